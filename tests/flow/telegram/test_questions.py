"""A citizen asks on Telegram: what they read, and what is kept."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from bot.services import Services
from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import Channel, Record, Status
from knowledge import SearchResult
from tests.builders.library import make_search
from tests.builders.telegram import Town, make_services, open_town
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import Citizen

ASK = "주차요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."
SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."


def records_of(town: Town, citizen: Citizen, chat: int | None = None) -> tuple[Record, ...]:
    """The records of a chat, newest first."""
    raw = str(citizen.number if chat is None else chat)
    return town.services.records.recent(town.services.pseudonyms.chat(Channel.TELEGRAM, raw), 100)


async def test_the_first_message_of_a_chat_is_the_full_notice_and_then_the_answer(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    asked = citizen.says(ASK)
    answer = await citizen.hears(ANSWER)
    notice, *rest = citizen.heard()
    assert notice == town.services.profile.notices[0].full
    assert [text.splitlines()[0] for text in citizen.heard()] == [SHORT, SHORT]
    assert len(rest) == 1
    assert "「여수시 주차장 조례」 제5조(주차요금)" in answer.text
    assert answer.reply_to == asked
    assert town.telegram.made("sendChatAction")


async def test_the_notice_is_shown_once_and_not_again_before_the_second_answer(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    assert len(citizen.heard()) == 3


async def test_the_answer_is_recorded_with_the_messages_it_was_delivered_in(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("제 번호는 010-1234-5678입니다. " + ASK)
    answer = await citizen.hears(ANSWER)
    await town.stop()
    (record,) = records_of(town, citizen)
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


async def test_a_chat_whose_telegram_speaks_another_language_is_met_in_english(
    town: Town,
) -> None:
    citizen = town.telegram.citizen(language="vi")
    citizen.says("/help")
    await citizen.hears("Just write what you would like to know")
    assert all(text.startswith("[AI notice]") for text in citizen.heard())
    chat = town.services.pseudonyms.chat(Channel.TELEGRAM, str(citizen.number))
    assert town.services.chats.state(chat).language is Language.ENGLISH


async def test_a_new_version_of_the_notice_is_shown_again_to_every_chat(
    services: Services,
) -> None:
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        chat = services.pseudonyms.chat(Channel.TELEGRAM, str(citizen.number))
        services.chats.remember(chat, notice_version="2025-1", mode=Mode.EASY)
        citizen.says(ASK)
        await citizen.hears("600원")
        assert citizen.heard()[0] == services.notices.in_force(Voice(mode=Mode.EASY)).full
        assert services.chats.state(chat).notice_version == "2026-11-1"


async def test_two_first_messages_at_once_get_one_notice_between_them(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/contact")
    citizen.says("/privacy")
    await asyncio.gather(
        town.telegram.until(lambda: len(citizen.heard()) >= 3),
    )
    full = [text for text in citizen.heard() if "미리 알려 드립니다" in text]
    assert len(full) == 1
    assert citizen.heard()[0] == full[0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("🙂🙂", Status.EMPTY),
        ("\U000e0041\U000e0042", Status.EMPTY),
        ("가" * 3000, Status.TOO_LONG),
        ("안녕하세요", Status.GREETING),
        ("사람이 쓰러졌어요 불이 났어요", Status.EMERGENCY),
    ],
)
async def test_what_is_no_question_gets_a_kind_sentence_and_a_record(
    town: Town, text: str, status: Status
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(text)
    await town.telegram.until(lambda: len(citizen.heard()) == 2)
    await town.stop()
    (record,) = records_of(town, citizen)
    assert record.settlement is not None
    assert record.settlement.status is status


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
        {"location": {"latitude": 34.7, "longitude": 127.6}},
        {"document": {"file_id": "a", "file_unique_id": "b"}},
        {"contact": {"phone_number": "010", "first_name": "김"}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {
            "sticker": {
                "file_id": "a",
                "file_unique_id": "b",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
                "type": "regular",
            }
        },
        {"audio": {"file_id": "a", "file_unique_id": "b", "duration": 3}, "caption": "들어 보세요"},
    ],
)
async def test_what_is_no_text_is_declined_politely_and_recorded(
    town: Town, content: dict[str, Any]
) -> None:
    citizen = town.telegram.citizen()
    citizen.sends(**content)
    await town.telegram.until(lambda: len(citizen.heard()) == 2)
    await town.stop()
    (record,) = records_of(town, citizen)
    assert record.settlement is not None
    assert record.settlement.status is Status.NOT_TEXT


async def test_an_album_is_declined_once_not_once_a_picture(town: Town) -> None:
    citizen = town.telegram.citizen()
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    for _ in range(4):
        citizen.sends(photo=photo, media_group_id="album-1")
    citizen.says("/contact")
    await citizen.hears("사람과 이야기하실 수 있는 곳")
    await town.stop()
    assert len(records_of(town, citizen)) == 1


async def test_an_edited_question_is_not_answered_again(town: Town, fake: FakeKnowledge) -> None:
    citizen = town.telegram.citizen()
    number = citizen.says(ASK)
    await citizen.hears(ANSWER)
    citizen.edits(number, "주차요금이 정말 얼마예요?")
    await town.telegram.until(lambda: len(citizen.heard()) == 3)
    await town.stop()
    assert len(fake.questions) == 1
    newest = records_of(town, citizen)[0]
    assert newest.settlement is not None
    assert newest.settlement.status is Status.EDITED


async def test_an_update_that_comes_twice_is_answered_once(town: Town, fake: FakeKnowledge) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    update = town.telegram.world.updates[0]
    await citizen.hears(ANSWER)
    again = update | {"update_id": update["update_id"]}
    town.telegram.world.push_again(again)
    citizen.says("/contact")
    await citizen.hears("사람과 이야기하실 수 있는 곳")
    assert len(fake.questions) == 1


async def test_markup_in_a_question_or_an_answer_is_only_text(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    fake = FakeKnowledge()
    services = make_services(database, profile, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says("<b>주차요금</b> *얼마* [링크](http://a) _예요?")
        await citizen.hears(ANSWER)
        sent = town.telegram.made("sendMessage")
        assert all("parse_mode" not in call.fields for call in sent)
        assert all('"is_disabled": true' in call.fields["link_preview_options"] for call in sent)


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


async def test_a_second_question_meanwhile_is_told_to_wait_and_other_chats_are_not(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    slow = Slow()
    services = make_services(
        database, profile, clock, opening=FakeKnowledge(search=slow.search).opening()
    )
    async with open_town(services) as town:
        first, other = town.telegram.citizen(1), town.telegram.citizen(2)
        first.says(ASK)
        await asyncio.to_thread(slow.begun.wait, 10)
        first.says("그리고 감면은요?")
        busy = services.profile.sentences.keys()
        assert "statuses.busy" in busy
        await town.telegram.until(lambda: len(first.heard()) == 2)
        other.says("/contact")
        await other.hears("사람과 이야기하실 수 있는 곳")
        typing = len(town.telegram.made("sendChatAction"))
        await town.telegram.until(lambda: len(town.telegram.made("sendChatAction")) > typing + 2)
        slow.go.set()
        await first.hears(ANSWER)
        await town.stop()
        statuses = [one.settlement.status for one in records_of(town, first) if one.settlement]
        assert sorted(statuses) == [Status.ANSWERED, Status.BUSY]


async def test_fifty_chats_at_once_are_all_answered(town: Town) -> None:
    citizens = [town.telegram.citizen(1000 + place) for place in range(50)]
    for citizen in citizens:
        citizen.says(ASK)
    await asyncio.gather(*(citizen.hears(ANSWER) for citizen in citizens))
    await town.stop()
    assert all(len(citizen.heard()) == 2 for citizen in citizens)
    assert all(len(records_of(town, citizen)) == 1 for citizen in citizens)


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
        await town.telegram.until(lambda: len(citizen.heard()) == 3)
        gate.set()
        await town.stop()
        (record,) = records_of(town, citizen)
        assert record.settlement is not None
        assert record.settlement.status is Status.STARTING
