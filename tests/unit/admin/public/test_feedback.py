"""Anybody reads how often the city kept the days that it gave itself, late ones with the others."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI

from admin.public.feedback import feedback_of
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from disclosure import Feedback, Measure, Notices, Objections, Records
from tests.builders.disclosure import settled

Read = Callable[..., Awaitable[str]]


@pytest.fixture
def feedback(database: Database, clock: FixedClock, profile: CityProfile) -> Feedback:
    return Feedback(database, clock, profile)


@pytest.fixture
async def read(database: Database, clock: FixedClock, profile: CityProfile) -> AsyncGenerator[Read]:
    app = FastAPI()
    rooms = rooms_over(database, clock, profile)
    app.include_router(feedback_of(rooms=rooms, notices=Notices(profile.notices)))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:

        async def _read(query: str = "") -> str:
            answer = await client.get(f"/feedback{query}")
            assert answer.status_code == 200
            return answer.text

        yield _read


async def test_before_anything_is_due_no_share_is_told(read: Read) -> None:
    page = await read()
    assert "아직 기한이 된 것이 없습니다" in page
    assert "퍼센트" not in page
    assert "근무일 5일 안에" in page


async def test_what_is_late_is_told_with_what_was_in_time_and_with_what_was_done(
    read: Read, database: Database, clock: FixedClock, profile: CityProfile, feedback: Feedback
) -> None:
    records, cases = Records(database, clock), Objections(database, clock, profile)
    numbers = [settled(records) for _ in range(3)]
    for number in numbers:
        feedback.rate(number, "chat-1", "unhelpful")
    feedback.close(1, 1, "kim", Measure.SOURCE_MENDED, "고침")
    cases.object(numbers[0], "chat-1", "틀림")
    clock.turn(timedelta(days=9))
    page = await read()
    assert "기한이 된 3건 가운데 1건을 기한 안에 끝냈습니다. 33퍼센트입니다." in page
    assert "기한을 넘긴 것이 2건 있습니다." in page
    assert "시의 자료를 고쳤습니다: 1건" in page
    assert "기한이 남아 있는 것이 1건 있습니다." in page
    assert "고침" not in page.replace("고쳤습니다", "")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "2025년 11월 24일부터 2026년 11월 24일까지"),
        ("?lang=en", "from 24 November 2025 to 24 November 2026"),
        ("?easy=1", "2025년 11월 24일부터 2026년 11월 24일까지 센 것"),
        ("?lang=en&easy=1", "We counted from 24 November 2025"),
    ],
    ids=["ko", "en", "ko-easy", "en-easy"],
)
async def test_the_page_is_read_in_every_voice_with_days_that_can_be_read_aloud(
    read: Read, query: str, told: str
) -> None:
    assert told in await read(query)
