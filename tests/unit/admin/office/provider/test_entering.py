"""Officials come in by the city's identity provider once they linked their own account."""

from __future__ import annotations

import re
from html import unescape

from admin.office import office_pages
from admin.officials import GRANTED, Role
from admin.officials.provider import Provider
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.officials import CHEAP, PASSWORD, Staff
from tests.fakes.identity_provider import IdentityProvider
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.provider.conftest import enter, link, sent_back


async def test_who_linked_their_account_comes_in_without_a_password_and_where_they_wanted(
    linked: Browser, staff: Staff
) -> None:
    assert "기관 계정으로 들어가기" in (await linked.get("/office/sign-in")).text
    entered = await enter(linked, "/office/journal")
    assert (entered.status_code, entered.headers["location"]) == (303, "/office/journal")
    assert "lee 씨" in (await linked.get("/office/journal")).text
    verbs = [one.act.verb for one in staff.journal.latest(limit=2)]
    assert verbs == ["official.signed_in", "official.linked"]


async def test_who_is_known_there_and_not_here_stays_outside(
    linked: Browser, there: IdentityProvider
) -> None:
    there.subject = "somebody else"
    answer = await enter(linked)
    assert answer.status_code == 403
    assert "이어진 업무 계정이 없습니다" in answer.text
    assert (await linked.get("/office")).status_code == 303


async def test_a_stopped_account_stays_outside(linked: Browser, staff: Staff) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    number = next(one.number for one in staff.accounts.listed() if one.name == "lee")
    staff.accounts.set_active(number, active=False, by="kim", reason="휴직")
    assert (await enter(linked)).status_code == 403


async def test_a_password_that_is_lent_cuts_the_account_from_the_provider(
    linked: Browser, staff: Staff
) -> None:
    staff.accounts.lend_password("lee", by="kim", reason="잊음")
    assert (await enter(linked)).status_code == 403


async def test_linking_asks_for_the_password_and_takes_nobody_elses_identity(
    linked: Browser, staff: Staff
) -> None:
    staff.hire("park", Role.MEMBER)
    await linked.enter("park")
    assert "비밀번호가 맞지 않습니다" in (await link(linked, "틀린 비밀번호")).text
    taken = await link(linked)
    assert taken.status_code == 422
    assert "다른 업무 계정과 이어져" in taken.text
    linked.client.cookies.clear()
    await enter(linked)
    assert "lee 씨" in (await linked.get("/office")).text


async def test_a_link_is_cut_with_the_password(linked: Browser) -> None:
    await enter(linked)
    assert "기관 계정 끊기" in (await linked.get("/office/account")).text
    assert (await linked.post("/office/account/no-link", password="x")).status_code == 422
    await linked.post("/office/account/no-link", password=PASSWORD)
    linked.client.cookies.clear()
    assert (await enter(linked)).status_code == 403


async def test_who_links_must_be_the_one_who_began(linked: Browser, staff: Staff) -> None:
    staff.hire("park", Role.MEMBER)
    await linked.enter("park")
    page = await linked.post("/office/account/link", password=PASSWORD)
    found = re.search(r'href="(http://127[^"]+)"', page.text)
    assert found is not None
    back = await sent_back(unescape(found.group(1)))
    await linked.post("/office/sign-out")
    await linked.enter("lee")
    assert (await linked.get(back)).status_code == 502


async def test_no_page_that_was_wanted_leads_out_of_the_office(linked: Browser) -> None:
    entered = await enter(linked, "https://evil.example")
    assert entered.headers["location"] == "/office"


def test_the_ways_of_the_provider_stand_in_the_table(
    profile: CityProfile, database: Database, clock: Clock, provider: Provider
) -> None:
    notices = Notices(profile.notices)
    _desk, bare = office_pages(rooms_over(database, clock, profile), notices, CHEAP)
    _desk, pages = office_pages(
        rooms_over(database, clock, profile), notices, CHEAP, provider=provider
    )
    known = {(page.method, page.path) for page in bare}
    more = {
        f"{page.method} {page.path}": page
        for page in pages
        if (page.method, page.path) not in known
    }
    door = {"GET /office/sign-in/provider", "GET /office/sign-in/back"}
    assert more.keys() == door | {"POST /office/account/link", "POST /office/account/no-link"}
    for name, page in more.items():
        allowed = {role for role in Role if page.asks in GRANTED[role]}
        assert (page.asks is None) if name in door else (allowed == set(Role))
