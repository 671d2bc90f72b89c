"""The off switch at each moment of an answer's way: none by AI leaves after the command."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.sending import opening_and_rest
from bot.telegram.splitting import split
from city import CityProfile, Clock, Database
from disclosure import Status, Switch
from knowledge import Draft, WritingRequest
from tests.builders.case import make_question
from tests.builders.disclosure import make_answer
from tests.builders.library import make_draft
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    make_entry,
    make_services,
    open_town,
    with_catalogue,
)
from tests.fakes.knowledge import FakeKnowledge

PAUSED = "답변을 멈추었습니다"


def _status(services: Services, number: int) -> Status:
    record = services.records.find(number)
    assert record is not None
    assert record.settlement is not None
    return record.settlement.status


async def test_an_answer_that_is_being_written_is_stopped_before_it_is_settled(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    writing, go_on = threading.Event(), threading.Event()

    def compose(_request: WritingRequest) -> Draft:
        writing.set()
        assert go_on.wait(20)
        return make_draft()

    opening = with_catalogue(FakeKnowledge(compose=compose), make_entry())
    services = make_services(database, profile, clock, opening=opening)
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says(ASK)
        assert await asyncio.to_thread(writing.wait, 20)
        # Another process turns the switch: only the database is shared.
        Switch(database, clock).turn(off=True, by="김담당", reason="틀린 요금")
        go_on.set()
        await citizen.hears(PAUSED)
        assert not [one for one in citizen.heard() if ANSWER in one]
        assert _status(services, 1) is Status.PAUSED


async def test_an_answer_that_was_settled_is_held_back_and_kept_as_undelivered(
    services: Services,
) -> None:
    answer = await services.answering.ask(make_question())
    assert ANSWER in answer.text
    services.switch.turn(off=True, by="김담당", reason="틀린 요금")
    held = await services.answering.held(answer)
    assert held.status is Status.PAUSED
    assert held.record is None
    assert ANSWER not in held.text
    assert held.text.startswith("[AI 안내]")
    assert "1899-2012" in held.text
    record = services.records.find(1)
    assert record is not None
    assert record.undelivered == "paused"
    assert record.delivered_at is None
    services.switch.turn(off=False, by="김담당", reason="")
    assert await services.answering.held(answer) is answer


@pytest.mark.parametrize("said", ["안녕하세요", "", "Hello", "🙂"])
async def test_while_all_is_stopped_nothing_else_is_said_either(town: Town, said: str) -> None:
    citizen = town.telegram.citizen()
    town.services.switch.turn(off=True, by="김담당", reason="점검")
    if said:
        citizen.says(said)
    else:
        citizen.sends(photo=[{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}])
    await town.telegram.until(lambda: town.records(citizen.number))
    message = await citizen.hears("stopped for now" if said == "Hello" else PAUSED)
    assert "1899-2012" in message.text


async def test_a_document_is_stopped_and_the_rest_goes_on(town: Town) -> None:
    citizen, switch = town.telegram.citizen(), town.services.switch
    switch.turn(off=True, by="가", reason="나", topic="여수시 도서관 조례")
    await town.ask(citizen)
    switch.turn(off=True, by="가", reason="나", topic="여수시 주차장 조례")
    citizen.says("다시 " + ASK)
    await citizen.hears("지금 멈추어 두었습니다")
    assert _status(town.services, town.newest(citizen).number) is Status.TOPIC_PAUSED


async def test_a_long_answer_ends_with_its_whole_code_and_every_part_with_the_notice(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    services = make_services(database, profile, clock, opening=FakeKnowledge().opening())
    receipt = services.receipts.receipt(12345)
    for length in range(3900, 4100, 7):
        body = "가나다라 마바사. " * (length // 10)
        answer = make_answer(body, profile=profile, receipt=receipt)
        parts = split(*opening_and_rest(answer))
        assert parts[-1].endswith(answer.receipt_sentence)
        assert all(part.startswith(answer.notice.short) for part in parts)
        assert all(utf16_units(part) <= 4096 for part in parts)
