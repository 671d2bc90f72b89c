"""What can be said after /object, and how outcomes reach their chats."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from bot.services import Services
from bot.telegram import TelegramChannel
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Notices, Objections
from tests.builders.lives import Life
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    fast_pace,
    make_entry,
    make_services,
    open_town,
    with_catalogue,
)
from tests.builders.waiting import eventually
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import Citizen, TelegramSimulator, bad_gateway, lost_reply

OUTCOME = "요금표를 다시 확인했고 답변이 맞습니다."
AGAIN = "전해졌는지 분명하지 않아"


def before(*words: str) -> Callable[[str, Any], bool]:
    """A statement that holds these words, its parameters included."""
    return lambda statement, values: all(word in f"{statement} {values}" for word in words)


async def _objected(town: Town, said: str = "/object") -> int:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says(said)
    await citizen.hears("접수번호는 1번")
    return town.newest(citizen).number


async def test_what_is_said_later_is_added_to_the_reason(town: Town) -> None:
    number, citizen = await _objected(town, "/object 요금이 다릅니다"), town.telegram.citizen()
    citizen.says("/object 표지판에는 500원입니다")
    await citizen.hears("표지판에는 500원입니다")
    citizen.says("/object 표지판에는 500원입니다")
    await town.all_done()
    kept = town.services.objections.about(number)
    assert kept is not None
    assert kept.reason == "요금이 다릅니다\n표지판에는 500원입니다"


@pytest.mark.parametrize(
    "words",
    [
        "취소",
        "취소해 주세요",
        "취소해주세요.",
        "이의제기를 취소할게요",
        "철회합니다",
        "Cancel please",
    ],
)
async def test_the_open_case_is_taken_back_whatever_was_asked_since(town: Town, words: str) -> None:
    number, citizen = await _objected(town), town.telegram.citizen()
    citizen.says("다시 " + ASK)
    await eventually(lambda: town.newest(citizen).number > number)
    citizen.says(f"/object {words}")
    await citizen.hears("1번을 거두셨습니다")
    assert town.services.objections.listed() == ()


async def test_what_came_without_words_is_nobodys_last_answer(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    asked = town.newest(citizen).number
    citizen.sends(dice={"emoji": "🎲", "value": 3})
    await eventually(lambda: town.newest(citizen).number > asked)
    citizen.says("/object")
    await citizen.hears("접수번호는 1번")
    (case,) = town.services.objections.listed()
    assert case.record == asked


@pytest.mark.parametrize("words", ["취소 수수료가 틀렸어요", "취소하면 얼마인지 틀렸습니다"])
async def test_a_reason_that_speaks_of_cancelling_takes_nothing_back(
    town: Town, words: str
) -> None:
    await _objected(town, f"/object {words}")
    (case,) = town.services.objections.listed()
    assert case.reason == words


async def test_who_could_not_be_told_at_once_still_hears_that_it_was_taken_back(
    town: Town, clock: FixedClock
) -> None:
    await _objected(town)
    citizen = town.telegram.citizen()
    await town.all_done()
    town.telegram.fail("sendMessage", *[bad_gateway()] * 4)
    citizen.says("/object 취소")
    await town.put_off()
    assert town.services.objections.listed() == ()
    await town.passes(clock, 60)
    await citizen.hears("1번을 거두셨습니다")


async def test_of_several_bots_one_brings_an_outcome(
    services: Services, database: Database, profile: CityProfile, clock: Clock
) -> None:
    opening = with_catalogue(FakeKnowledge(), make_entry())
    async with open_town(services) as town:
        await _objected(town)
        await town.all_done()
        second = TelegramChannel(
            make_services(database, profile, clock, opening=opening, process=1),
            town.telegram.token,
            town.telegram.url,
            pace=fast_pace([]),
        )
        running = asyncio.create_task(second.run())
        other, citizen = town.telegram.citizen(78), town.telegram.citizen()
        await town.ask(other)
        services.objections.close(1, "김담당", OUTCOME)
        await citizen.hears(OUTCOME)
        await town.all_done()
        await second.stop()
        await running
    assert sum(OUTCOME in text for text in citizen.heard()) == 1


async def test_an_outcome_that_cannot_be_brought_holds_up_nothing_and_is_tried_every_hour(
    town: Town, clock: FixedClock
) -> None:
    services, citizen = town.services, town.telegram.citizen()
    await _objected(town)
    other = town.telegram.citizen(78)
    await town.ask(other)
    other.says("/object")
    await other.hears("접수번호는 2번")
    await town.all_done()
    town.telegram.world.blocked.add(citizen.number)
    services.objections.close(1, "김담당", OUTCOME)
    services.objections.close(2, "김담당", OUTCOME)
    await other.hears(OUTCOME)
    await town.put_off()
    town.telegram.world.blocked.clear()
    await town.ask(citizen)
    assert not any(OUTCOME in text for text in citizen.heard())
    await town.passes(clock, 3600)
    told = await citizen.hears(OUTCOME)
    assert AGAIN not in told.text
    await town.all_done()


async def test_an_outcome_whose_reply_was_lost_comes_again_and_says_so(town: Town) -> None:
    await _objected(town)
    await town.all_done()
    citizen = town.telegram.citizen()
    town.telegram.fail("sendMessage", lost_reply())
    town.services.objections.close(1, "김담당", OUTCOME)
    await town.telegram.until(lambda: len(_outcomes(citizen)) == 2)
    await town.all_done()
    assert [AGAIN in text for text in _outcomes(citizen)] == [False, True]


POINTS = {
    "before the intent": (before("INSERT INTO outbox", "intended"), [False]),
    "after sending before it is kept": (before("INSERT INTO outbox", "'sent'"), [False, True]),
    "after it was kept before the case is told": (before("UPDATE objections", "told_at"), [False]),
    "after the case is told": (before("DELETE FROM inbox WHERE"), [False]),
}


@pytest.mark.parametrize("point", POINTS)
async def test_an_outcome_is_told_again_only_in_doubt_if_the_bot_dies_over_it(
    database: Database, profile: CityProfile, clock: Clock, point: str
) -> None:
    here, marked = POINTS[point]
    address = database.engine.url.render_as_string(hide_password=False)
    async with TelegramSimulator(Notices(profile.notices).opens) as telegram:
        first, citizen = Life(telegram, address, profile, clock), telegram.citizen()
        citizen.says(ASK)
        await citizen.hears(ANSWER)
        citizen.says("/object")
        await citizen.hears("접수번호는 1번")
        await eventually(lambda: not first.services.inbox.backlog().waiting)
        first.dies_at(here)
        Objections(database, clock, profile).close(1, "김담당", OUTCOME)
        await first.buried()
        second = Life(telegram, address, profile, clock)
        await eventually(lambda: not _items(database))
        await second.ends()
        assert [AGAIN in text for text in _outcomes(citizen)] == marked
        assert telegram.unlabelled == []


def _outcomes(citizen: Citizen) -> list[str]:
    return [text for text in citizen.heard() if OUTCOME in text]


def _items(database: Database) -> int:
    with database.unit() as session:
        return session.execute(text("select count(*) from inbox")).scalar_one()
