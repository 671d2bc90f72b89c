"""The register's pages in a browser: well made in every look, and every task by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from admin.officials import Role
from admin.register import Register, RegisterBooks, Stage
from city import CityProfile, SystemClock
from tests.builders.browser import Look
from tests.builders.officials import Staff
from tests.builders.register import KIM, found, high_impact, in_service, system
from tests.builders.web import WebHouse
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made
from tests.web.test_office import sign_in, type_in

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def register(house: WebHouse, profile: CityProfile, staff: Staff) -> Register:
    """One entry that the public sees, one that lacks nearly everything, and two officers."""
    staff.hire("jung", Role.SECRETARY)
    books = RegisterBooks(house.services.database, SystemClock(), profile, lambda _text: 50.0)
    register = Register(books)
    shown = in_service(register, high_impact(website="https://www.yeosu.go.kr")).system
    by = type(KIM)(person="jung", reason="확인함")
    assert register.release(shown.number, shown.version, (), by).done
    assert register.add(system(number=0, name="도로 파임 찾기", goal="http://x"), KIM).done
    return register


def test_what_the_public_reads_is_well_made(visit: Visit, register: Register) -> None:
    page = visit(Look())
    for path in ("/register", "/register?q=없는말", "/register/1", "/register/1?lang=en"):
        page.goto(path)
        assert_well_made(page)
    page.goto("/register/assistant")
    assert_well_made(page)
    assert register.find(1) is not None


def part_refused(page: Page) -> None:
    page.goto("/office/register/1/parts/impact")
    page.fill("#impact_rights", "")
    page.fill("#reason", "점검")
    page.click("form[action*=parts] button")
    page.wait_for_selector("#impact_rights-error")


def move_refused(page: Page) -> None:
    page.goto("/office/register/2")
    page.select_option("#move-to", "ended")
    page.fill("#move-reason", "그만둠")
    page.click("form[action$=move] button")
    page.wait_for_selector("[role=alert]")


REFUSED: tuple[Callable[[Page], None], ...] = (part_refused, move_refused)


def test_what_officials_see_is_well_made(visit: Visit, register: Register) -> None:
    page = visit(Look())
    sign_in(page, "park")
    parts = [f"/office/register/1/parts/{part}" for part in ("overview", "scope", "impact", "days")]
    for path in (
        "/office/register", "/office/register/1", "/office/register/2",
        "/office/register/1/versions", "/office/register/1/bindings",
        "/office/register/assistant/bindings", *parts,
    ):  # fmt: skip
        page.goto(path)
        for summary in page.query_selector_all("summary"):
            summary.click()
        assert_well_made(page)
    for refuse in REFUSED:
        refuse(page)
        assert_well_made(page)
    assert found(register, 2).system.stage is Stage.IDEA


def test_an_entry_is_begun_written_and_released_by_keyboard_alone(
    visit: Visit, register: Register
) -> None:
    page = visit(Look(script=False))
    sign_in(page, "park")
    page.goto("/office/register")
    page.focus("#add-name")
    page.keyboard.type("가로등 살피기")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    type_in(page, "새로 들임")
    expect(page.locator("h1")).to_have_text("가로등 살피기")
    number = int(page.url.rpartition("/")[2].partition("?")[0])
    needed = ["overview", "scope", "people"]
    texts = {
        "overview": ("service", "summary", "goal", "contact"),
        "scope": ("ground",),
        "people": ("oversight", "contest"),
    }
    for part in needed:
        page.goto(f"/office/register/{number}")
        page.focus(f"a[href$='/parts/{part}']")
        page.keyboard.press("Enter")
        for name in texts[part]:
            page.focus(f"#{name}")
            page.keyboard.type("꺼진 등을 찾습니다.")
        page.focus("#reason")
        page.keyboard.type("채움")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("가로등 살피기")
    page = visit(Look(script=False))
    sign_in(page, "jung")
    page.goto(f"/office/register/{number}")
    page.focus("#release-reason")
    type_in(page, "확인함")
    expect(page.locator("dl.figures").first).to_contain_text("jung 계정이")
    page.goto("/register?q=가로등")
    expect(page.locator(".documents")).to_contain_text("가로등 살피기")
    assert found(register, number).released is not None
