"""No call leaves inside a ban that can be known of, whatever it waited for and whoever met it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from telegram import Bot

from bench.bot_calls import RecordingRequest
from bot.telegram.addresses import Address
from bot.telegram.calling import Caller
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.limiter import Limiter
from bot.telegram.pace import Pace
from bot.telegram.parts import parts_of
from bot.telegram.sending import Sender
from disclosure import LabelledAnswer
from tests.builders.disclosure import make_answer

CHAT, BAN_S = 1, 9.0


@dataclass
class World:
    """A clock that goes on when somebody sleeps, and when each message left."""

    now: float = 0.0
    left: list[float] = field(default_factory=list[float])

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    def pace(self) -> Pace:
        return Pace(sleep=self.sleep, monotonic=lambda: self.now)


class Wire(RecordingRequest):
    """Keeps when a call left."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    async def do_request(self, *given: object, **more: object) -> tuple[int, bytes]:
        self._world.left.append(self._world.now)
        return await super().do_request(*given, **more)  # type: ignore[arg-type]


def make_sender(world: World, caller: Caller, meanwhile: Callable[[], object]) -> Sender:
    """A sender that asks the off switch before each try; `meanwhile` happens while it does."""
    gated = GatedRequest(Wire(world), Gate(lambda _text: True))

    async def stops(_answer: LabelledAnswer) -> bool:
        meanwhile()
        return False

    return Sender(Bot("1:a", request=gated, get_updates_request=gated), caller, stops)


@pytest.mark.parametrize("way", ["send", "rewrite"])
async def test_a_ban_that_is_met_after_a_calls_turn_and_before_it_leaves_is_sat_out(
    way: str,
) -> None:
    world = World()
    limiter = Limiter(world.pace())
    bans = iter([BAN_S])

    def meanwhile() -> None:
        for seconds in bans:
            limiter.ban(str(CHAT), seconds)

    sender = make_sender(world, Caller(world.pace(), limiter), meanwhile)
    to, answer = Address(chat_id=CHAT), make_answer()
    if way == "send":
        await sender.send(to, answer)
    else:
        await sender.rewrite(to, 5, parts_of(answer)[0])
    assert world.left == [BAN_S]


async def test_what_another_worker_was_banned_for_is_learned_before_a_call_leaves() -> None:
    world = World()
    limiter = Limiter(world.pace())
    asked: list[float] = []

    async def learn() -> None:
        asked.append(world.now)
        if world.now < BAN_S:
            limiter.know([("", BAN_S - world.now)])

    caller = Caller(world.pace(), limiter, learn_bans=learn)
    sender = make_sender(world, caller, lambda: None)
    await sender.send(Address(chat_id=CHAT), make_answer())
    assert (world.left, asked) == ([0.0], [])  # Who is alone has nobody to learn from.
    limiter.share(2)
    await sender.send(Address(chat_id=CHAT), make_answer())
    assert world.left == [0.0, BAN_S]


async def test_what_another_worker_is_banned_for_holds_whoever_waited_meanwhile() -> None:
    world = World()
    limiter = Limiter(world.pace())
    limiter.share(2)
    limiter.ban(str(CHAT), 2.0)
    until = 2.0

    async def learn() -> None:
        nonlocal until
        if world.now >= 2.0:  # Another worker met it while this one slept.
            until = BAN_S
        limiter.know([(str(CHAT), until - world.now)])

    caller = Caller(world.pace(), limiter, learn_bans=learn)
    await make_sender(world, caller, lambda: None).send(Address(chat_id=CHAT), make_answer())
    assert world.left == [BAN_S]


async def test_the_sign_of_typing_is_not_shown_inside_a_ban_that_another_worker_has_met() -> None:
    world = World()
    limiter = Limiter(world.pace())
    asked: list[float] = []

    async def learn() -> None:
        asked.append(world.now)
        limiter.know([("", BAN_S - world.now)])

    caller = Caller(world.pace(), limiter, learn_bans=learn)
    sender = make_sender(world, caller, lambda: None)
    await sender.show_typing(Address(chat_id=CHAT))
    assert (world.left, asked) == ([0.0], [])  # Who is alone has nobody to learn from.
    limiter.share(2)
    await sender.show_typing(Address(chat_id=CHAT))
    assert world.left == [0.0]
    world.now = BAN_S
    await sender.show_typing(Address(chat_id=CHAT))
    assert world.left == [0.0, BAN_S]
