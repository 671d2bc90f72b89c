"""Bans, hangs, resets, lost replies and pages all at once; updates late, repeated, out of order."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from bot.services import Services
from city import FixedClock
from tests.builders.telegram import ANSWER, ASK, Town, open_town
from tests.builders.waiting import eventually
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import (
    Citizen,
    Fault,
    Watcher,
    bad_gateway,
    cut,
    garbled,
    hang,
    lost_reply,
    too_many_requests,
)

FAULTS: tuple[Callable[[], Fault], ...] = (
    lambda: too_many_requests(1),
    lambda: too_many_requests(40),
    cut,
    bad_gateway,
    lost_reply,
    lambda: garbled(b"<html>"),
    lambda: garbled(b'{"ok":false}', 403),
)
CITIZENS, QUESTIONS = 5, 2


class Storm(Watcher):
    """Breaks every other call; one in a hundred hangs."""

    def __init__(self) -> None:
        self._chance = random.Random(1)  # noqa: S311 - a repeatable test
        self.made = 0

    async def came(self, method: str, fields: dict[str, str]) -> Fault | None:
        if method not in {"sendmessage", "editmessagetext", "getupdates"}:
            return None
        drawn = self._chance.random()
        if drawn > 0.5:
            return None
        self.made += 1
        return hang() if drawn < 0.01 else self._chance.choice(FAULTS)()


async def all_done(town: Town, clock: FixedClock, asked: int) -> None:
    """Let time go by until everything that was asked is done."""
    passing: list[asyncio.Task[None]] = []

    def quiet() -> bool:
        passing.append(asyncio.create_task(town.passes(clock, 5)))
        records = sum(len(town.records(100 + place)) for place in range(CITIZENS))
        return records == asked and not town.services.inbox.backlog().waiting

    await eventually(quiet)


async def test_in_a_storm_every_question_is_answered_once_and_in_order(
    services: Services, clock: FixedClock, fake: FakeKnowledge
) -> None:
    storm = Storm()
    async with open_town(services, watcher=storm, answer_s=2.0) as town:
        citizens = [town.telegram.citizen(100 + place) for place in range(CITIZENS)]
        asked = {one.number: [one.says(f"{ASK} {n}") for n in range(QUESTIONS)] for one in citizens}
        await all_done(town, clock, CITIZENS * QUESTIONS)
        for citizen in citizens:
            answers = [one for one in town.telegram.messages(citizen.number) if ANSWER in one.text]
            assert [one.reply_to for one in answers] == asked[citizen.number]
            assert all(record.delivered_at for record in town.records(citizen.number))
        assert not town.running.done()
    assert storm.made > CITIZENS
    assert len(fake.questions) == CITIZENS * QUESTIONS


async def test_updates_that_come_late_repeated_or_out_of_order_are_answered_once_each(
    town: Town, fake: FakeKnowledge
) -> None:
    world = town.telegram.world
    citizens: list[Citizen] = [town.telegram.citizen(100 + place) for place in range(4)]
    for citizen in citizens:
        citizen.says(ASK)
    late = world.updates.pop(0)
    world.updates.reverse()
    world.updates.append(world.updates[0])
    for citizen in citizens[1:]:
        await citizen.hears(ANSWER)
    world.push_again(late)
    world.push_again(late)
    await citizens[0].hears(ANSWER)
    await town.all_done()
    assert len(fake.questions) == len(citizens)
    assert all(len(town.records(one.number)) == 1 for one in citizens)


async def test_a_ban_on_the_whole_bot_outlives_a_restart(
    services: Services, clock: FixedClock
) -> None:
    async with open_town(services) as town:
        citizens = [town.telegram.citizen(number) for number in range(1, 5)]
        for citizen in citizens:
            await town.introduce(citizen)
        *banned, other = citizens
        town.telegram.fail("sendMessage", *[too_many_requests(3000)] * len(banned))
        for citizen in banned:
            citizen.says(ASK)
        await eventually(lambda: services.inbox.backlog().put_off == len(banned))
        await town.stop()
        town.restart()
        other.says(ASK)
        await eventually(lambda: services.inbox.backlog().put_off == len(citizens))
        assert not any("600원" in text for text in other.heard())
        await town.passes(clock, 3001)
        for citizen in citizens:
            await citizen.hears(ANSWER)
