"""Surveys are answered by keyboard alone, and every page of participation is well made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from admin.awards import Awards
from admin.books import By
from admin.committee import CommitteeBooks
from admin.partners import Partners
from admin.purchases import Purchases
from admin.surveys import QuestionKind, Surveys
from city import CityProfile, FixedClock, SystemClock
from tests.builders.awards import award, cancellation, commended, review
from tests.builders.browser import Look
from tests.builders.officials import Staff
from tests.builders.partners import agreement, partner
from tests.builders.purchases import offer, purchase
from tests.builders.surveys import BY, question, released, sheet, survey
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in

pytestmark = pytest.mark.browser

ALL = tuple(QuestionKind)
WEEK = timedelta(days=7)
WORK = By(person="park", reason="업무")
OTHER = By(person="seo", reason="확인")
VOICES = ("", "?easy=1", "?lang=en", "?lang=en&easy=1")


@pytest.fixture(scope="session")
def numbers(house: WebHouse, profile: CityProfile) -> dict[str, int]:
    """Something of every kind, in every state; by what it is, its number."""
    database, now = house.services.database, SystemClock()
    today = now.now().date()
    clock = FixedClock(now.now())
    surveys = Surveys(database, clock, profile)
    days = {"opens": today, "closes": today + WEEK}
    opened = released(surveys, *ALL, **days)
    past = FixedClock(now.now() - 3 * WEEK)
    earlier = Surveys(database, past, profile)
    ended = {"opens": past.now().date(), "closes": past.now().date() + WEEK}
    found: dict[str, int] = {"open": opened}
    for name in ("over", "published"):
        found[name] = released(earlier, *ALL, **ended)
        for place in range(40):
            group, first = ("older", 0) if place % 2 else ("", place % 3 % 2)
            chosen = {one.number: {first} for one in _asked(earlier, found[name])[:3]}
            written = {_asked(earlier, found[name])[3].number: "더 큰 글씨가 좋아요"}
            assert not earlier.answer(found[name], sheet(chosen, written, group))
    assert surveys.publish(found["published"], 2, "쓰기 어렵다", "가르친다", BY).done
    found["draft"] = surveys.draft(survey(**days), BY).number
    assert surveys.ask(question(survey=found["draft"]), BY).done
    return found | dict(_cases(house, profile, FixedClock(now.now())))


def _asked(surveys: Surveys, number: int):
    found = surveys.find(number)
    assert found is not None
    return found[1]


def _cases(house: WebHouse, profile: CityProfile, clock: FixedClock) -> Iterator[tuple[str, int]]:
    database, today = house.services.database, clock.now().date()
    partners = Partners(database, clock, profile)
    ending = agreement(signed=today - WEEK, until=today + WEEK)
    yield "partner", partners.sign(ending, [partner(), partner("연구소")], WORK).number
    yield "ended", partners.sign(agreement(signed=today - WEEK), [partner("협회")], WORK).number
    for number in (1, 2):
        assert partners.release(number, 1, OTHER).done
    assert partners.end(2, 1, today, "사업 종료", WORK).done
    purchases = Purchases(database, clock, profile)
    number = purchases.open(replace(purchase(opened=today), number=0), WORK).number
    for place, told in ((1, {}), (2, {"certificate": "인증 1호", "certified_by": "협회"})):
        made = replace(offer(place, **told), number=0, purchase=number)
        assert purchases.offer(made, WORK).done
    yield "purchase", number
    awards = Awards(database, clock, profile, CommitteeBooks(database, clock, profile))
    one = replace(commended(recommended=today - WEEK, planned=today), number=0)
    yield "candidate", awards.recommend(one, WORK).number
    given = awards.recommend(replace(one, name="모범인", model_citizen=True), WORK).number
    gone = awards.recommend(replace(one, name="취소된 곳"), WORK).number
    for number in (given, gone):
        assert awards.review(replace(review(day=today), number=0, candidate=number), WORK).done
        assert awards.award(replace(award(today), candidate=number), WORK).done
    undone = replace(review(day=today), number=0, candidate=gone, cancels=True)
    assert awards.review(undone, WORK).done
    assert awards.cancel(gone, cancellation(day=today), WORK).done
    yield "cancelled", gone


def test_every_public_page_of_surveys_is_well_made(visit: Visit, numbers: dict[str, int]) -> None:
    page = visit(Look())
    one = f"/surveys/{numbers['open']}"
    for path in ("/surveys", one, f"{one}?lang=en", f"{one}?easy=1", f"{one}/thanks",
                 f"/surveys/{numbers['over']}", f"/surveys/{numbers['published']}"):  # fmt: skip
        page.goto(path)
        assert_well_made(page)
    page.goto(one)
    page.click("main .button")
    page.wait_for_selector("[role=alert]")
    assert_well_made(page)


@pytest.mark.parametrize("path", ["/partners", "/awards"])
def test_partners_and_awards_are_well_made_in_every_voice(
    visit: Visit, numbers: dict[str, int], path: str
) -> None:
    assert numbers["ended"]
    page = visit(Look())
    for voice in VOICES:
        page.goto(f"{path}{voice}")
        assert page.locator("main .documents li").count() >= 1
        assert_well_made(page)


def test_who_switches_the_voice_of_partners_reads_the_same_page_by_keyboard_alone(
    visit: Visit, numbers: dict[str, int]
) -> None:
    assert numbers["partner"]
    page = visit(Look())
    page.goto("/partners")
    page.locator(".switch").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("시와 함께 일하는 곳")
    page.locator(".switch").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text("Who works with the city")


def test_an_agreement_is_corrected_by_keyboard_alone_without_script(
    visit: Visit, staff: Staff, numbers: dict[str, int]
) -> None:
    page = visit(Look(script=False))
    sign_in(page, "park")
    page.goto(f"/office/partners/{numbers['partner']}")
    page.locator("section[aria-labelledby=correct] summary").focus()
    page.keyboard.press("Enter")
    page.locator("#correct-title").focus()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("고친 협약")
    page.locator("#correct-reason").focus()
    page.keyboard.insert_text("이름을 바로잡음")
    page.keyboard.press("Enter")
    page.wait_for_url("**kept=correct")
    assert page.locator("h1").inner_text() == "고친 협약"


def test_every_page_of_officials_is_well_made(
    visit: Visit, staff: Staff, numbers: dict[str, int]
) -> None:
    page = visit(Look())
    sign_in(page, "park")
    states = [f"/office/surveys/{numbers[one]}" for one in ("draft", "open", "over", "published")]
    agreed = f"/office/partners/{numbers['partner']}"
    cases = [agreed, f"/office/purchases/{numbers['purchase']}"]
    cases += [f"/office/partners/{numbers['ended']}", f"{agreed}/versions"]
    cases += [f"/office/awards/{numbers[one]}" for one in ("candidate", "cancelled")]
    rooms = [f"/office/{one}" for one in ("surveys", "partners", "purchases", "awards")]
    for path in (*rooms, *states, *cases):
        page.goto(path)
        for summary in page.query_selector_all("summary"):
            summary.click()
        assert_well_made(page)
    page.goto(cases[1])
    page.select_option("#take-offer", index=1)
    page.fill("#take-reason", "구매")
    page.click("form[action$=take] button")
    page.wait_for_selector(".finding-refusal")
    assert_well_made(page)


def test_a_survey_is_answered_by_keyboard_alone_without_script(
    visit: Visit, numbers: dict[str, int]
) -> None:
    page = visit(Look(script=False))
    page.goto(f"/surveys/{numbers['open']}")
    first = page.locator("input[type=radio]").first
    first.focus()
    page.keyboard.press("Space")
    _tab_to(page, "BUTTON")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("답해 주셔서 고맙습니다")


def _tab_to(page: Page, name: str) -> None:
    """Go on by the tab key until an element of this kind has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == name:
            return
    pytest.fail(f"no {name} is reached by the tab key")
