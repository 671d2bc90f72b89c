"""An officer drafts a survey, asks, releases it, and publishes what was found."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from admin.officials import Role
from admin.surveys import QuestionKind, Surveys
from city import CityProfile, Database, FixedClock
from tests.builders.officials import Staff
from tests.builders.surveys import released, sheet
from tests.unit.admin.office.conftest import Browser

DRAFT = {
    "title": "<script>조사</script>",
    "aim": "누가 쓰기 어려운지 알아봅니다.",
    "opens": "2026-11-24",
    "closes": "2026-11-30",
    "reason": "연간 계획",
}
WEEK = timedelta(days=7)


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer who is signed in."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    return browser


async def sent(officer: Browser, path: str, **fields: object) -> httpx.Response:
    return await officer.send(f"/office/surveys{path}", {"version": "1", "reason": "일", **fields})


async def test_a_survey_is_drafted_asked_and_released(officer: Browser, surveys: Surveys) -> None:
    drafted = await officer.send("/office/surveys", DRAFT)
    assert (drafted.status_code, drafted.headers["location"]) == (
        303,
        "/office/surveys/1?kept=draft",
    )
    asked = await sent(
        officer, "/1/questions", kind="one", text="쓰시나요?", options="예\n아니요\n"
    )
    assert asked.status_code == 303
    page = (await officer.get("/office/surveys/1")).text
    assert "하나 고르기: 예, 아니요" in page
    assert "&lt;script&gt;조사" in page
    assert "<script>조사" not in page
    assert (await sent(officer, "/1/release")).status_code == 303
    found = surveys.find(1)
    assert found is not None
    assert found[0].released
    page = (await officer.get("/office/surveys/1")).text
    assert "답을 받는 중" in page
    assert "질문 더하기" not in page


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"closes": "2026-11-23"}, "마지막 날이 첫날"),
        ({"closes": "언젠가"}, 'id="closes-error"'),
        ({"aim": ""}, 'id="aim-error"'),
        ({"reason": " "}, 'id="reason-error"'),
        ({"title": "가" * 101}, 'id="title-error"'),
    ],
)
async def test_what_was_typed_stays_when_a_draft_is_refused(
    officer: Browser, surveys: Surveys, changed: dict[str, str], told: str
) -> None:
    answer = await officer.send("/office/surveys", {**DRAFT, "title": "조사", **changed})
    assert answer.status_code == 422
    assert told in answer.text
    kept = changed.get("title", "조사")
    assert f'name="title" type="text" value="{kept}"' in answer.text
    assert surveys.every() == ()


async def test_a_refused_question_comes_back_with_the_article(
    officer: Browser, surveys: Surveys
) -> None:
    await officer.send("/office/surveys", DRAFT)
    answer = await sent(officer, "/1/questions", kind="text", text="성함을 적어 주세요", options="")
    assert answer.status_code == 422
    assert "이 말을 빼 주세요: ‘성함’" in answer.text
    assert "개인정보 보호법 제3조제7항" in answer.text
    assert 'value="성함을 적어 주세요"' in answer.text
    found = surveys.find(1)
    assert found is not None
    assert found[1] == ()


async def test_a_dropped_question_is_asked_no_more(officer: Browser, surveys: Surveys) -> None:
    await officer.send("/office/surveys", DRAFT)
    await sent(officer, "/1/questions", kind="text", text="하고 싶은 말", options="")
    assert (await sent(officer, "/1/questions/1")).status_code == 303
    assert (await sent(officer, "/1/release")).status_code == 422
    assert "하고 싶은 말" not in (await officer.get("/office/surveys/1")).text


async def test_the_last_day_moves_while_it_is_open(officer: Browser, surveys: Surveys) -> None:
    number = released(surveys, QuestionKind.ONE)
    before = surveys.find(number)
    assert before is not None
    same = {"title": before[0].title, "aim": before[0].aim, "opens": str(before[0].opens)}
    moved = await sent(officer, "/1", **{**same, "version": "2", "closes": "2026-12-31"})
    assert moved.status_code == 303
    found = surveys.find(number)
    assert found is not None
    assert str(found[0].closes) == "2026-12-31"
    late = await sent(officer, "/1", **{**same, "version": "2", "closes": "2027-01-31"})
    assert late.status_code == 409
    past = await sent(officer, "/1", **{**same, "version": "3", "closes": "2026-11-23"})
    assert past.status_code == 422


async def test_officials_see_no_result_before_it_is_over_and_then_no_small_count(
    officer: Browser, surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE, QuestionKind.TEXT, QuestionKind.TEXT)
    for place in range(12):
        written = {2: f"<i>의견 {place}", **({3: f"몇 사람 {place}"} if place > 2 else {})}
        surveys.answer(number, sheet({1: [place // 11]}, written, "older"))
    early = (await officer.get(f"/office/surveys/{number}")).text
    assert "12명" in early
    assert "<table" not in early
    assert "의견 0" not in early
    clock.turn(WEEK)
    await officer.enter("kim")
    over = (await officer.get(f"/office/surveys/{number}")).text
    assert "<table" in over
    assert "&lt;i&gt;의견 0" in over
    assert "적은 글은 질문마다 2,000개까지 고루 남깁니다." in over
    assert "몇 사람" not in over
    assert "10명보다 적어 보이지 않습니다" in over
    assert "<td>11</td>" not in over
    done = await sent(
        officer, f"/{number}/publish", version="2", findings="쓴다", measures="돕는다"
    )
    assert done.status_code == 303
    assert "결과 공개" in (await officer.get(f"/office/surveys/{number}")).text


async def test_who_may_only_read_sees_and_changes_nothing(browser: Browser, staff: Staff) -> None:
    staff.hire("lee", Role.AUDITOR)
    await browser.enter("lee")
    assert (await browser.get("/office/surveys")).status_code == 200
    assert (await browser.send("/office/surveys", DRAFT)).status_code == 403


async def test_numbers_that_no_survey_bears_are_not_found(officer: Browser) -> None:
    for number in (99, 2**31, 2**80):
        assert (await officer.get(f"/office/surveys/{number}")).status_code == 404
