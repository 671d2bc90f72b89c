"""The off switch at each moment of an answer's way: none by AI leaves after the command."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.parts import opening_and_rest
from bot.telegram.splitting import split
from city import CityProfile, Clock, Database
from disclosure import Status, Switch
from knowledge import Draft, WritingRequest
from tests.builders.case import make_question
from tests.builders.disclosure import make_answer
from tests.builders.library import make_draft, make_sentence
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
from tests.telegram_simulator import Citizen, Fault, bad_gateway, too_many_requests
from tests.telegram_simulator.watching import Watcher

PAUSED = "답변을 멈추었습니다"
WAITING = "답을 찾고 있습니다"
AMOUNT = "600원"


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


class _Operator(Watcher):
    """Stops the answers while the first of them is on its way; the fault meets it if there is one.

    Another process turns the switch: only the database is shared.
    """

    def __init__(self, services: Services, fault: Fault | None) -> None:
        self._services = services
        self._fault = fault
        self._turned = False

    async def came(self, method: str, fields: dict[str, str]) -> Fault | None:
        """Turn the switch when the first words of the answer come."""
        if self._turned or AMOUNT not in fields.get("text", ""):
            return None
        self._turned = True
        self._services.switch.turn(off=True, by="김담당", reason="틀린 요금")
        return self._fault


async def _easily(town: Town) -> Citizen:
    """A citizen who is answered in easy reading."""
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    await citizen.hears("쉬운")
    return citizen


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("fault", [too_many_requests(20), bad_gateway()])
async def test_an_answer_that_waits_out_a_ban_or_a_bad_network_is_not_tried_again(
    services: Services, fault: Fault, *, easy: bool
) -> None:
    async with open_town(services, watcher=_Operator(services, fault)) as town:
        citizen = await _easily(town) if easy else town.telegram.citizen()
        citizen.says(ASK)
        told = await citizen.hears("멈추")
        await town.all_done()
        assert "1899-2012" in told.text
        assert not [one for one in citizen.heard() if AMOUNT in one]
        assert town.newest(citizen).undelivered == "paused"
        assert town.newest(citizen).delivered_at is None


@pytest.fixture
def talkative(database: Database, profile: CityProfile, clock: Clock) -> Services:
    """A service whose answers take several messages."""
    long = make_draft(make_sentence("주차요금은 30분에 600원입니다. " * 300))
    opening = with_catalogue(FakeKnowledge(compose=lambda _request: long), make_entry())
    return make_services(database, profile, clock, opening=opening)


async def test_the_rest_of_an_answer_does_not_follow_the_part_that_was_on_its_way(
    talkative: Services,
) -> None:
    async with open_town(talkative, watcher=_Operator(talkative, None)) as town:
        citizen = await _easily(town)
        citizen.says(ASK)
        await citizen.hears("멈추")
        await town.all_done()
        assert len([one for one in citizen.heard() if AMOUNT in one]) == 1
        assert town.newest(citizen).undelivered == "paused"


async def test_a_part_that_is_stopped_leaves_no_promise_that_it_comes(
    talkative: Services,
) -> None:
    async with open_town(talkative, watcher=_Operator(talkative, None)) as town:
        citizen = town.telegram.citizen()
        await town.introduce(citizen)
        citizen.says(ASK)
        await citizen.hears("멈추")
        await town.all_done()
        assert not [one for one in citizen.heard() if AMOUNT in one or WAITING in one]
        assert town.newest(citizen).undelivered == "paused"


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


async def test_an_answer_that_is_stopped_shows_no_sources_and_is_not_explained(town: Town) -> None:
    citizen = town.telegram.citizen()
    answer = await town.ask(citizen)
    town.services.switch.turn(off=True, by="김담당", reason="틀린 요금")
    citizen.taps(answer, "근거 보기")
    await citizen.hears(PAUSED)
    citizen.says("/explain")
    await citizen.hears(PAUSED)
    told = citizen.heard()[-2:]
    assert not [one for one in told if "여수시 주차장 조례" in one or "600원" in one]


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
