"""A citizen asks on Telegram: what they read, and what is kept."""

from __future__ import annotations

import asyncio
import threading

from city import CityProfile, Clock, Database
from disclosure import Channel, Status
from knowledge import SearchResult
from tests.builders.library import make_search
from tests.builders.telegram import (
    ANSWER,
    ASK,
    CONTACT,
    Town,
    make_services,
    open_town,
)
from tests.fakes.knowledge import FakeKnowledge


async def test_the_answer_is_recorded_with_the_messages_it_was_delivered_in(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("제 번호는 010-1234-5678입니다. " + ASK)
    answer = await citizen.hears(ANSWER)
    await town.stop()
    (record,) = town.records(citizen.number)
    assert record.settlement is not None
    assert record.settlement.status is Status.ANSWERED
    assert record.settlement.notice_version == "2026-11-1"
    assert "010-1234-5678" not in record.asked.question
    assert "전화번호" in answer.text
    assert record.message_ids == (answer.message_id,)
    assert record.delivered_at is not None
    assert record.asked.channel is Channel.TELEGRAM
    assert str(citizen.number) != record.asked.chat


async def test_the_chat_number_is_nowhere_in_the_database(town: Town, database: Database) -> None:
    citizen = town.telegram.citizen(number=8_123_456_789)
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.stop()
    database.close()
    assert database.engine.url.database is not None
    with open(database.engine.url.database, "rb") as file:  # noqa: ASYNC230, PTH123
        assert b"8123456789" not in file.read()


class Slow:
    """A library that answers when it is told to."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()

    def search(self, _question: str) -> SearchResult:
        """Wait for the word."""
        self.begun.set()
        assert self.go.wait(10)
        return make_search()


async def test_a_second_question_is_answered_after_the_first_and_other_chats_do_not_wait(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    slow = Slow()
    services = make_services(
        database, profile, clock, opening=FakeKnowledge(search=slow.search).opening()
    )
    async with open_town(services) as town:
        first, other = town.telegram.citizen(1), town.telegram.citizen(2)
        asked = first.says(ASK)
        await asyncio.to_thread(slow.begun.wait, 10)
        then = first.says("주차요금 감면은 얼마예요?")
        other.says("/contact")
        await other.hears(CONTACT)
        typing = len(town.telegram.made("sendChatAction"))
        await town.telegram.until(lambda: len(town.telegram.made("sendChatAction")) > typing + 2)
        assert [one.asked.question for one in town.records(first.number)] == [ASK]
        slow.go.set()
        answers = [await first.hears(ANSWER), await first.hears(ANSWER)]
        assert [answer.reply_to for answer in answers] == [asked, then]
        await town.all_done()
        statuses = [one.settlement.status for one in town.records(first.number) if one.settlement]
        assert statuses == [Status.ANSWERED, Status.ANSWERED]


async def test_fifty_chats_at_once_are_all_answered(town: Town) -> None:
    citizens = [town.telegram.citizen(1000 + place) for place in range(50)]
    for citizen in citizens:
        citizen.says(ASK)
    await asyncio.gather(*(citizen.hears(ANSWER) for citizen in citizens))
    await town.stop()
    assert all(len(citizen.heard()) == 2 for citizen in citizens)
    assert all(len(town.records(citizen.number)) == 1 for citizen in citizens)


async def test_a_question_while_the_library_opens_is_told_so(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    gate = threading.Event()
    opening = FakeKnowledge().opening(gate)
    services = make_services(database, profile, clock, opening=opening, patience_s=0.01)
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says("/sources")
        await citizen.hears("자료를 여는 중")
        citizen.says(ASK)
        await citizen.hears("조례를 불러오는 중이라")
        gate.set()
        await town.stop()
        (record,) = town.records(citizen.number)
        assert record.settlement is not None
        assert record.settlement.status is Status.STARTING
