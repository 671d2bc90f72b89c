"""Officials write the plan on its pages: nothing typed is lost, and what is wrong is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.officials import Role
from admin.plan import Content, PlanBooks, Planning
from city import SEOUL, CityProfile, Database, FixedClock
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

REASON = {"reason": "2026년 계획"}
CONTENTS = {one.value: f"{one.value} 쓸 내용" for one in Content}
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def planning(database: Database, clock: FixedClock, profile: CityProfile) -> Planning:
    committee = CommitteeBooks(database, clock, profile)
    return Planning(PlanBooks(database, clock, profile), Resolutions(committee))


@pytest.fixture
def decided(database: Database, clock: FixedClock, profile: CityProfile) -> Callable[[], int]:
    """Has the committee carry the plan."""

    def decide() -> int:
        moment = datetime(2026, 3, 5, 15, tzinfo=SEOUL)
        books = CommitteeBooks(database, clock, profile)
        with books.turn(By(person="이간사", reason="의결")) as turn:
            meeting = turn.add(Meeting(starts=moment, place="시청"))
            about = Item(meeting=meeting.number, place=1, matter=Matter.PLAN, title="계획 수립")
            item = turn.add(about)
            made = Decision(item=item.number, outcome=Outcome.CARRIED, text="가결", at=moment)
            return turn.add(made).number

    return decide


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """Somebody who may write the plan, and has begun one for 2026."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    begun = await browser.post("/office/plan", title="1차 계획", first_year="2026", **REASON)
    assert begun.headers["location"] == "/office/plan/1?kept=add"
    return browser


async def write(browser: Browser, **told: object) -> str:
    """Send the contents; gives what came back, which is nothing where they were kept."""
    fields = {
        "version": "1",
        "title": "1차 계획",
        "first_year": "2026",
        **CONTENTS,
        **REASON,
        **told,
    }
    answer = await browser.send("/office/plan/1/contents", fields)
    assert answer.status_code in (303, 409, 422)
    return "" if answer.status_code == 303 else answer.text


async def test_a_plan_goes_from_its_draft_to_the_public(
    officer: Browser, planning: Planning, decided: Callable[[], int]
) -> None:
    assert not await write(officer)
    steps = {"version": "2", "decision": decided(), "adopted": "2026-03-10", **REASON}
    answer = await officer.send("/office/plan/1/steps", {**steps, "published": "2026-03-11"})
    assert answer.status_code == 303
    (plan,) = planning.plans()
    assert (plan.last_year, plan.decision, plan.version) == (2028, 1, 3)
    page = (await officer.get("/office/plan/1")).text
    assert "의결 1번 ‘계획 수립’(2026. 3. 5.)" in page
    assert 'href="/plan/1"' in page


async def test_what_is_refused_comes_back_with_the_field_the_article_and_what_was_typed(
    officer: Browser, planning: Planning
) -> None:
    steps = {"version": "1", "decision": "", "adopted": "2026-03-10", "published": "", **REASON}
    answer = await officer.send("/office/plan/1/steps", steps)
    assert answer.status_code == 422
    for place in range(1, 7):
        assert f"인공지능 조례 제6조제1항제{place}호)" in answer.text
    assert re.search(r'id="steps-decision-error">[^<]*위원회가 심의한 의결', answer.text)
    assert 'value="2026-03-10"' in answer.text
    assert planning.plans()[0].adopted is None
    wrong = await write(officer, first_year="삼", direction=SCRIPT, reason="")
    assert re.search(r'id="contents-first_year-error">[^<]*숫자로', wrong)
    assert re.search(r'id="contents-reason-error"', wrong)
    assert "&lt;script&gt;alert(1)" in wrong
    assert SCRIPT not in wrong
    assert planning.plans()[0].direction == ""


async def test_the_second_of_two_officers_is_told_what_changed_and_may_go_on(
    officer: Browser, planning: Planning
) -> None:
    assert not await write(officer, scope="먼저 쓴 범위")
    late = await write(officer, scope="나중에 쓴 범위", title="다른 이름")
    assert "이름: 지금 저장된 값은 ‘1차 계획’" in late
    assert "지금 저장된 값은 ‘먼저 쓴 범위’" in late
    assert "나중에 쓴 범위" in late
    version = re.search(r'id="form-contents">.*?name="version" value="(\d+)"', late, re.DOTALL)
    assert version is not None
    assert not await write(officer, scope="나중에 쓴 범위", version=version.group(1))
    assert planning.plans()[0].scope == "나중에 쓴 범위"


async def test_contents_as_long_as_they_may_be_come_through(
    officer: Browser, planning: Planning
) -> None:
    assert not await write(officer, **{one.value: "가" * 4_000 for one in Content})
    assert len(planning.plans()[0].further) == 4_000
    assert "4000자 이하로" in await write(officer, version="2", scope="가" * 4_001)


async def test_a_year_is_planned_measured_and_reported_on(
    officer: Browser, planning: Planning
) -> None:
    year = "/office/plan/1/2026"
    assert (await officer.post("/office/plan/1/years", year="2026", **REASON)).status_code == 303
    measure = {"title": "안내 확대", "content": "services", "owner": "정보과", "budget": "120,000"}
    assert (await officer.send(f"{year}/measures", {**measure, **REASON})).status_code == 303
    live = {"title": "쉬운 말", "source": "easy", "wanted": "at_least", "target": "30.5"}
    sent = await officer.send(f"{year}/measures/1/indicators", {**live, **REASON})
    assert sent.status_code == 303
    seen = {"day": "2026-11-24", "percent": "35", "spent": "1,000", "text": "진행 중"}
    sent = await officer.send(f"{year}/measures/1/progress", {**seen, **REASON})
    assert sent.status_code == 303
    page = (await officer.get(year)).text
    for shown in ("120,000천 원", "35% (2026. 11. 24.) 진행 중", "30.5% 이상", "아직 없음"):
        assert shown in page
    by_hand = {**live, "version": "1", "reached": "40", "read_on": "2026-11-24", **REASON}
    refused = await officer.send(f"{year}/indicators/1", by_hand)
    assert refused.status_code == 422
    assert re.search(r'id="indicator-1-reached-error">[^<]*손으로 적지', refused.text)
    over = await officer.send(f"{year}/measures/1/progress", {**seen, "spent": "120,001", **REASON})
    assert over.status_code == 303
    page = (await officer.get(over.headers["location"])).text
    assert "예산(120,000천 원)을 넘습니다" in page
    whole = planning.programme(1)
    assert whole is not None
    assert [one.spent for one in whole.progress] == [1_000, 120_001]


async def test_who_came_to_a_course_is_counted_and_who_is_taught_by_nobody_is_named(
    officer: Browser, planning: Planning
) -> None:
    page = (await officer.get("/office/plan/1")).text
    assert "인공지능사업자, 이용자, 영향받는 자, 공무원, 산하 공공기관 직원, 시민" in page
    told = {
        "audience": "official", "title": "윤리 교육", "owner": "총무과", "day": "2026-10-20",
        "planned": "80",
    }  # fmt: skip
    assert (await officer.send("/office/plan/1/courses", {**told, **REASON})).status_code == 303
    counted = {**told, "version": "1", "attended": "71", **REASON}
    assert (await officer.send("/office/plan/1/courses/1", counted)).status_code == 303
    whole = planning.programme(1)
    assert whole is not None
    assert [one.attended for one in whole.courses] == [71]
    page = (await officer.get("/office/plan/1")).text
    assert "(인공지능사업자, 이용자, 영향받는 자, 산하 공공기관 직원, 시민)" in page


@pytest.mark.parametrize(
    "path",
    [
        "/office/plan/9",
        "/office/plan/1/2027",
        "/office/plan/999999999",
        "/office/plan/1/999999999",
    ],
)
async def test_what_is_not_there_is_said_so(officer: Browser, path: str) -> None:
    answer = await officer.get(path)
    assert answer.status_code == 404
    assert "그런 화면은 없습니다" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/office/plan/9/contents",
        "/office/plan/9/steps",
        "/office/plan/9/years",
        "/office/plan/9/courses",
        "/office/plan/1/courses/9",
        "/office/plan/1/2027/steps",
        "/office/plan/1/2026/measures/9",
        "/office/plan/1/2026/measures/9/progress",
        "/office/plan/1/2026/measures/9/indicators",
        "/office/plan/1/2026/indicators/9",
    ],
)
async def test_a_form_about_what_is_not_there_changes_nothing(officer: Browser, path: str) -> None:
    await officer.post("/office/plan/1/years", year="2026", **REASON)
    assert (await officer.post(path, **REASON)).status_code == 404


async def test_a_year_s_address_changes_nothing_of_another_year(
    officer: Browser, planning: Planning
) -> None:
    measure = {"title": "안내 확대", "content": "services", "owner": "정보과", "budget": "1"}
    by_hand = {
        "title": "자료",
        "source": "by_hand",
        "unit": "건",
        "wanted": "at_least",
        "target": "3",
    }
    for year in ("2026", "2027"):
        await officer.post("/office/plan/1/years", year=year, **REASON)
    made = await officer.send("/office/plan/1/2026/measures", {**measure, **REASON})
    measured = await officer.send(
        "/office/plan/1/2026/measures/1/indicators", {**by_hand, **REASON}
    )
    assert (made.status_code, measured.status_code) == (303, 303)
    before = planning.programme(1)
    for path, told in (("measures/1", measure), ("indicators/1", by_hand)):
        changed = {**told, "title": "다른 이름", "version": "1", **REASON}
        answer = await officer.send(f"/office/plan/1/2027/{path}", changed)
        assert answer.status_code == 404
    assert planning.programme(1) == before


async def test_who_may_read_alone_is_offered_nothing_but_the_file(
    officer: Browser, browser: Browser, staff: Staff
) -> None:
    await officer.post("/office/plan/1/years", year="2026", **REASON)
    staff.hire("lee", Role.MEMBER)
    browser.client.cookies.clear()
    await browser.enter("lee")
    for path in ("/office/plan", "/office/plan/1", "/office/plan/1/2026"):
        page = (await browser.get(path)).text
        assert set(re.findall('action="(/office/plan[^"]*)"', page)) <= {"/office/plan/file"}
        assert "1차 계획" in page
