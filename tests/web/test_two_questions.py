"""Two questions in one message in a real browser: the other is asked with one press."""

import pytest
from playwright.sync_api import Page, expect

from tests.builders.browser import Look
from tests.builders.two_matters import BOTH, PARKING, PARKING_ANSWER, UNIFORM_ANSWER
from tests.web.conftest import Visit

pytestmark = pytest.mark.browser


def ask_both(page: Page) -> None:
    """Ask both, and see one answered."""
    page.goto("/")
    page.fill("#question", BOTH)
    page.click("#composer button")
    expect(page.locator(".answer-body")).to_have_text(UNIFORM_ANSWER)


def test_the_button_below_the_answer_asks_what_waits(visit: Visit) -> None:
    page = visit(Look())
    ask_both(page)
    waiting = page.get_by_role("group", name="아직 답하지 않았습니다")
    button = waiting.get_by_role("button", name=PARKING)
    # The script puts the focus back into the field once the answer stands.
    expect(page.locator("#question")).to_be_focused()
    # Asked at one moment: between two looks the page may scroll to the answer.
    assert button.evaluate(
        "(own) => own.getBoundingClientRect().y"
        " > document.querySelector('.sources').getBoundingClientRect().y"
    )
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".question-words").last).to_have_text(PARKING)
    expect(page.locator(".answer-body").last).to_contain_text(PARKING_ANSWER)


def test_without_script_it_is_a_form_that_does_the_same(visit: Visit) -> None:
    page = visit(Look(script=False))
    ask_both(page)
    page.get_by_role("button", name=PARKING).click()
    expect(page.locator(".answer-body").last).to_contain_text(PARKING_ANSWER)
    assert page.locator(".question-words").all_inner_texts() == [BOTH, PARKING]
