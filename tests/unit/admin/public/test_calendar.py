"""A calendar program fetches what is due under a secret address, and nobody else does."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import httpx
import pytest
from fastapi import FastAPI

from admin.calendar import Feeds
from admin.officials import Role
from admin.public import calendar_feed_of
from admin.rooms import rooms_over
from bot.web.calendar_file import calendar_opens
from city import CityProfile, Database, FixedClock
from disclosure import Notices
from tests.builders.officials import Staff, make_staff


@pytest.fixture
def staff(database: Database, clock: FixedClock) -> Staff:
    return make_staff(database, clock)


@pytest.fixture
def feeds(database: Database, clock: FixedClock) -> Feeds:
    return Feeds(database, clock)


@pytest.fixture
async def browser(
    database: Database, clock: FixedClock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    app = FastAPI()
    made = calendar_feed_of(
        rooms=rooms_over(database, clock, profile),
        notices=Notices(profile.notices),
        public_url="https://ai.example/",
    )
    app.include_router(made)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        yield browser


async def test_an_address_gives_the_calendar_under_the_notice(
    browser: httpx.AsyncClient, staff: Staff, feeds: Feeds, profile: CityProfile
) -> None:
    secret = feeds.make(staff.hire("kim", Role.AUDITOR).official.number, "kim")
    answer = await browser.get(f"/calendar/{secret}.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert calendar_opens(answer.content, Notices(profile.notices))
    assert "SUMMARY:다음 종합계획 확정" in answer.text
    assert "URL:https://ai.example/office/plan" in answer.text


async def test_no_other_address_gives_anything(
    browser: httpx.AsyncClient, staff: Staff, feeds: Feeds
) -> None:
    number = staff.hire("kim", Role.OFFICER).official.number
    old = feeds.make(number, "kim")
    feeds.make(number, "kim")
    for guess in (old, "x", "%00", "가", old[:-1]):
        answer = await browser.get(f"/calendar/{guess}.ics")
        assert answer.status_code == 404
        assert "VCALENDAR" not in answer.text


async def test_the_address_is_worth_what_its_official_may(
    browser: httpx.AsyncClient, staff: Staff, feeds: Feeds
) -> None:
    stopped = staff.hire("kim", Role.OFFICER).official.number
    staff.hire("choi", Role.ADMINISTRATOR)
    lost = staff.hire("lee", Role.OFFICER).official.number
    unknown = feeds.make(99, "park")
    secrets = {number: feeds.make(number, "test") for number in (stopped, lost)}
    for secret in secrets.values():
        assert (await browser.get(f"/calendar/{secret}.ics")).status_code == 200
    staff.accounts.set_active(stopped, active=False, by="test", reason="퇴직")
    staff.accounts.set_roles(lost, [Role.MEMBER], by="test", reason="전보")
    for secret in (*secrets.values(), unknown):
        assert (await browser.get(f"/calendar/{secret}.ics")).status_code == 404


async def test_who_guesses_too_often_is_answered_no_more(
    browser: httpx.AsyncClient, staff: Staff, feeds: Feeds
) -> None:
    secret = feeds.make(staff.hire("kim", Role.OFFICER).official.number, "kim")
    statuses = [(await browser.get(f"/calendar/{guess}.ics")).status_code for guess in range(31)]
    assert statuses == [404] * 30 + [429]
    assert (await browser.get(f"/calendar/{secret}.ics")).status_code == 429
