"""Auditors' pages are well made, and an answer is judged by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from admin.audits import AuditFindings, Samples
from admin.books import By
from admin.committee import CommitteeBooks, Meeting
from city import CityProfile, FixedClock, SystemClock
from disclosure import Feedback, Objections, Records, Status
from tests.builders.audits import exchange, finding, sample
from tests.builders.browser import Look, reach_page
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in

pytestmark = pytest.mark.browser

SEARCH = "/office/audits"
ACCESSES = "/office/accesses"
WORK = By(person="lee", reason="점검")


@pytest.fixture(scope="session")
def numbers(house: WebHouse, profile: CityProfile) -> dict[str, int]:
    """An exchange of every kind, a sample and findings; by what it is, its number."""
    return dict(_filled(house, profile))


def _filled(house: WebHouse, profile: CityProfile) -> Iterator[tuple[str, int]]:
    database, clock = house.services.database, SystemClock()
    records, today = Records(database, clock), clock.now().date()
    exchange(records, chat="chat-a")
    whole = exchange(records, chat="chat-a", hidden=("telephone",))
    records.delivered(whole)
    Feedback(database, clock, profile).rate(whole, "chat-a", "unhelpful:wrong")
    Objections(database, clock, profile).object(whole, "chat-a", "요금이 다릅니다")
    yield "whole", whole
    yield "typed", exchange(records, chat="chat-a")
    refused = exchange(records, "", status=Status.NOTHING_FOUND, citations=(), confidence=None)
    yield "refused", refused
    erased = exchange(records, chat="chat-b")
    records.forget("chat-b")
    yield "erased", erased
    yesterday = clock.now() - timedelta(days=1)
    for _ in range(2):
        exchange(Records(database, FixedClock(yesterday)), chat="chat-c")
    drawn = sample(first=yesterday.date(), last=yesterday.date(), size=500)
    kept = Samples(database, clock, profile).add(drawn, WORK)
    assert kept.done
    yield "sample", kept.number
    findings = AuditFindings(database, clock, profile)
    told = finding(due=today + timedelta(days=20))
    yield "finding", findings.open(told, WORK).number
    closed = findings.open(replace(told, subject="record:2"), WORK).number
    assert findings.answer(closed, 1, "교통과", told.due, "고침", WORK).done
    assert findings.close(closed, 2, "고쳐짐", WORK).done
    yield "closed", closed
    with CommitteeBooks(database, clock, profile).turn(WORK) as turn:
        turn.add(Meeting(starts=clock.now() + timedelta(days=30), place="시청"))


def test_every_page_of_auditors_is_well_made(
    visit: Visit, staff: Staff, numbers: dict[str, int]
) -> None:
    page = visit(Look())
    sign_in(page, "lee")
    states = [f"{SEARCH}/{numbers[one]}" for one in ("whole", "refused", "erased")]
    found = [f"/office/findings/{numbers[one]}" for one in ("finding", "closed")]
    one = f"{SEARCH}/samples/{numbers['sample']}"
    for path in (
        SEARCH, f"{SEARCH}?status=failed", *states, f"{SEARCH}/samples", one, f"{one}?again=1",
        "/office/findings", *found, ACCESSES, f"{ACCESSES}?person=nobody",
    ):  # fmt: skip
        reach_page(page, path)
        assert_well_made(page)
    for path, status in (
        (f"{SEARCH}?first=2026-02-01&last=2026-01-01", 422),
        (f"{SEARCH}/999999", 404),
        (f"{ACCESSES}?first=2026-02-01&last=2026-01-01", 422),
    ):
        reach_page(page, path, status)
        assert_well_made(page)
    reach_page(page, states[0])
    page.select_option("#grade1", "wrong")
    page.select_option("#grade2", "right")
    page.click("#form-judge button")
    page.wait_for_selector("[role=alert]")
    assert_well_made(page)


@pytest.mark.parametrize("name", ["park", "seo"])
def test_a_finding_is_well_made_for_who_mends_it_and_who_puts_it_before_the_committee(
    visit: Visit, staff: Staff, numbers: dict[str, int], name: str
) -> None:
    page = visit(Look(width=320))
    sign_in(page, name)
    reach_page(page, f"/office/findings/{numbers['finding']}")
    assert page.locator("main form[id^=form-]").count() == 1
    assert_well_made(page)


def test_an_answer_is_found_and_judged_by_keyboard_alone_without_script(
    visit: Visit, staff: Staff, numbers: dict[str, int]
) -> None:
    page = visit(Look(script=False))
    sign_in(page, "lee")
    reach_page(page, SEARCH)
    page.focus("#highest")
    page.keyboard.type("95")
    page.keyboard.press("Enter")
    link = page.locator(f"a[href='{SEARCH}/{numbers['typed']}']")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(f"기록 {numbers['typed']}번")
    page.focus("#grade1")
    _judge(page)
    expect(page.locator("main [role=status]").first).to_contain_text("저장했습니다")
    assert "틀림: 경차는 절반이 아님" in page.locator("main").inner_text()


def _judge(page: Page) -> None:
    """Two verdicts, the second one with its reason, going on by the tab key."""
    page.keyboard.press("ArrowDown")
    for key in ("Tab", "Tab"):
        page.keyboard.press(key)
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("경차는 절반이 아님")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
