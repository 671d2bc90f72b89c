"""What was called is undone by keyboard alone, not by a careless press, on well made pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from admin.awards import Awards
from admin.books import By
from admin.committee import CommitteeBooks, Resolutions, Undoing
from admin.plan import PlanBooks, Planning
from admin.purchases import Purchases
from admin.surveys import QuestionKind, Surveys
from city import CityProfile, FixedClock, SystemClock
from tests.builders.awards import candidate
from tests.builders.browser import Look
from tests.builders.committee import fresh, item, meeting
from tests.builders.officials import Staff
from tests.builders.plan import draft
from tests.builders.purchases import purchase
from tests.builders.surveys import released
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_committee_by_keyboard import anew, press, told, write
from tests.web.test_office import sign_in

pytestmark = pytest.mark.browser

WEEK = timedelta(days=7)
WHY = By(person="seo", reason="태풍 경보")
"""A reason, by whoever undoes it here."""


@pytest.fixture(scope="module")
def clock() -> FixedClock:
    return FixedClock(SystemClock().now())


@pytest.fixture(scope="module")
def called(house: WebHouse, profile: CityProfile, clock: FixedClock) -> list[int]:
    """Three meetings that were announced, with two items each; the second is called off."""
    books = CommitteeBooks(house.services.database, clock, profile)
    today, numbers = clock.now().date(), list[int]()
    days = {"noticed": today, "papers": today, "announced": today}
    for _ in range(3):
        with books.turn(WHY) as turn:
            made = turn.add(fresh(meeting(starts=clock.now() + 3 * WEEK, **days)))
            numbers.append(made.number)
            for place in (1, 2):
                turn.add(fresh(item(meeting=made.number, place=place, title=f"안건 {place}")))
    assert Undoing(books).cancel(numbers[1], 1, WHY).done
    return numbers


@pytest.fixture(scope="module")
def undone(house: WebHouse, profile: CityProfile, clock: FixedClock) -> list[str]:
    """The pages of what an officer has undone."""
    return list(_undone(house, profile, clock))


def _undone(house: WebHouse, profile: CityProfile, clock: FixedClock) -> Iterator[str]:
    database, today = house.services.database, clock.now().date()
    committee = CommitteeBooks(database, clock, profile)
    awards = Awards(database, clock, profile, committee)
    one = awards.recommend(candidate(0, recommended=today - 3 * WEEK, planned=today), WHY).number
    assert awards.withdraw(one, 1, WHY).done
    yield f"/office/awards/{one}"
    purchases = Purchases(database, clock, profile)
    bought = purchases.open(replace(purchase(opened=today), number=0), WHY).number
    assert purchases.give_up(bought, 1, WHY).done
    yield f"/office/purchases/{bought}"
    planning = Planning(PlanBooks(database, clock, profile), Resolutions(committee))
    plan = planning.write(draft(), WHY).number
    assert planning.discard(plan, 1, WHY).done
    yield f"/office/plan/{plan}"
    surveys = Surveys(database, clock, profile)
    asked = released(surveys, QuestionKind.ONE, opens=today, closes=today + WEEK)
    assert surveys.stop(asked, 2, WHY).done
    yield f"/office/surveys/{asked}"
    yield f"/surveys/{asked}"
    yield f"/surveys/{asked}?easy=1"


def sure(page: Page, at: str, reason: str) -> None:
    """Open a form that undoes something by the keyboard, say why, and mean it."""
    anew(page)
    press(page, f"details:has(#form-{at}) > summary")
    write(page, f"#{at}-reason", reason)
    press(page, f"#form-{at} button")
    expect(page.locator(f"#{at}-sure:invalid")).to_be_visible()
    anew(page)
    press(page, f"#{at}-sure", "Space")
    press(page, f"#form-{at} button")
    told(page, at)


def test_an_item_and_then_its_meeting_are_undone_by_keyboard_alone(
    visit: Visit, staff: Staff, called: list[int]
) -> None:
    assert staff
    page = visit(Look(script=False))
    sign_in(page, "seo")
    page.goto(f"/office/committee/meetings/{called[0]}")
    first = page.locator("form[id^=form-remove-]").first.get_attribute("id") or ""
    sure(page, first.removeprefix("form-"), "부서가 거둠")
    expect(page.locator("#items ~ ol")).to_contain_text("까닭: 부서가 거둠")
    sure(page, "cancel", "태풍 경보")
    expect(page.locator("main .banner").last).to_contain_text("까닭: 태풍 경보")
    page.goto(f"/committee/meetings/{called[0]}")
    expect(page.locator("h1")).to_contain_text("(취소)")


def test_what_the_secretary_undid_is_well_made_before_and_after(
    visit: Visit, staff: Staff, called: list[int]
) -> None:
    assert staff
    page = visit(Look())
    sign_in(page, "seo")
    page.goto(f"/office/committee/meetings/{called[2]}")
    for summary in page.query_selector_all("summary"):
        summary.click()
    assert_well_made(page)
    page.evaluate("document.querySelector('#form-cancel').noValidate = true")
    page.click("#form-cancel button")
    expect(page.locator("#cancel-sure-error")).to_be_visible()
    assert_well_made(page)
    for path in (f"/office/committee/meetings/{called[1]}", f"/committee/meetings/{called[1]}"):
        page.goto(path)
        assert_well_made(page)


def test_what_an_officer_undid_is_well_made(visit: Visit, staff: Staff, undone: list[str]) -> None:
    assert staff
    page = visit(Look())
    sign_in(page, "park")
    for path in undone:
        page.goto(path)
        assert_well_made(page)
