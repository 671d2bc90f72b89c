"""What goes wrong on purpose stays within what Telegram does on its worst days."""

from __future__ import annotations

import random
from collections import Counter
from time import monotonic
from typing import Any

from bench.chaos.faults import Bans, OddUpdates, broken


def chance() -> random.Random:
    return random.Random(1)  # noqa: S311 - a repeatable test


def update(number: int, chat: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": chat}}}


def test_odd_updates_keep_every_update_the_order_of_each_chat_and_the_newest_last() -> None:
    odd, made = OddUpdates(chance()), Counter[str]()
    known: set[int] = set()
    for turn in range(200):
        fresh = [update(turn * 10 + n, chat=n % 3) for n in range(10)]
        told = odd.of(fresh, made)
        numbers = [one["update_id"] for one in told]
        new = [one for one in told if one["update_id"] not in known]
        assert {one["update_id"] for one in new} == {one["update_id"] for one in fresh}
        assert numbers[-1] == fresh[-1]["update_id"]
        for chat in range(3):
            own = [one["update_id"] for one in new if one["message"]["chat"]["id"] == chat]
            assert own == sorted(own)
        known.update(numbers)
    assert made["reordered"] > 20
    assert made["repeated"] > 20


def test_nothing_that_comes_is_nothing_odd() -> None:
    assert OddUpdates(chance()).of([], Counter()) == []


def test_a_ban_is_met_by_its_chat_alone_and_by_everybody_where_all_are_banned() -> None:
    bans, made = Bans(chance()), Counter[str]()
    while not made["ban of a chat"]:
        bans.meet(7, 0, made)
    banned = bans.meet(7, 0, made)
    assert banned is not None
    assert banned.code == 429
    assert (banned.parameters or {})["retry_after"] >= 1
    assert bans.meet(100, 0, made) is None
    while not made["ban of all"]:
        bans.meet(101, 0, made)
    assert bans.meet(102, 0, made) is not None
    # Sent at once, they may well have been on their way.
    assert bans.ignored == []


def test_a_send_that_could_have_known_of_the_ban_is_told() -> None:
    bans = Bans(chance())
    bans.until[7] = (0.0, 10.0**12)
    assert bans.meet(7, 3, Counter()) is not None
    assert len(bans.ignored) == 1
    assert bans.ignored[0].startswith("life 3, chat 7")


def test_of_a_ban_that_a_life_died_over_the_next_one_knows_once_it_meets_it() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[7] = (now - 1.5, now + 1000)
    bans.handed_on({})
    assert bans.meet(7, 1, Counter()) is not None
    assert bans.ignored == []
    bans.heard[7] -= 1.0
    assert bans.meet(7, 1, Counter()) is not None
    assert len(bans.ignored) == 1


def test_of_a_ban_that_was_kept_the_next_life_knows_from_the_start() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until |= {7: (now - 1.5, now + 1000), 0: (now - 1.5, now + 1000)}
    bans.handed_on({7: 1000.0, 0: 1000.0})
    for chat in (7, 8):
        assert bans.meet(chat, 1, Counter()) is not None
    assert [one.split(":")[0] for one in bans.ignored] == ["life 1, chat 7", "life 1, chat 8"]


def test_a_ban_that_a_life_had_the_time_to_keep_and_did_not_is_told() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[7] = (now - 3.0, now + 1000)
    bans.handed_on({})
    assert bans.ignored == ["the ban of the chat 7 was not kept"]


def test_every_kind_of_broken_call_is_made_and_most_calls_are_whole() -> None:
    drawn, made = chance(), Counter[str]()
    faults = [broken(drawn, made) for _ in range(3000)]
    assert set(made) == {"lost reply", "cut", "bad gateway", "hang"}
    assert faults.count(None) > 2700


def test_a_ban_that_was_kept_as_everybodys_was_kept() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until |= {7: (now - 3.0, now + 1.0), 8: (now - 3.0, now + 1000)}
    bans.handed_on({0: 2.0})
    assert bans.ignored == ["the ban of the chat 8 was not kept"]
