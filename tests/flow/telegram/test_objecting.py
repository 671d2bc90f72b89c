"""What can be said after /object, and how outcomes reach their chats."""

from __future__ import annotations

import asyncio

import pytest

from bot.services import Services
from bot.telegram import TelegramChannel
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Channel
from tests.builders.telegram import (
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
from tests.telegram_simulator import bad_gateway

OUTCOME = "요금표를 다시 확인했고 답변이 맞습니다."


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


async def test_of_several_bots_the_eldest_alone_brings_outcomes(
    services: Services, database: Database, profile: CityProfile, clock: Clock
) -> None:
    opening = with_catalogue(FakeKnowledge(), make_entry())
    async with open_town(services) as town:
        await _objected(town)
        services.objections.close(1, "김담당", OUTCOME)
        # The elder one looks again only long after this test.
        second = TelegramChannel(
            make_services(database, profile, clock, opening=opening, process=1),
            town.telegram.token,
            town.telegram.url,
            pace=fast_pace([], outcomes_s=0.01),
        )
        running = asyncio.create_task(second.run())
        citizen = town.telegram.citizen(78)
        await town.ask(citizen)
        await town.ask(citizen)
        assert services.objections.untold(Channel.TELEGRAM)
        await second.stop()
        await running


async def test_an_outcome_that_cannot_be_brought_is_left_alone_and_holds_up_no_other(
    services: Services,
) -> None:
    async with open_town(services, outcomes_s=0.01) as town:
        await _objected(town)
        other = town.telegram.citizen(78)
        await town.ask(other)
        other.says("/object")
        await other.hears("접수번호는 2번")
        town.telegram.world.chats.pop(77, None)
        services.objections.close(1, "김담당", OUTCOME)
        services.objections.close(2, "김담당", OUTCOME)
        await other.hears(OUTCOME)
