"""The nemesis kills at the moment that was named, and at no other."""

from __future__ import annotations

import itertools
import json
import random
from time import monotonic
from typing import Any

import pytest

from bench.chaos.marks import Posted
from bench.chaos.nemesis import Nemesis
from bench.chaos.points import OUTSIDE, Point, possible

ASKED = Posted(mark="zqbbbbb", chat=7, place=0, message_id=70, pieces=("zqbbbbbv", "zqbbbbbw"))
REPLY = {"chat_id": "7", "reply_parameters": json.dumps({"message_id": 70})}
POLL, UPDATES = {"offset": "5"}, [{"update_id": 5, "message": {"chat": {"id": 7}}}]
CALLS: dict[Point, tuple[str, dict[str, str], Any]] = {
    Point.FETCHED: ("getupdates", POLL, UPDATES),
    Point.KEPT: ("getupdates", {"offset": "6"}, []),
    Point.CLAIMED: ("sendchataction", {"chat_id": "7"}, True),
    Point.PLACEHOLDER: ("sendmessage", {**REPLY, "text": "wait"}, {"message_id": 71}),
    Point.SETTLED: ("editmessagetext", {"chat_id": "7", "text": "zqbbbbbv"}, {"message_id": 71}),
    Point.SENT: ("sendmessage", {**REPLY, "text": "zqbbbbbv"}, {"message_id": 71}),
    Point.TOLD: ("sendmessage", {"chat_id": "7", "text": "zqbbbbbw"}, {"message_id": 72}),
    Point.BETWEEN: ("sendmessage", {"chat_id": "7", "text": "zqbbbbbw"}, {"message_id": 72}),
}
SILENT: list[tuple[str, dict[str, str], Any]] = [
    ("getupdates", {"offset": "0"}, []),
    ("getme", {}, {}),
    ("setmycommands", {}, True),
]


def chance() -> random.Random:
    return random.Random(1)  # noqa: S311 - a repeatable test


class Town:
    """A nemesis with somebody to kill."""

    def __init__(self, *, recorded: bool = True, drawn: random.Random | None = None) -> None:
        async def is_recorded(_chat: int, _mark: str) -> bool:
            return recorded

        self.killed = 0
        self.nemesis = Nemesis(drawn or chance(), is_recorded)
        self.nemesis.strike = self.kill
        self.nemesis.posted(ASKED)

    def kill(self) -> None:
        self.killed += 1

    async def call(self, method: str, fields: dict[str, str], result: Any) -> None:
        """A call from its beginning to its end, unless it is cut."""
        if await self.nemesis.came(method, fields) is None:
            await self.nemesis.done(method, fields, result)
            await self.nemesis.replied(method, fields, result)


@pytest.mark.parametrize("point", OUTSIDE)
async def test_each_named_moment_is_met_once_by_its_call_and_by_no_silent_one(point: Point) -> None:
    town = Town()
    town.nemesis.set_trap(point, 1)
    for call in SILENT:
        await town.call(*call)
    assert town.killed == 0
    for _ in range(2):
        await town.call(*CALLS[point])
    assert town.killed == 1
    assert town.nemesis.fired == {point: 1}


async def test_a_trap_for_the_second_time_lets_the_first_one_pass() -> None:
    town = Town()
    town.nemesis.set_trap(Point.CLAIMED, 2)
    await town.call(*CALLS[Point.CLAIMED])
    assert town.killed == 0
    await town.call(*CALLS[Point.CLAIMED])
    assert town.killed == 1


async def test_a_trap_that_was_taken_away_kills_nobody() -> None:
    town = Town()
    town.nemesis.set_trap(Point.CLAIMED, 1)
    town.nemesis.disarm()
    await town.call(*CALLS[Point.CLAIMED])
    assert town.killed == 0


@pytest.mark.parametrize("recorded", [True, False])
async def test_an_answer_that_leaves_before_its_record_is_settled_is_found(recorded: bool) -> None:
    town = Town(recorded=recorded)
    await town.call(*CALLS[Point.SENT])
    assert [one.text for one in town.nemesis.shown] == ["zqbbbbbv"]
    assert len(town.nemesis.unrecorded) == (0 if recorded else 1)


def test_with_a_real_library_only_moments_that_need_no_marks_can_be_met() -> None:
    assert set(possible(real=True)) == {
        Point.FETCHED, Point.KEPT, Point.CLAIMED, Point.PLACEHOLDER,
    }  # fmt: skip
    assert set(possible(real=False)) == set(Point)


class Drawn(random.Random):
    """Draws no ban, and then a lost reply; and so on."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = itertools.cycle((0.5, 0.005))

    def random(self) -> float:
        return next(self._drawn)


async def test_a_placeholder_of_which_the_service_was_not_told_is_counted_and_nothing_else() -> (
    None
):
    town = Town(drawn=Drawn())
    town.nemesis.calm = False
    for point, unheard in ((Point.PLACEHOLDER, 1), (Point.SENT, 1), (Point.SETTLED, 1)):
        await town.call(*CALLS[point])
        assert town.nemesis.unheard == unheard
    assert town.nemesis.made == {"lost reply": 3}


@pytest.mark.parametrize("method", ["sendchataction", "deletemessage"])
async def test_the_sign_of_typing_is_refused_inside_a_ban_and_begins_none_and_so_is_a_taking_away(
    method: str,
) -> None:
    town, now = Town(), monotonic()
    town.nemesis.calm = False
    for _ in range(1000):
        assert await town.nemesis.came(method, {"chat_id": "7"}) is None
    town.nemesis.bans.until[7] = (now - 3.0, now + 1000)
    refusal = await town.nemesis.came(method, {"chat_id": "7"})
    assert refusal is not None
    assert refusal.code == 429
    assert len(town.nemesis.sends_inside_bans) == 1


async def test_a_confirmation_is_seen_though_the_poll_of_a_dead_life_ends_after_a_quiet_week() -> (
    None
):
    town = Town()
    town.nemesis.renumbered(below=900)
    await town.nemesis.done("getupdates", {"offset": "950"}, [])
    town.nemesis.set_trap(Point.KEPT, 1)
    await town.call("getupdates", {"offset": "301"}, [])
    assert town.nemesis.fired == {Point.KEPT: 1}


async def test_what_is_written_over_a_placeholder_stays_a_reply_to_its_question() -> None:
    town = Town()
    await town.call("sendmessage", {**REPLY, "text": "wait"}, {"message_id": 71})
    answer = {"chat_id": "7", "message_id": "71", "text": "an answer without a mark"}
    await town.call("editmessagetext", answer, {"message_id": 71})
    await town.call("sendmessage", {"chat_id": "7", "text": "else"}, {"message_id": 72})
    assert [one.reply_to for one in town.nemesis.shown] == [70, 70, None]
