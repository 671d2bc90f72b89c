"""The secretary's main job, from convening to publishing, is done by keyboard alone."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from admin.books import By, last_day_of_years
from admin.committee import Appointments, CommitteeBooks
from admin.committee.people import Secretary, Sex
from city import SEOUL, CityProfile, SystemClock
from tests.builders.browser import Look
from tests.builders.committee import chair, fresh, member
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in

pytestmark = pytest.mark.browser

NOW = datetime.now(SEOUL)
HELD = (NOW - timedelta(days=2)).replace(hour=14, minute=0)
TOLD = HELD.date() - timedelta(days=10)
_FARTHEST = 150


@pytest.fixture(scope="module")
def seated(house: WebHouse, staff: Staff, profile: CityProfile) -> Staff:
    """A committee of five, the third of whom is `choi`."""
    people = Appointments(CommitteeBooks(house.services.database, SystemClock(), profile))
    since = NOW.date() - timedelta(days=100)
    term = {"since": since, "until": last_day_of_years(since, 2)}
    by = By(person="seo", reason="첫 구성")
    others = [
        fresh(member(n, sex=sex, account="choi" if n == 3 else "", **term))
        for n, sex in enumerate((Sex.WOMAN, Sex.MAN, Sex.WOMAN, Sex.MAN), 2)
    ]
    assert people.appoint([fresh(chair(since=since)), *others], by).done
    assert people.name_secretary(Secretary(name="서간사", post="팀장", since=since), by).done
    return staff


def reach(page: Page, element: str) -> None:
    """Go to an element by the tab key, as somebody without a mouse does."""
    for _ in range(_FARTHEST):
        if page.evaluate("name => document.activeElement?.matches(name)", element):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the tab key does not lead to {element}")


def press(page: Page, element: str, key: str = "Enter") -> None:
    """Go to an element and press a key."""
    reach(page, element)
    page.keyboard.press(key)


def write(page: Page, element: str, text: str) -> None:
    """Go to a field and type."""
    reach(page, element)
    page.keyboard.type(text)


def write_day(page: Page, element: str, day: date) -> None:
    """Go to a field of a day and type its parts, in the order of Chromium's own language."""
    write(page, element, f"{day:%m%d%Y}")


def write_moment(page: Page, element: str, moment: datetime) -> None:
    """Go to a field of a day and a time, and type both, likewise; a year may be longer."""
    write_day(page, element, moment.date())
    page.keyboard.press("ArrowRight")
    page.keyboard.type(f"{moment:%I%M%p}")


def anew(page: Page) -> None:
    """Begin at the top of the page that is open."""
    page.wait_for_load_state()
    page.evaluate(
        "document.activeElement?.blur(); document.body.tabIndex = -1; document.body.focus()"
    )


def told(page: Page, form: str) -> None:
    """Wait for the page that tells that a form was kept."""
    page.wait_for_url(re.compile(rf"\?kept={form}$"))
    expect(page.locator("main .banner[role=status]")).to_be_visible()


def convene(page: Page) -> None:
    page.goto("/office/committee")
    press(page, "main a[href='/office/committee/meetings']")
    page.wait_for_url("**/meetings")
    anew(page)
    write_moment(page, "#convene-starts", HELD)
    write(page, "#convene-place", "시청 상황실")
    for field in ("noticed", "papers", "announced"):
        write_day(page, f"#convene-{field}", TOLD)
    write(page, "[name='1-title']", "생활안내 도입")
    write(page, "[name='1-matter']", "3")
    write(page, "[name='1-paper']", "도입 계획서")
    write(page, "#convene-reason", "정기 회의")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#items")).to_be_visible()


def attend(page: Page) -> None:
    anew(page)
    for number in range(1, 6):
        press(page, f"#arrivals-member-{number}", "Space")
    press(page, "form[action$='/arrivals'] button")
    told(page, "arrivals")


def vote_and_decide(page: Page) -> None:
    anew(page)
    press(page, "a[href^='/office/committee/items/']")
    page.wait_for_url("**/items/*")
    anew(page)
    for number in range(1, 6):
        press(page, f"[name='{number}-choice']", "Space")
    write_moment(page, "#votes-at", HELD + timedelta(minutes=30))
    press(page, "form[action$='/votes'] button")
    told(page, "votes")
    assert_well_made(page)
    anew(page)
    write(page, "#decision-text", "조건을 붙여 도입한다")
    write_moment(page, "#decision-at", HELD + timedelta(minutes=40))
    press(page, "form[action$='/decision'] button")
    expect(page.locator("#decision ~ p strong").first).to_have_text("가결")


def end(page: Page) -> None:
    anew(page)
    press(page, ".crumb a")
    page.wait_for_url("**/meetings/*")
    anew(page)
    write_moment(page, "#end-ended", HELD + timedelta(hours=1))
    press(page, "form[action$='/end'] button")
    told(page, "end")


def write_minutes(page: Page, **texts: str) -> None:
    anew(page)
    for field, text in texts.items():
        write(page, f"#minutes-{field}", text)
    write_day(page, "#minutes-published", NOW.date())
    write(page, "#minutes-reason", "공개")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_from_convening_to_publishing_by_keyboard_alone(visit: Visit, seated: Staff) -> None:
    page = visit(Look())
    sign_in(page, "seo")
    convene(page)
    assert_well_made(page)
    attend(page)
    assert_well_made(page)
    vote_and_decide(page)
    assert_well_made(page)
    end(page)
    anew(page)
    press(page, "main .actions a")
    page.wait_for_url("**/minutes/*")
    assert_well_made(page)
    write_minutes(page, proceedings="개회, 심의, 폐회")
    expect(page.locator("#minutes-remarks-error")).to_contain_text("제13조제1항")
    assert_well_made(page)
    write_minutes(page, remarks="위원2: 보고를 받자", results="도입하기로 함")
    told(page, "minutes")
    page.goto("/committee")
    press(page, "main a[href^='/committee/meetings/']")
    expect(page.locator("main")).to_contain_text("도입하기로 함")
    assert_well_made(page)
    for voice in ("?easy=1", "?lang=en", "?lang=en&easy=1"):
        page.goto(f"/committee{voice}")
        assert_well_made(page)
        press(page, "main a[href^='/committee/meetings/']")
        expect(page.locator("main")).to_contain_text("도입하기로 함")
        assert_well_made(page)


def test_every_page_of_the_committee_is_well_made(visit: Visit, seated: Staff) -> None:
    page = visit(Look())
    sign_in(page, "seo")
    for path in ("", "/members?count=2", "/members/2", "/meetings", "/yearly"):
        page.goto(f"/office/committee{path}")
        for summary in page.query_selector_all("summary"):
            summary.click()
        assert_well_made(page)
    page.goto("/committee")
    assert_well_made(page)


def test_a_members_page_is_well_made(visit: Visit, seated: Staff) -> None:
    page = visit(Look(width=320))
    sign_in(page, "choi")
    page.goto("/office/papers")
    for summary in page.query_selector_all("summary"):
        summary.click()
    assert_well_made(page)
