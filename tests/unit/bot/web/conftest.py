"""The web page that citizens ask on, and a citizen who reads it."""

from collections.abc import AsyncGenerator

import pytest

from city import CityProfile, Clock, Database
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen


@pytest.fixture
def house(profile: CityProfile, database: Database, clock: Clock) -> WebHouse:
    return make_web(profile, database, clock)


@pytest.fixture
async def citizen(house: WebHouse) -> AsyncGenerator[Citizen]:
    async with Citizen(house.app) as citizen:
        yield citizen
