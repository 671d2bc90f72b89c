"""The pages of feedback and of the accessibility checklist are well made."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.builders.browser import Look, reach_page
from tests.builders.disclosure import settled
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def case(house: WebHouse) -> int:
    """A case that waits."""
    number = settled(house.services.records)
    assert house.services.feedback.rate(number, "chat-1", "unhelpful:hard")
    found = house.services.feedback.about(number)
    assert found is not None
    return found.number


def test_the_public_page_is_well_made(visit: Visit, case: int) -> None:
    page = visit(Look())
    for path in ("/feedback", "/feedback?lang=en", "/feedback?easy=1"):
        reach_page(page, path)
        assert_well_made(page)


def test_the_pages_of_officials_are_well_made(visit: Visit, staff: Staff, case: int) -> None:
    page = visit(Look())
    sign_in(page, "park")
    for path in ("/office/feedback?state=all", f"/office/feedback/{case}"):
        reach_page(page, path)
        assert_well_made(page)
    page.select_option("#measure", "answer_mended")
    page.fill("#done", "  ")
    page.click("form[action$=close] button")
    page.wait_for_selector("[aria-invalid=true]")
    assert_well_made(page)


def test_the_checklist_is_well_made(visit: Visit, staff: Staff) -> None:
    page = visit(Look())
    sign_in(page, "park")
    for path in ("/office/accessibility", "/office/accessibility/543", "/office/accessibility/611"):
        reach_page(page, path)
        assert_well_made(page)


def test_a_case_is_taken_by_keyboard_alone_without_script(
    visit: Visit, staff: Staff, house: WebHouse, case: int
) -> None:
    page = visit(Look(script=False))
    sign_in(page, "park")
    reach_page(page, f"/office/feedback/{case}")
    page.focus("form[action$=take] button")
    page.keyboard.press("Enter")
    expect(page.locator("dl.figures dd").first).to_have_text("살피는 중")
    found = house.services.feedback.find(case)
    assert found is not None
    assert found.taken_by == "park"
