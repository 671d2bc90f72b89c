"""Anybody reads the published plan with its progress, and nothing of what is not published."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import date, datetime, timedelta

import httpx
import pytest
from fastapi import FastAPI

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.plan import PlanBooks, Planning, Source
from admin.public import plan_of
from admin.rooms import rooms_over
from city import SEOUL, CityProfile, Database, FixedClock, Mode
from disclosure import Notices, Records, Status
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.plan import (
    ADOPTED,
    course,
    draft,
    fresh,
    indicator,
    measure,
    progress,
    year_plan,
)

BY = By(person="김담당", reason="공개")
PUBLISHED = date(2026, 3, 11)


@pytest.fixture
def planning(database: Database, clock: FixedClock, profile: CityProfile) -> Planning:
    """A plan that was adopted, with a year, a measure and a course."""
    committee = CommitteeBooks(database, clock, profile)
    decided = datetime(2026, 3, 5, 15, tzinfo=SEOUL)
    with committee.turn(BY) as turn:
        meeting = turn.add(Meeting(starts=decided, place="시청"))
        about = Item(meeting=meeting.number, place=1, matter=Matter.PLAN, title="계획 수립")
        item = turn.add(about).number
        turn.add(Decision(item=item, outcome=Outcome.CARRIED, text="가결", at=decided))
    planning = Planning(PlanBooks(database, clock, profile), Resolutions(committee))
    adopted = draft(decision=1, adopted=ADOPTED, direction="<b>사람</b>이 먼저\n둘째 줄")
    year = year_plan(number=1, version=1, decision=1, adopted=ADOPTED, published=PUBLISHED)
    for kept in (
        planning.write(adopted, BY),
        planning.write_year(fresh(year_plan()), BY),
        planning.write_measure(fresh(measure()), BY),
        planning.write_indicator(fresh(indicator(source=Source.ANSWERED, target=2.0)), BY),
        planning.report(progress(), BY),
        planning.write_year(year, BY),
        planning.write_course(fresh(course(attended=71)), BY),
    ):
        assert kept.done, kept.findings
    return planning


@pytest.fixture
async def browser(
    database: Database, clock: FixedClock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    app = FastAPI()
    notices = Notices(profile.notices)
    app.include_router(plan_of(rooms=rooms_over(database, clock, profile), notices=notices))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        yield browser


def publish(planning: Planning) -> None:
    (plan,) = planning.plans()
    assert planning.write(replace(plan, published=PUBLISHED), BY).done


async def test_before_anything_is_published_it_says_by_when_there_will_be_a_plan(
    browser: httpx.AsyncClient,
) -> None:
    answer = await browser.get("/plan")
    assert answer.status_code == 200
    assert "2028. 4. 7.까지 세웁니다" in answer.text


async def test_what_is_not_published_is_not_there(
    browser: httpx.AsyncClient, planning: Planning
) -> None:
    for path, status in (
        ("/plan", 200),
        ("/plan/1", 404),
        ("/plan/7", 404),
        ("/plan/" + "9" * 30, 404),
    ):
        answer = await browser.get(path)
        assert answer.status_code == status
        assert "1차 종합계획" not in answer.text
        assert "생활안내 넓히기" not in answer.text
    assert planning.plans()


async def test_a_published_plan_shows_contents_measures_figures_and_education(
    browser: httpx.AsyncClient, planning: Planning, database: Database, clock: FixedClock
) -> None:
    publish(planning)
    records = Records(database, clock)
    records.settle(records.open(make_asked()), make_settlement())
    for path in ("/plan", "/plan/1"):
        page = (await browser.get(path)).text
        for shown in (
            "1차 종합계획", "2026년부터 2028년까지", "의결 1번 ‘계획 수립’(2026. 3. 5.)",
            "인공지능 조례 제6조제1항제6호", "&lt;b&gt;사람&lt;/b&gt;이 먼저", "생활안내 넓히기",
            "120,000천 원", "40% (2026. 6. 30.)", "목표 2건 이상, 실적 1건, 목표에 못 미침",
            "2026. 11. 24. 10:30 현재 기록에서 셈", "71명", "2028. 12. 31.",
        ):  # fmt: skip
            assert shown in page


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "이 실적은 석 달마다 따로 세어 알립니다."),
        ("?easy=1", "얼마나 했는지는 석 달마다 알려 드립니다."),
        ("?lang=en", "This figure is counted and told once a quarter on its own page."),
        ("?lang=en&easy=1", "We tell you this number every three months."),
    ],
    ids=["ko", "ko-easy", "en", "en-easy"],
)
async def test_a_share_that_one_case_would_move_is_told_once_a_quarter_on_its_own_page(
    browser: httpx.AsyncClient,
    planning: Planning,
    database: Database,
    clock: FixedClock,
    query: str,
    told: str,
) -> None:
    """Counted live it would say of a single day who was refused, and what the quarter hides."""
    for source in (Source.EASY, Source.REFUSED, Source.CLOSED):
        wanted = indicator(title=f"몫 {source}", source=source, target=60.0)
        assert planning.write_indicator(fresh(wanted), BY).done
    publish(planning)
    before = (await browser.get(f"/plan{query}")).text
    led = re.findall(f'href="(/[a-z-]+)[^"]*">{re.escape(told)}<', before)
    assert led == ["/equal-service", "/equal-service", "/feedback"]
    records = Records(database, clock)
    records.settle(records.open(make_asked(mode=Mode.EASY)), make_settlement(mode=Mode.EASY))
    refused = make_settlement("", status=Status.NOTHING_FOUND, citations=())
    records.settle(records.open(make_asked()), refused)
    clock.turn(timedelta(minutes=11))
    after = (await browser.get(f"/plan{query}")).text
    for source in ("easy", "refused", "closed"):
        assert _line(after, f"몫 {source}") == _line(before, f"몫 {source}")
        assert "60% 이상" in _line(after, f"몫 {source}")
    assert _line(after, "안내 자료") != _line(before, "안내 자료")


def _line(page: str, title: str) -> str:
    """What a page says of an indicator."""
    return page.partition(f"<dt>{title}</dt>")[2].partition("</dd>")[0]


async def test_a_year_that_is_not_published_stays_with_the_officials(
    browser: httpx.AsyncClient, planning: Planning
) -> None:
    publish(planning)
    unread = planning.write_year(fresh(year_plan(year=2027)), BY).number
    secret = fresh(measure(year_plan=unread, title="아직 비밀인 과제"))
    assert planning.write_measure(secret, BY).done
    page = (await browser.get("/plan")).text
    assert "2026년 시행계획" in page
    assert "2027년 시행계획" not in page
    assert "아직 비밀인 과제" not in page


async def test_the_page_speaks_the_voice_that_its_address_asks_for(
    browser: httpx.AsyncClient, planning: Planning, profile: CityProfile
) -> None:
    publish(planning)
    english = (await browser.get("/plan/1?lang=en")).text
    assert '<html lang="en">' in english
    assert "Next plan due" in english
    assert "시가 인공지능으로 하려는 일" in (await browser.get("/plan?easy=1")).text
    for voice in ("", "?lang=en", "?easy=1"):
        page = (await browser.get(f"/plan{voice}")).text
        assert any(one.short in page for one in profile.notices)
