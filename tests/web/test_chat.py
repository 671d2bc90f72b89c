"""A conversation in a real browser: by keyboard, with and without script, from one host alone."""

import re
import threading

import pytest
from playwright.sync_api import Page, Route, expect

from tests.builders.browser import Look
from tests.web.conftest import Visit

pytestmark = pytest.mark.browser

QUESTION = "공영주차장 요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until something is focused; a keyboard has nothing else."""
    for _ in range(60):
        if focused(page) == wanted:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} cannot be reached by keyboard")


def test_a_whole_conversation_by_keyboard_alone(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/")
    page.keyboard.press("Tab")
    assert focused(page) == "본문으로 건너뛰기"
    page.keyboard.press("Enter")
    tab_to(page, "question")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".answer-body")).to_contain_text(ANSWER)
    assert focused(page) == "question"
    assert page.input_value("#question") == ""
    page.reload()
    tab_to(page, "도움이 됐어요")
    page.keyboard.press("Enter")
    expect(page.locator(".thanks")).to_have_text("알려 주셔서 고맙습니다.")
    assert focused(page) == "알려 주셔서 고맙습니다."
    page.reload()
    tab_to(page, "쉬운 말로 다시")
    page.keyboard.press("Space")
    expect(page.locator(".turn")).to_have_count(2)


def test_every_focus_can_be_seen(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/contact")
    seen = 0
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth); })()"
        )
        assert outline >= 2, focused(page)
        seen += 1
    assert seen == 12


def test_what_did_not_help_is_taken_back_by_the_button_that_stays(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/")
    page.fill("#question", QUESTION)
    page.click("#composer button")
    page.click(".unhelpful summary")
    page.click(".unhelpful button")
    expect(page.locator(".thanks")).to_be_visible()
    page.click("button[value=helpful]")
    expect(page.locator(".thanks")).to_have_text("알려 주셔서 고맙습니다.")
    assert page.locator("button[value=helpful]").count() == 0


def test_without_script_a_citizen_asks_rates_and_erases(visit: Visit) -> None:
    page = visit(Look(script=False))
    page.goto("/")
    page.fill("#question", QUESTION)
    page.click("#composer button")
    assert page.url.endswith("#answer-" + page.url.rpartition("-")[2])
    expect(page.locator(".answer-body")).to_contain_text(ANSWER)
    page.click("button[value=helpful]")
    expect(page.locator(".thanks")).to_be_visible()
    page.click("button[value=easy]:has-text('다시')")
    expect(page.locator(".turn")).to_have_count(2)
    page.goto("/erase")
    page.check("[name=confirm]")
    page.click(".confirm button")
    expect(page.locator("h1")).to_have_text("기록을 지웠습니다")
    page.goto("/")
    expect(page.locator(".turn")).to_have_count(0)


def test_an_example_is_asked_with_one_press(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/")
    example = page.locator(".example").first.inner_text()
    page.click(".example >> nth=0")
    expect(page.locator(".turn")).to_have_count(1)
    assert page.locator(".question-words").inner_text() == example
    assert page.locator(".examples").count() == 0


def test_enter_sends_shift_enter_breaks_the_line_and_a_composing_enter_does_neither(
    visit: Visit,
) -> None:
    page = visit(Look())
    page.goto("/")
    page.focus("#question")
    page.keyboard.type("하나")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("둘")
    assert page.input_value("#question") == "하나\n둘"
    for init in ({"isComposing": True}, {"keyCode": 229}):
        prevented = page.evaluate(
            "(init) => { const field = document.getElementById('question');"
            " const event = new KeyboardEvent('keydown', {key: 'Enter', bubbles: true,"
            " cancelable: true, ...init}); field.dispatchEvent(event);"
            " return event.defaultPrevented; }",
            init,
        )
        assert prevented is False
    expect(page.locator(".turn")).to_have_count(0)
    assert page.get_attribute("#turns", "aria-busy") is None
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(1)


def test_while_it_is_sought_the_page_says_so_and_asks_once(
    visit: Visit, gate: threading.Event
) -> None:
    page = visit(Look())
    page.goto("/")
    page.fill("#question", QUESTION)
    gate.clear()
    try:
        page.keyboard.press("Tab")
        page.focus("#question")
        page.keyboard.press("Enter")
        expect(page.locator("#progress")).to_have_text("답을 찾고 있습니다.")
        assert page.get_attribute("#turns", "aria-busy") == "true"
        page.keyboard.press("Enter")
        assert page.input_value("#question") == QUESTION
    finally:
        gate.set()
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator("#progress")).to_have_text("답변이 왔습니다.")
    assert page.get_attribute("#turns", "role") == "log"
    assert page.get_attribute("#turns", "aria-live") == "polite"


@pytest.mark.parametrize(
    "answer", [None, (200, "<h1>no notice</h1>"), (200, '{"html": "<b>bare</b>"}'), (500, "")]
)
def test_a_lost_connection_loses_no_words_and_what_has_no_notice_is_not_shown(
    visit: Visit, answer: tuple[int, str] | None
) -> None:
    page = visit(Look())

    def spoil(route: Route) -> None:
        if answer is None:
            route.abort()
        else:
            route.fulfill(status=answer[0], body=answer[1])

    # Before the page is loaded: the browser may let the first request of an open page by.
    page.route("**/ask", spoil)
    page.goto("/")
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator("#question-error")).to_contain_text("쓰신 글은 그대로 있습니다")
    assert page.input_value("#question") == QUESTION
    assert page.locator(".turn").count() == 0
    assert page.get_attribute("#turns", "aria-busy") == "false"


def test_nothing_leaves_the_host_and_nothing_is_complained_of(visit: Visit, address: str) -> None:
    page = visit(Look())
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in ("/", "/sources", "/register", "/contact"):
        page.goto(path)
    page.goto("/")
    page.fill("#question", "<img src=//evil.example/x onerror=alert(1)> 주차요금이 얼마예요?")
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(1)
    assert len(asked) > 10
    assert all(url.startswith(address) for url in asked)
    assert complaints == []
    assert page.locator("#turns img").count() == 0


def test_a_source_opens_in_our_own_page(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/sources")
    page.click(".documents h2 a >> nth=1")
    page.click(".law h2 a >> nth=2")
    expect(page.locator("main article")).to_have_count(1)
    assert re.search(r"/sources/.+/", page.url)


def test_a_mark_leads_to_its_source(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/")
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    page.click("a.source-mark >> nth=1")
    target = page.evaluate("document.querySelector(':target')?.textContent ?? ''")
    assert "제6조" in target


def test_what_moves_holds_still_for_who_asked_so(visit: Visit) -> None:
    page = visit(Look())
    page.emulate_media(reduced_motion="reduce")
    page.goto("/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
        const style = getComputedStyle(one);
        return style.transitionDuration !== "0s" || style.animationName !== "none"
          || style.scrollBehavior === "smooth"; }).length"""
    )
    assert moving == 0


def test_on_paper_only_what_was_said_is_left(visit: Visit) -> None:
    page = visit(Look())
    page.goto("/")
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(1)
    page.emulate_media(media="print")
    for shown in (".answer-body", ".answer-notice", ".source-name >> nth=0", ".notice-bar"):
        assert page.locator(shown).is_visible()
    for hidden in ("#composer", ".switches", ".menu", ".answer-foot button >> nth=0"):
        assert page.locator(hidden).is_hidden()
