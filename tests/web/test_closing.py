"""The pages of feedback are well made, and feedback is given by keyboard alone."""

from __future__ import annotations

import pytest

from tests.builders.browser import Look
from tests.builders.disclosure import settled
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import LOOKS, assert_well_made
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


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_public_page_is_well_made(visit: Visit, case: int, look: Look) -> None:
    page = visit(look)
    for path in ("/feedback", "/feedback?lang=en", "/feedback?easy=1"):
        page.goto(path)
        assert_well_made(page)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_pages_of_officials_are_well_made(
    visit: Visit, staff: Staff, case: int, look: Look
) -> None:
    page = visit(look)
    sign_in(page, "park")
    for path in ("/office/feedback?state=all", f"/office/feedback/{case}"):
        page.goto(path)
        assert_well_made(page)
    page.fill("#done", "고침")
    page.click("form[action$=close] button")
    page.wait_for_selector("[aria-invalid=true], :invalid")
    assert_well_made(page)
