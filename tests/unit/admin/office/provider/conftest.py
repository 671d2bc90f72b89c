"""An office that has an identity provider: a strict server of ours, asked over the loopback."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Generator
from html import unescape

import httpx
import pytest

from admin.office import office_routes
from admin.officials import Role
from admin.officials.provider import Flows, Provider
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Notices
from tests.builders.officials import CHEAP, PASSWORD, Staff
from tests.fakes.identity_provider import CLIENT, SECRET, IdentityProvider
from tests.fakes.server import serving
from tests.unit.admin.office.conftest import ORIGIN, Browser, office_app

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
    office = office_routes(
        rooms_over(database, clock, profile),
        Notices(profile.notices),
        CHEAP,
        key=KEY,
        public_url="",
        provider=provider,
    )
    transport = httpx.ASGITransport(app=office_app(office))
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
