"""The plan and the calendar are as well made as the citizens' pages, and work by keyboard alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from admin.audits import AuditFindings
from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.plan import PlanBooks, Planning, Source
from city import SEOUL, CityProfile, SystemClock
from tests.builders.audits import finding
from tests.builders.browser import Look, reach_page
from tests.builders.officials import Staff
from tests.builders.plan import course, draft, fresh, indicator, measure, progress, year_plan
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in, type_in

pytestmark = pytest.mark.browser

BY = By(person="park", reason="공개")
YEAR = SystemClock().now().year


@pytest.fixture(scope="module")
def officer(house: WebHouse, staff: Staff, profile: CityProfile) -> str:
    """Somebody who writes the plan, and a published plan with everything that one has."""
    database, clock = house.services.database, SystemClock()
    committee, today = CommitteeBooks(database, clock, profile), clock.now().date()
    with committee.turn(BY) as turn:
        moment = datetime(YEAR, 1, 1, 0, 30, tzinfo=SEOUL)
        meeting = turn.add(Meeting(starts=moment, place="시청"))
        about = Item(meeting=meeting.number, place=1, matter=Matter.PLAN, title="계획 수립")
        item = turn.add(about).number
        made = Decision(item=item, outcome=Outcome.CARRIED, text="가결", at=moment)
        decision = turn.add(made).number
    planning = Planning(PlanBooks(database, clock, profile), Resolutions(committee))
    steps = {"decision": decision, "adopted": today, "published": today}
    plan = draft(first_year=YEAR, last_year=YEAR + 2, **steps)
    year = fresh(year_plan(year=YEAR))
    for kept in (
        planning.write(plan, BY),
        planning.write_year(year, BY),
        planning.write_measure(fresh(measure()), BY),
        planning.write_indicator(fresh(indicator(source=Source.EASY)), BY),
        planning.write_indicator(fresh(indicator(reached=3.0, read_on=today)), BY),
        planning.report(progress(day=today), BY),
        planning.write_course(fresh(course(day=date(YEAR, 1, 1))), BY),
        planning.write_course(fresh(course(day=today + timedelta(days=1))), BY),
        planning.write_year(replace(year, number=1, version=1, **steps), BY),  # type: ignore[arg-type]
    ):
        assert kept.done, kept.findings
    return "park"


def open_every(page: Page) -> None:
    for summary in page.query_selector_all("main summary"):
        summary.click()


def test_every_page_of_plan_and_calendar_is_well_made(visit: Visit, officer: str) -> None:
    page = visit(Look())
    for path, status in (("/plan", 200), ("/plan/1?lang=en", 200), ("/plan/99", 404)):
        reach_page(page, path, status)
        assert_well_made(page)
    sign_in(page, officer)
    for path in (
        "/office/plan",
        "/office/plan/1",
        "/office/plan/1/print",
        f"/office/plan/1/{YEAR}",
        "/office/calendar",
    ):
        reach_page(page, path)
        open_every(page)
        assert_well_made(page)
    reach_page(page, "/office/account")
    page.click("form[action$='/feed'] button")
    page.wait_for_selector(".hash")
    assert_well_made(page)
    fetched = page.request.get(page.locator(".hash").inner_text())
    assert fetched.ok
    assert "BEGIN:VEVENT" in fetched.text()


def test_a_refused_step_is_said_at_its_field_and_is_well_made(visit: Visit, officer: str) -> None:
    page = visit(Look())
    sign_in(page, officer)
    reach_page(page, "/office/plan/1")
    open_every(page)
    page.fill("#steps-adopted", "2099-01-01")
    page.fill("#steps-reason", "시험")
    page.click("#form-steps button")
    error = page.locator("#steps-adopted-error")
    expect(error).to_contain_text("아직 오지 않았습니다")
    assert page.input_value("#steps-adopted") == "2099-01-01"
    assert_well_made(page)


def test_a_plan_is_begun_by_keyboard_alone_and_without_script(visit: Visit, officer: str) -> None:
    page = visit(Look(script=False))
    sign_in(page, officer)
    reach_page(page, "/office/plan")
    page.focus("#add-title")
    page.keyboard.press("Control+A")
    type_in(page, "다음 계획", str(YEAR + 3), "새로 시작")
    expect(page).to_have_url(re.compile("/office/plan/[0-9]+"))
    assert page.locator("h1").inner_text() == "다음 계획"


def test_a_long_calendar_is_turned_by_keyboard_alone_and_each_page_is_well_made(
    visit: Visit, officer: str, house: WebHouse, profile: CityProfile
) -> None:
    clock = SystemClock()
    books = AuditFindings(house.services.database, clock, profile)
    with books.turn(BY) as turn:
        for place in range(60):
            turn.add(finding(due=clock.now().date() + timedelta(days=place - 55)))
    page = visit(Look())
    sign_in(page, officer)
    reach_page(page, "/office/calendar")
    assert_well_made(page)
    expect(page.locator("h2#coming")).to_have_count(0)
    page.locator("main a[href$='?page=2']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/office/calendar?page=2")
    expect(page.locator("h2#late")).to_be_visible()
    expect(page.locator("h2#coming")).to_be_visible()
    assert_well_made(page)
    expect(page.locator("main a[href$='?page=1']")).to_be_visible()


def test_on_paper_the_plan_stands_without_its_forms_and_menus(visit: Visit, officer: str) -> None:
    page = visit(Look())
    sign_in(page, officer)
    page.emulate_media(media="print")
    for path in ("/plan", f"/office/plan/1/{YEAR}"):
        reach_page(page, path)
        expect(page.locator("main h1")).to_be_visible()
        for part in ("nav.menu", "main form", "main summary"):
            found = page.locator(part).all()
            assert not [one for one in found if one.is_visible()], part
