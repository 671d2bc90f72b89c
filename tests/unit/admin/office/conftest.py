"""The officials' web in a client, with somebody of each role."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass

import httpx
import pytest
from fastapi import APIRouter, FastAPI

from admin.office import office_routes
from admin.officials import Role
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.officials import CHEAP, PASSWORD, Staff, make_staff
from tests.builders.web import KEY, WebHouse, make_web
from tests.fakes.citizen import SITE

ORIGIN = "http://testserver"
PUBLIC = "https://ai.yeosu.go.kr"
"""Under which citizens reach the web; officials may come another way."""
_TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')


@dataclass(kw_only=True)
class Browser:
    """A browser that follows no redirect by itself and types as people do."""

    client: httpx.AsyncClient

    async def get(self, path: str) -> httpx.Response:
        return await self.client.get(path)

    async def post(
        self, path: str, *, page: str = "/office/account", **fields: object
    ) -> httpx.Response:
        """Open a page, and send a form with the token that stands there."""
        return await self.send(path, fields, page=page)

    async def send(
        self, path: str, fields: Mapping[str, object], *, page: str = "/office/account"
    ) -> httpx.Response:
        """Send a form whose fields may have several values."""
        found = _TOKEN.search((await self.client.get(page)).text)
        token = found.group(1) if found else ""
        return await self.client.post(path, data={"token": token, **fields})

    async def enter(self, name: str, password: str = PASSWORD, **more: str) -> httpx.Response:
        """Sign in by the form."""
        typed = {"name": name, "password": password, **more}
        return await self.post("/office/sign-in", page="/office/sign-in", **typed)


@pytest.fixture
def staff(database: Database, clock: Clock) -> Staff:
    """Nobody yet, and all that works on accounts."""
    return make_staff(database, clock)


@pytest.fixture
def router(database: Database, clock: Clock, profile: CityProfile) -> APIRouter:
    """The officials' routes."""
    notices = Notices(profile.notices)
    key = b"a key for tests that is long enough"
    return office_routes(
        rooms_over(database, clock, profile), notices, CHEAP, key=key, public_url=PUBLIC
    )


@pytest.fixture
def app(router: APIRouter) -> FastAPI:
    """The officials' web alone."""
    return office_app(router)


def office_app(router: APIRouter) -> FastAPI:
    """An application with these routes, which are taken over as they are.

    Including a router builds each of its two hundred routes once more when the first page is
    asked for: that took longer than most tests of pages.
    """
    app = FastAPI()
    app.router.routes.extend(router.routes)
    return app


@pytest.fixture
def house(profile: CityProfile, database: Database, clock: Clock) -> WebHouse:
    """The citizens' pages and the officials', over what the project ships."""
    made = make_web(profile, database, clock)
    notices = made.services.notices
    office = office_routes(
        rooms_over(database, clock, profile), notices, CHEAP, key=KEY, public_url=""
    )
    made.app.router.routes.extend(office.routes)
    return made


@pytest.fixture
async def officer(house: WebHouse, staff: Staff) -> AsyncGenerator[Browser]:
    """A browser in which the officer kim is signed in, beside the citizens."""
    staff.hire("kim", Role.OFFICER)
    transport = httpx.ASGITransport(app=house.app)
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as client:
        browser = Browser(client=client)
        await browser.enter("kim")
        yield browser


@pytest.fixture
async def browser(app: FastAPI) -> AsyncGenerator[Browser]:
    """A browser that is not signed in."""
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        yield Browser(client=client)
