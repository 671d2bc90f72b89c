"""Every page of the officials' web by every role: who may comes in, nobody else does."""

from __future__ import annotations

import itertools
import re

import pytest
from fastapi import APIRouter
from starlette.routing import Route

from admin.calendar import Feeds
from admin.office import Page, office_pages
from admin.officials import GRANTED, Role
from admin.public import calendar_feed_of
from admin.redteam.specified import DOOR, SPECIFIED
from admin.rooms import rooms_over
from bot.web.session import COOKIE
from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.officials import CHEAP, Staff
from tests.builders.web import WebHouse
from tests.unit.admin.office.conftest import Browser

CELLS = list(itertools.product(SPECIFIED, Role))


@pytest.fixture
def table(profile: CityProfile, database: Database, clock: Clock) -> dict[str, Page]:
    notices = Notices(profile.notices)
    _desk, pages = office_pages(rooms_over(database, clock, profile), notices, CHEAP)
    return {f"{page.method} {page.path}": page for page in pages}


def test_the_table_is_what_was_specified_and_every_route_stands_in_it(
    table: dict[str, Page], router: APIRouter
) -> None:
    assert table.keys() == SPECIFIED.keys() | DOOR
    served = {
        f"{method} {route.path}"
        for route in router.routes
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert served == table.keys()
    for name, page in table.items():
        if name in DOOR:
            assert page.asks is None
        else:
            assert page.asks is not None
            assert {role for role in Role if page.asks in GRANTED[role]} == SPECIFIED[name]


def _filled(path: str) -> str:
    return re.sub(r"\{\w+:number\}", "99", path).replace("{part}", "overview")


async def ask(browser: Browser, name: str) -> int:
    """The status of a page, asked with a good token where it is a form."""
    method, path = name.split()
    path = _filled(path)
    answer = await (browser.get(path) if method == "GET" else browser.post(path))
    return answer.status_code


async def test_no_number_is_too_long_for_an_address(browser: Browser, staff: Staff) -> None:
    staff.hire("kim", *Role)
    await browser.enter("kim")
    numbered = [one.split()[1] for one in SPECIFIED if ":number}" in one]
    assert numbered
    for path in numbered:
        asked = re.sub(r"\{\w+:number\}", "9" * 5000, path).replace("{part}", "overview")
        assert (await browser.get(asked)).status_code == 404


@pytest.mark.parametrize("name", SPECIFIED)
async def test_who_is_not_signed_in_is_led_to_the_door(browser: Browser, name: str) -> None:
    method, path = name.split()
    path = _filled(path)
    answer = await browser.client.request(method, path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/office/sign-in")


@pytest.mark.parametrize("role", Role)
async def test_each_cell_of_route_and_role_is_as_specified(
    browser: Browser, staff: Staff, role: Role
) -> None:
    staff.hire("kim", role)
    for name in SPECIFIED:
        await browser.enter("kim")
        status = await ask(browser, name)
        # A form without its fields is refused for what it says, not for who sends it.
        assert (status != 403) is (role in SPECIFIED[name]), (name, status)
        assert status < 500


async def test_a_forbidden_page_says_which_permission_is_missing(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.MEMBER)
    await browser.enter("kim")
    answer = await browser.get("/office/journal")
    assert answer.status_code == 403
    assert "업무 일지 보기" in answer.text


async def test_a_lent_password_leads_to_its_change_wherever_one_goes(
    browser: Browser, staff: Staff
) -> None:
    loan = staff.accounts.add(
        name="kim", full_name="김담당", department="정보과", roles=list(Role), by="서버"
    )
    await browser.enter("kim", loan)
    for path in ("/office", "/office/accounts", "/office/journal"):
        answer = await browser.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/office/account")
    changing = {
        "old": loan,
        "new": "다섯 번 접은 종이학 23마리",
        "again": "다섯 번 접은 종이학 23마리",
    }
    await browser.post("/office/account/password", **changing)
    assert (await browser.get("/office/accounts")).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/office/sign-in", "/office/sign-out"])
async def test_a_form_of_another_site_changes_nothing(
    browser: Browser, staff: Staff, headers: dict[str, str], path: str
) -> None:
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    browser.client.headers.update(headers)
    answer = await browser.post(path, name="kim")
    assert answer.status_code == 403
    assert "받지 못했습니다" in answer.text
    assert (await browser.get("/office")).status_code == 200


async def test_a_form_counts_only_with_the_token_of_its_own_session(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.OFFICER)
    page = await browser.get("/office/sign-in")
    found = re.search(r'name="token" value="([0-9a-f]{64})"', page.text)
    assert found is not None
    await browser.enter("kim")
    for token in (found.group(1), "", "0" * 64, "ä"):
        answer = await browser.client.post("/office/sign-out", data={"token": token})
        assert answer.status_code == 403
    assert (await browser.get("/office")).status_code == 200
    assert (await browser.post("/office/sign-out")).status_code == 303
    assert (await browser.get("/office")).status_code == 303


async def test_a_forged_or_spent_cookie_opens_nothing(browser: Browser, staff: Staff) -> None:
    who = staff.hire("kim", Role.OFFICER)
    for cookie in ("x", "../..", who.token[:-1], who.token + "A"):
        browser.client.cookies.set("assistant_office", cookie, path="/office")
        assert (await browser.get("/office")).status_code == 303
    browser.client.cookies.set("assistant_office", who.token, path="/office")
    assert (await browser.get("/office")).status_code == 200
    staff.sign_in.close(who.token)
    assert (await browser.get("/office")).status_code == 303


async def test_the_citizens_cookie_is_set_on_no_page_of_the_office_and_with_no_calendar(
    house: WebHouse, officer: Browser, staff: Staff, database: Database, clock: Clock
) -> None:
    services = house.services
    rooms = rooms_over(database, clock, services.profile)
    feed = calendar_feed_of(rooms=rooms, notices=services.notices, public_url="")
    house.app.router.routes.extend(feed.routes)
    secret = Feeds(database, clock).make(staff.hire("lee", Role.AUDITOR).official.number, "lee")
    officer.client.cookies.clear()
    for path in ("/office", "/office/sign-in", "/office/journal", f"/calendar/{secret}.ics"):
        answer = await officer.get(path)
        assert answer.status_code in {200, 303}
        assert COOKIE not in answer.headers.get("set-cookie", "")
    assert COOKIE in (await officer.get("/")).headers["set-cookie"]
