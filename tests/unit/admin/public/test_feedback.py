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

HIDDEN = "10건이 되지 않는 수가 있어 가렸습니다."
TOLD_AFTER = timedelta(days=60)
"""Until the quarter in which the clock of tests stands is told of."""
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


def given(records: Records, feedback: Feedback, count: int, measure: Measure | None) -> list[int]:
    """So many answers that did not help, each closed at once by a measure, or left open."""
    numbers = [settled(records, chat=f"chat-{place}") for place in range(count)]
    for place, number in enumerate(numbers):
        feedback.rate(number, f"chat-{place}", "unhelpful")
        case = feedback.about(number)
        if measure is not None and case is not None:
            feedback.close(case.number, case.version, "kim", measure, "고침")
    return numbers


async def test_what_is_late_is_told_with_what_was_in_time_and_with_what_was_done(
    read: Read, database: Database, clock: FixedClock, profile: CityProfile, feedback: Feedback
) -> None:
    records, cases = Records(database, clock), Objections(database, clock, profile)
    given(records, feedback, 10, Measure.SOURCE_MENDED)
    for place, number in enumerate(given(records, feedback, 20, None)):
        cases.object(number, f"chat-{place}", "틀림")
    clock.turn(TOLD_AFTER)
    page = await read()
    assert "기한이 된 30건 가운데 10건을 기한 안에 끝냈습니다. 33퍼센트입니다." in page
    assert "기한을 넘긴 것이 20건 있습니다." in page
    assert "시의 자료를 고쳤습니다: 10건" in page
    assert "기한이 된 20건 가운데 0건을 기한 안에 끝냈습니다. 0퍼센트입니다." in page
    assert "고침" not in page.replace("고쳤습니다", "")
    assert HIDDEN not in page


@pytest.mark.parametrize(("kept", "late"), [(1, 2), (3, 20), (20, 3), (9, 0), (0, 1)])
async def test_where_few_were_kept_or_late_nothing_is_told_but_that_it_is_hidden(
    read: Read, database: Database, clock: FixedClock, feedback: Feedback, kept: int, late: int
) -> None:
    records = Records(database, clock)
    given(records, feedback, kept, Measure.SOURCE_MENDED)
    given(records, feedback, late, None)
    clock.turn(TOLD_AFTER)
    page = await read()
    part = page.partition('id="feedback"')[2].partition("</section>")[0]
    assert part.count("<p>") == 1
    assert HIDDEN in part
    assert not any(char.isdigit() for char in part.replace("h2", "").replace(HIDDEN, ""))


async def test_who_looks_every_day_sees_no_case_come_and_go(
    read: Read, database: Database, clock: FixedClock, feedback: Feedback
) -> None:
    records = Records(database, clock)
    given(records, feedback, 20, Measure.SOURCE_MENDED)
    late = given(records, feedback, 20, None)
    clock.turn(TOLD_AFTER)
    before = await read()
    assert "기한이 된 40건 가운데 20건을" in before
    closed = feedback.about(late[0])
    assert closed is not None
    feedback.close(closed.number, closed.version, "kim", Measure.ANSWER_MENDED, "고침")
    given(records, feedback, 12, Measure.SOURCE_MENDED)
    clock.turn(timedelta(days=30))
    assert await read() == before


async def test_who_looks_every_day_sees_no_late_case_taken_back(
    read: Read, database: Database, clock: FixedClock, profile: CityProfile, feedback: Feedback
) -> None:
    records, cases = Records(database, clock), Objections(database, clock, profile)
    late = given(records, feedback, 20, None)
    for place, number in enumerate(late):
        cases.object(number, f"chat-{place}", "틀림")
    clock.turn(TOLD_AFTER)
    before = await read()
    assert before.count("기한을 넘긴 것이 20건 있습니다.") == 2
    feedback.rate(late[0], "chat-0", "helpful")
    assert cases.withdraw(late[0], "chat-0")
    clock.turn(timedelta(days=1))
    assert await read() == before


async def test_a_quarter_that_has_just_ended_is_not_told_of_yet(
    read: Read, database: Database, clock: FixedClock, feedback: Feedback
) -> None:
    given(Records(database, clock), feedback, 20, Measure.SOURCE_MENDED)
    clock.turn(timedelta(days=40))
    assert "20건" not in await read()
    clock.turn(timedelta(days=20))
    assert "기한이 된 20건 가운데 20건을" in await read()


async def test_what_is_left_open_from_before_the_year_is_told_until_a_year_in_which_it_was_closed(
    read: Read, database: Database, clock: FixedClock, feedback: Feedback
) -> None:
    left = given(Records(database, clock), feedback, 10, None)
    clock.turn(timedelta(days=365) + TOLD_AFTER)
    assert "기한을 넘긴 것이 10건 있습니다." in await read()
    for number in left:
        case = feedback.about(number)
        assert case is not None
        feedback.close(case.number, case.version, "kim", Measure.ANSWER_MENDED, "고침")
    assert "기한을 넘긴 것이 10건 있습니다." in await read()
    clock.turn(timedelta(days=90))
    assert "기한을 넘긴 것이" not in await read()


async def test_what_was_done_seldom_takes_another_with_it_so_that_no_total_tells_it(
    read: Read, database: Database, clock: FixedClock, feedback: Feedback
) -> None:
    records = Records(database, clock)
    for measure, count in (
        (Measure.ANSWER_MENDED, 12), (Measure.SOURCE_MENDED, 11), (Measure.NOT_OURS, 2),
    ):  # fmt: skip
        given(records, feedback, count, measure)
    clock.turn(TOLD_AFTER)
    page = await read()
    assert "기한이 된 25건 가운데 25건을" in page
    assert "답이 달라지게 고쳤습니다: 12건" in page
    assert "시의 자료를 고쳤습니다:" not in page
    assert "다른 기관이 정하는 일이었습니다:" not in page
    assert HIDDEN in page


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "2025년 10월 1일부터 2026년 9월 30일까지"),
        ("?lang=en", "from 1 October 2025 to 30 September 2026"),
        ("?easy=1", "2025년 10월 1일부터 2026년 9월 30일까지 센 것"),
        ("?lang=en&easy=1", "We counted from 1 October 2025"),
    ],
    ids=["ko", "en", "ko-easy", "en-easy"],
)
async def test_the_page_is_read_in_every_voice_with_days_that_can_be_read_aloud(
    read: Read, query: str, told: str
) -> None:
    assert told in await read(query)
