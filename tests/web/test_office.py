"""Officials work by keyboard alone, and their pages are as well made as the citizens'."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.builders.browser import Look
from tests.builders.officials import PASSWORD, Staff
from tests.web.conftest import Visit
from tests.web.test_accessibility import assert_well_made

pytestmark = pytest.mark.browser


def type_in(page: Page, *texts: str) -> None:
    """Go from field to field by the tab key, typing, and send by the enter key."""
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def sign_in(page: Page, name: str) -> None:
    page.goto("/office/sign-in")
    page.focus("#name")
    type_in(page, name, PASSWORD, "")
    expect(page).to_have_url(re.compile("/office$"))


def test_every_page_of_the_office_is_well_made(visit: Visit, staff: Staff) -> None:
    page = visit(Look(width=320))
    page.goto("/office/sign-in")
    assert_well_made(page)
    page.fill("#name", "nobody")
    page.fill("#password", "x")
    page.click(".confirm button")
    page.wait_for_selector("[role=alert]")
    assert_well_made(page)
    sign_in(page, "kim")
    for path in (
        "/office",
        "/office/account",
        "/office/accounts",
        "/office/journal",
        "/office/switch",
    ):
        page.goto(path)
        for summary in page.query_selector_all("summary"):
            summary.click()
        assert_well_made(page)
    page.goto("/office/account")
    page.fill("#old", "x")
    page.fill("#new", "y")
    page.fill("#again", "z")
    page.click("form[action$=password] button")
    page.wait_for_selector("[role=alert]")
    assert_well_made(page)


def test_a_page_one_may_not_see_is_well_made(visit: Visit, staff: Staff) -> None:
    page = visit(Look())
    sign_in(page, "lee")
    page.goto("/office/accounts")
    expect(page.locator("main")).to_contain_text("계정 관리")
    assert_well_made(page)


def test_an_account_is_made_by_keyboard_alone_and_its_owner_comes_in(
    visit: Visit, staff: Staff
) -> None:
    page = visit(Look(script=False))
    sign_in(page, "kim")
    page.goto("/office/accounts")
    page.focus("#add-name")
    for text in ("yoon", "윤간사", "스마트정보과"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    loan = page.locator(".hash").inner_text()
    assert staff.enter("yoon", loan).official.must_change
    assert [role.value for role in staff.enter("yoon", loan).official.roles] == ["secretary"]
