"""A citizen before the surveys of the whole web."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import httpx
import pytest

from admin.public import surveys_of
from admin.surveys import Surveys
from city import CityProfile, Database, FixedClock
from disclosure import Notices
from tests.builders.web import make_web

OURS = {"origin": "http://testserver"}


@dataclass(kw_only=True)
class Citizen:
    """A browser without script, before the whole web of citizens."""

    client: httpx.AsyncClient

    async def read(self, path: str) -> str:
        answer = await self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.text

    async def send(self, number: int, **fields: object) -> httpx.Response:
        return await self.client.post(f"/surveys/{number}", data=fields, headers=OURS)


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


@pytest.fixture
async def citizen(
    surveys: Surveys, database: Database, clock: FixedClock, profile: CityProfile
) -> AsyncGenerator[Citizen]:
    house = make_web(profile, database, clock)
    notices = Notices(profile.notices)
    routes = surveys_of(
        database=database, surveys=surveys, profile=profile, notices=notices, clock=clock,
        public_url="",
    )  # fmt: skip
    house.app.include_router(routes)
    transport = httpx.ASGITransport(app=house.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield Citizen(client=client)
