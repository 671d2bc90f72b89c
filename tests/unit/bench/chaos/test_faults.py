"""What goes wrong on purpose stays within what Telegram does on its worst days."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

import pytest
from telegram.error import RetryAfter

from bench.chaos.faults import Bans, OddUpdates, broken
from bot.errors import PutOff
from bot.telegram.calling import Caller
from bot.telegram.limiter import Limiter
from bot.telegram.pace import Pace


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
    bans.handed_on({}, 0)
    assert bans.meet(7, 1, Counter()) is not None
    assert bans.ignored == []
    bans.heard[7] -= 1.0
    assert bans.meet(7, 1, Counter()) is not None
    assert len(bans.ignored) == 1


def test_of_a_ban_that_was_kept_the_next_life_knows_from_the_start() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until |= {7: (now - 1.5, now + 1000), 0: (now - 1.5, now + 1000)}
    bans.handed_on({7: 1000.0, 0: 1000.0}, 0)
    for chat in (7, 8):
        assert bans.meet(chat, 1, Counter()) is not None
    assert [one.split(":")[0] for one in bans.ignored] == ["life 1, chat 7", "life 1, chat 8"]


def test_a_ban_that_a_life_had_the_time_to_keep_and_did_not_is_told() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[7] = (now - 3.0, now + 1000)
    bans.handed_on({}, 0)
    assert bans.ignored == ["the ban of the chat 7 was not kept"]


def test_a_ban_of_a_chat_that_was_kept_far_too_short_was_not_kept() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[7] = (now - 3.0, now + 1000)
    bans.handed_on({7: 0.5}, 0)
    assert bans.ignored == ["the ban of the chat 7 was not kept"]


def test_every_kind_of_broken_call_is_made_and_most_calls_are_whole() -> None:
    drawn, made = chance(), Counter[str]()
    faults = [broken(drawn, made) for _ in range(3000)]
    assert set(made) == {"lost reply", "cut", "bad gateway", "hang"}
    assert faults.count(None) > 2700


def test_a_ban_that_was_kept_as_everybodys_was_kept() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until |= {7: (now - 3.0, now + 1.0), 8: (now - 3.0, now + 1000)}
    bans.handed_on({0: 2.0}, 0)
    assert bans.ignored == ["the ban of the chat 8 was not kept"]


def test_who_cannot_tell_that_it_is_everybody_keeps_the_ban_for_the_chats_that_met_it() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[0] = (now - 3.0, now + 1000)
    bans.met = [(4, 7, now - 3.0), (4, 8, now - 3.0), (4, 9, now - 1.0)]
    bans.handed_on({8: 1000.0}, 4)
    assert bans.ignored == ["the ban of everybody was not kept for the chat 7"]
    # Of what was kept the next life knows, and of nothing else.
    for chat in (7, 8, 9):
        assert bans.meet(chat, 5, Counter()) is not None
    assert [one.split(":")[0] for one in bans.ignored[1:]] == ["life 5, chat 8"]


def test_a_ban_of_everybody_that_was_left_to_a_life_is_left_to_the_next_one() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[0] = (now - 1.0, now + 1000)
    bans.handed_on({0: 1000.0}, 4)
    assert bans.ignored == []
    bans.handed_on({0: 3.0}, 5)
    assert bans.ignored == ["the ban of everybody was not kept"]


def test_who_keeps_the_ban_of_everybody_for_one_chat_is_looked_up_life_after_life() -> None:
    bans, now = Bans(chance()), monotonic()
    bans.until[0] = (now - 3.0, now + 1000)
    bans.met = [(4, 8, now - 3.0)]
    bans.handed_on({8: 1000.0}, 4)
    assert bans.banned == {0, 8}


class NeverSeesThatItIsEverybody(Limiter):
    """Takes every ban for that of its chat alone."""

    def ban(self, chat: str, seconds: float) -> str:
        self.know([(chat, seconds)])
        return chat


class Forgets(Limiter):
    """Keeps a ban where the next life finds it, and sends on."""

    def ban(self, chat: str, seconds: float) -> str:
        return chat


class HearsNothing(Limiter):
    """Reads no ban that a life before has kept."""

    def know(self, bans: Iterable[tuple[str, float]]) -> None:
        return


class Town:
    """Lives of a service that sends to many chats, by the real caller, on a clock of its own."""

    def __init__(self, limiter: type[Limiter], *, longest_for_all: float = 60.0) -> None:
        self.now = 1000.0
        self._limiter = limiter
        self._longest_for_all = longest_for_all
        self._kept: dict[str, float] = {}
        self.bans = Bans(chance(), clock=lambda: self.now)
        self.made = Counter[str]()

    async def live(self, life: int, seconds: float) -> None:
        """Begin with what was kept, send for a while, and die."""
        pace = Pace(monotonic=lambda: self.now, bans=0, patience_s=0.0, per_second=1e6, burst=1e6)
        limiter = self._limiter(pace)
        limiter.know(self._left().items())
        caller = Caller(pace, limiter, keep_ban=self._keep)
        end = self.now + seconds
        while self.now < end:
            await self._send(caller, chat=int(self.now * 20) % 40 + 1, life=life)
            self.now += 0.05
        kept = {int(who or 0): left for who, left in self._left().items()}
        # As the bench does: it looks up those alone of whom it knows that they were refused.
        self.bans.handed_on({who: kept[who] for who in self.bans.banned & kept.keys()}, life)

    async def _send(self, caller: Caller, chat: int, life: int) -> None:
        async def make(_doubt: bool) -> None:
            refusal = self.bans.meet(chat, life, self.made)
            if refusal is not None:
                raise RetryAfter((refusal.parameters or {})["retry_after"])

        with suppress(PutOff):
            await caller.call(chat, make)

    async def _keep(self, whose: str, seconds: float) -> None:
        seconds = seconds if whose else min(seconds, self._longest_for_all)
        if seconds > 0:
            self._kept[whose] = self.now + seconds

    def _left(self) -> dict[str, float]:
        return {who: until - self.now for who, until in self._kept.items() if until > self.now}


@pytest.mark.filterwarnings("ignore:.*retry_after")  # As the bot is built, it ignores it, too.
@pytest.mark.parametrize(
    ("limiter", "longest_for_all", "told"),
    [
        (Limiter, 60.0, ""),
        (NeverSeesThatItIsEverybody, 60.0, "into the ban of everybody"),
        (Forgets, 60.0, "into the ban of everybody"),
        (HearsNothing, 60.0, "into the ban of everybody"),
        (Limiter, 0.0, "the ban of everybody was not kept"),
        (Limiter, 1.0, "the ban of everybody was not kept"),
    ],
    ids=[
        "keeps it",
        "sees it not",
        "forgets it",
        "hears not",
        "leaves nothing",
        "leaves too little",
    ],
)
async def test_a_service_that_does_not_keep_a_ban_of_everybody_is_found_and_no_other_is(
    limiter: type[Limiter], longest_for_all: float, told: str
) -> None:
    town = Town(limiter, longest_for_all=longest_for_all)
    for life in range(60):
        await town.live(life, seconds=1.0 + life % 5)
    assert town.made["ban of all"] > 10
    assert bool(town.bans.ignored) is bool(told)
    assert any(told in one for one in town.bans.ignored) is bool(told)
