"""Officials come in by the city's identity provider: real requests to a strict server of ours."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Generator
from datetime import timedelta
from html import unescape
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from joserfc.jwk import RSAKey

from admin.office import office_pages, office_routes
from admin.officials import GRANTED, Role
from admin.officials.provider import Flows, Provider
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Notices
from tests.builders.officials import CHEAP, PASSWORD, Staff
from tests.fakes.identity_provider import CLIENT, SECRET, IdentityProvider
from tests.fakes.server import serving
from tests.unit.admin.office.conftest import ORIGIN, Browser

KEY = b"a key for tests that is long enough"
BACK = f"{ORIGIN}/office/sign-in/back"


@pytest.fixture
def there(clock: FixedClock) -> Generator[IdentityProvider]:
    """The provider, served."""
    made = IdentityProvider(back=BACK, now=lambda: int(clock.now().timestamp()))
    with serving(made.app) as address:
        made.issuer = address
        yield made


@pytest.fixture
def provider(there: IdentityProvider, clock: Clock) -> Provider:
    return Provider(
        issuer=there.issuer,
        client=CLIENT,
        secret=SECRET,
        back=BACK,
        flows=Flows(KEY, clock),
        clock=clock,
    )


@pytest.fixture
async def browser(
    provider: Provider, profile: CityProfile, database: Database, clock: Clock
) -> AsyncGenerator[Browser]:
    """A browser before an office that has a provider."""
    app, notices = FastAPI(), Notices(profile.notices)
    office = office_routes(
        profile, notices, database, clock, CHEAP, key=KEY, public_url="", provider=provider
    )
    app.include_router(office)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        yield Browser(client=client)


async def sent_back(address: str) -> str:
    """Where the provider sends a browser that was led to an address."""
    async with httpx.AsyncClient() as client:
        answer = await client.get(address)
    assert answer.status_code == 302, answer.text
    return answer.headers["location"]


async def enter(browser: Browser, wanted: str = "") -> httpx.Response:
    """Sign in by way of the provider."""
    left = await browser.get(f"/office/sign-in/provider?next={wanted}")
    assert left.status_code == 303
    return await browser.get(await sent_back(left.headers["location"]))


async def link(browser: Browser, password: str = PASSWORD) -> httpx.Response:
    """Link the account that is signed in."""
    page = await browser.post("/office/account/link", password=password)
    found = re.search(r'href="(http://127[^"]+)"', page.text)
    if found is None:
        return page
    return await browser.get(await sent_back(unescape(found.group(1))))


@pytest.fixture
async def linked(browser: Browser, staff: Staff) -> Browser:
    """A browser that is not signed in; the account lee is linked."""
    staff.hire("lee", Role.AUDITOR)
    await browser.enter("lee")
    done = await link(browser)
    assert done.headers["location"] == "/office/account?done=link"
    browser.client.cookies.clear()
    return browser


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


LIES: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://evil.example"},
    "another audience": {"aud": "somebody"},
    "an audience besides": {"aud": [CLIENT, "somebody"]},
    "another party": {"azp": "somebody"},
    "another nonce": {"nonce": "x" * 43},
    "no nonce": {"nonce": None},
    "no subject": {"sub": None},
    "a subject that is no text": {"sub": 1},
    "over": {"exp": 0},
    "no end": {"exp": None},
    "of the future": {"iat": 2**40},
}


@pytest.mark.parametrize("name", LIES)
async def test_a_token_that_does_not_hold_lets_nobody_in(
    linked: Browser, there: IdentityProvider, name: str
) -> None:
    def lie(claims: dict[str, Any]) -> None:
        claims.update(LIES[name])
        for claim in [one for one, value in claims.items() if value is None]:
            del claims[claim]

    there.lie = lie
    assert (await enter(linked)).status_code == 502
    assert (await linked.get("/office")).status_code == 303


@pytest.mark.parametrize(
    "header", [{"alg": "none"}, {"alg": "RS512", "kid": "one"}, {"alg": "RS256", "kid": "two"}]
)
async def test_a_token_is_believed_by_the_published_key_and_our_algorithms_alone(
    linked: Browser, there: IdentityProvider, header: dict[str, Any]
) -> None:
    there.header = header
    assert (await enter(linked)).status_code == 502
    there.header = {"alg": "RS256", "kid": "one"}
    assert (await enter(linked)).status_code == 303


async def test_a_token_of_another_key_is_none(linked: Browser, there: IdentityProvider) -> None:
    there.signing = RSAKey.generate_key(2048, {"kid": "one"})
    assert (await enter(linked)).status_code == 502


async def test_another_browser_an_old_way_and_a_changed_state_are_refused(
    linked: Browser, clock: FixedClock
) -> None:
    left = await linked.get("/office/sign-in/provider")
    back = await sent_back(left.headers["location"])
    held = dict(linked.client.cookies)
    linked.client.cookies.clear()
    assert (await linked.get(back)).status_code == 502
    linked.client.cookies.update(held)
    assert (await linked.get(back.replace("state=", "state=x"))).status_code == 502
    assert (await linked.get("/office/sign-in/back")).status_code == 502
    clock.turn(timedelta(minutes=11))
    assert (await linked.get(back)).status_code == 502
    clock.turn(timedelta(minutes=-2))
    assert (await linked.get(back)).status_code == 303
    assert (await linked.get(back)).status_code == 502  # The way was spent.


@pytest.mark.parametrize("part", [1, 2, 3])
async def test_a_cookie_with_another_time_account_or_page_is_none(
    linked: Browser, provider: Provider, part: int
) -> None:
    flow = provider.flows.begin(wanted="/office")
    assert provider.flows.back(flow.cookie, flow.state) == flow
    parts = flow.cookie.split(".")
    parts[part] = "1"
    assert provider.flows.back(".".join(parts), flow.state) is None


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


async def test_an_answer_of_another_issuer_and_a_false_description_are_refused(
    linked: Browser, there: IdentityProvider
) -> None:
    there.names_itself = False
    assert (await enter(linked)).status_code == 502
    there.names_itself, there.described = True, {"issuer": "https://evil.example"}
    assert (await linked.get("/office/sign-in/provider")).status_code == 502
    there.described = {"token_endpoint": "http://evil.example/token"}
    assert (await enter(linked)).status_code == 502


async def test_a_provider_that_does_not_answer_is_told_and_the_password_still_opens(
    linked: Browser, there: IdentityProvider, caplog: pytest.LogCaptureFixture
) -> None:
    there.described = {"authorization_endpoint": "file:///etc/passwd"}
    answer = await linked.get("/office/sign-in/provider")
    assert answer.status_code == 502
    assert 'role="alert"' in answer.text
    assert SECRET not in caplog.text
    assert (await linked.enter("lee")).status_code == 303


async def test_no_page_that_was_wanted_leads_out_of_the_office(linked: Browser) -> None:
    entered = await enter(linked, "https://evil.example")
    assert entered.headers["location"] == "/office"


def test_the_ways_of_the_provider_stand_in_the_table(
    profile: CityProfile, database: Database, clock: Clock, provider: Provider
) -> None:
    notices = Notices(profile.notices)
    _desk, bare = office_pages(profile, notices, database, clock, CHEAP)
    _desk, pages = office_pages(profile, notices, database, clock, CHEAP, provider)
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
