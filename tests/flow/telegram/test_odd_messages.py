"""What is no plain question: signs, pictures, albums, edits, repeats, markup."""

from __future__ import annotations

from typing import Any

import pytest

from city import CityProfile, Clock, Database, FixedClock
from disclosure import Status
from tests.builders.telegram import (
    ANSWER,
    ASK,
    CONTACT,
    Town,
    make_services,
    open_town,
)
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import bad_gateway

PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]


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
    (record,) = town.records(citizen.number)
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
    (record,) = town.records(citizen.number)
    assert record.settlement is not None
    assert record.settlement.status is Status.NOT_TEXT


async def test_an_album_is_declined_once_not_once_a_picture(town: Town) -> None:
    citizen = town.telegram.citizen()
    for _ in range(4):
        citizen.sends(photo=PHOTO, media_group_id="album-1")
    citizen.says("/contact")
    await citizen.hears(CONTACT)
    await town.stop()
    assert len(town.records(citizen.number)) == 1


async def test_an_album_that_was_put_off_is_declined_later(town: Town, clock: FixedClock) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", *[bad_gateway()] * 4)
    for _ in range(3):
        citizen.sends(photo=PHOTO, media_group_id="album-1")
    await town.put_off()
    await town.passes(clock, 60)
    await citizen.hears("글로")
    await town.all_done()
    assert len(citizen.heard()) == 3


async def test_an_edited_question_is_not_answered_again(town: Town, fake: FakeKnowledge) -> None:
    citizen = town.telegram.citizen()
    number = citizen.says(ASK)
    await citizen.hears(ANSWER)
    citizen.edits(number, "주차요금이 정말 얼마예요?")
    await town.telegram.until(lambda: len(citizen.heard()) == 3)
    await town.stop()
    assert len(fake.questions) == 1
    newest = town.records(citizen.number)[0]
    assert newest.settlement is not None
    assert newest.settlement.status is Status.EDITED


async def test_an_update_that_comes_twice_is_answered_once(town: Town, fake: FakeKnowledge) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    town.telegram.world.push_again(town.telegram.world.updates[0])
    await citizen.hears(ANSWER)
    citizen.says("/contact")
    await citizen.hears(CONTACT)
    await town.stop()
    assert len(fake.questions) == 1
    assert len(town.records(citizen.number)) == 1


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
