"""Every page and state passes axe in light and dark, wide and narrow, and reflows."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.builders.browser import Look, reach_page, seen_as, violations
from tests.builders.web import WebHouse
from tests.web.conftest import Visit

pytestmark = pytest.mark.browser

LOOKS = tuple(
    Look(scheme=scheme, width=width) for scheme in ("light", "dark") for width in (1280, 320)
)
NARROW = (Look(width=320, height=640), Look(width=1280, text_zoom=2), Look(width=1280, text_zoom=4))
MISSING = ("/receipts?code=1", "/nowhere")
PATHS = (
    "/",
    "/notice",
    "/privacy",
    "/aboutme",
    "/contact",
    "/sources",
    "/erase",
    "/register",
    "/transparency",
    "/equal-service",
    "/equal-service/2026-Q3",
    "/committee",
    "/committee?lang=en",
    "/partners?easy=1",
    "/awards?lang=en&easy=1",
    *MISSING,
)
QUESTION = "공영주차장 요금이 얼마예요?"


def answered(page: Page) -> None:
    reach_page(page, "/")
    page.fill("#question", QUESTION)
    page.click("#composer button")
    page.wait_for_selector(".turn")
    for summary in page.query_selector_all("summary"):
        summary.click()


def refused(page: Page) -> None:
    reach_page(page, "/")
    page.click("#composer button")
    page.wait_for_selector("#question-error:not(:empty)")


def rated(page: Page) -> None:
    answered(page)
    page.click("button[value=helpful]")
    page.wait_for_selector(".thanks")


def easy(page: Page) -> None:
    reach_page(page, "/")
    page.click("button[value=easy]")
    page.wait_for_selector("[aria-pressed=true]")
    answered(page)


def english(page: Page) -> None:
    reach_page(page, "/")
    page.click("button[value=en]")
    page.wait_for_selector("html[lang=en]")
    answered(page)


def unconfirmed(page: Page) -> None:
    reach_page(page, "/erase")
    page.click(".confirm button")
    page.wait_for_selector("[role=alert]")


def erased(page: Page) -> None:
    reach_page(page, "/erase")
    page.check("[name=confirm]")
    page.click(".confirm button")
    page.wait_for_load_state()


STATES: tuple[Callable[[Page], None], ...] = (
    answered, refused, rated, easy, english, unconfirmed, erased,
)  # fmt: skip


def assert_well_made(page: Page) -> None:
    """One heading of the first order, a language; in each look no violation, nothing too wide.

    The page is not loaded anew for each look: what was opened and typed in it stays, and so does
    the width at which it is pressed.
    """
    opened = page.viewport_size
    assert opened is not None
    assert page.locator("h1").count() == 1
    assert page.get_attribute("html", "lang") in ("ko", "en")
    assert page.locator("main").count() == 1
    for look in LOOKS:
        seen_as(page, look)
        assert violations(page) == {}, look
        assert_no_sideways_scroll(page)
    seen_as(page, Look(width=opened["width"], height=opened["height"]))


def assert_no_sideways_scroll(page: Page) -> None:
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0


def test_a_planted_flaw_is_found(visit: Visit) -> None:
    page = visit(Look())
    reach_page(page, "/")
    page.evaluate("document.querySelector('label[for=question]').remove()")
    page.evaluate("document.querySelector('h1').style.color = '#eeeeee'")
    assert violations(page).keys() >= {"label", "color-contrast"}


@pytest.mark.parametrize(
    ("query", "colour"), [("prefers-color-scheme: dark", "#333"), ("max-width: 400px", "#eee")]
)
def test_a_flaw_that_shows_in_one_look_alone_is_found(
    visit: Visit, query: str, colour: str
) -> None:
    page = visit(Look())
    reach_page(page, "/notice")
    rule = f"@media ({query}) {{ h1 {{ color: {colour} !important }} }}"
    page.evaluate("rule => document.styleSheets[0].insertRule(rule)", rule)
    assert violations(page) == {}
    with pytest.raises(AssertionError, match="color-contrast"):
        assert_well_made(page)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_well_made(visit: Visit, path: str) -> None:
    page = visit(Look())
    reach_page(page, path, 404 if path in MISSING else 200)
    assert_well_made(page)


def test_every_page_of_sources_is_well_made(visit: Visit, house: WebHouse) -> None:
    page = visit(Look())
    document = house.store.documents()[0].key
    article = house.store.articles_of(document)[0].key
    for path in (f"/sources/{quote(document)}", f"/sources/{quote(article)}"):
        reach_page(page, path)
        assert_well_made(page)


@pytest.mark.parametrize("look", [Look(), Look(width=320)], ids=str)
@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_every_state_is_well_made(visit: Visit, reach: Callable[[Page], None], look: Look) -> None:
    page = visit(look)
    reach(page)
    assert_well_made(page)


@pytest.mark.parametrize("look", NARROW, ids=str)
def test_nothing_scrolls_sideways_when_narrow_or_zoomed(visit: Visit, look: Look) -> None:
    page = visit(look)
    for path in PATHS:
        reach_page(page, path, 404 if path in MISSING else 200)
        assert_no_sideways_scroll(page)
    answered(page)
    assert_no_sideways_scroll(page)


@pytest.mark.parametrize("look", [Look(), Look(width=320)], ids=str)
def test_whatever_is_pressed_is_at_least_44_pixels_high(visit: Visit, look: Look) -> None:
    page = visit(look)
    answered(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, .menu a, label.choice, textarea")]
        .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height])
        .filter(([, height]) => height < 44)"""
    )
    assert small == []


def test_the_text_is_at_least_17_pixels_and_korean_words_stay_whole(visit: Visit) -> None:
    page = visit(Look(width=320))
    answered(page)
    for selector in ("body", ".answer-body p", ".question-words", "textarea"):
        size = page.eval_on_selector(selector, "(e) => parseFloat(getComputedStyle(e).fontSize)")
        assert size >= 17
    assert page.eval_on_selector("body", "(e) => getComputedStyle(e).wordBreak") == "keep-all"


def test_forced_colours_keep_the_pressed_switch_and_buttons_visible(visit: Visit) -> None:
    page = visit(Look(forced_colors="active"))
    easy(page)
    width = "(e) => getComputedStyle(e).borderTopWidth"
    assert page.eval_on_selector("[aria-pressed=true]", width) == "3px"
    assert page.eval_on_selector("#composer button", width) == "1px"
    assert violations(page) == {}
    assert_no_sideways_scroll(page)
