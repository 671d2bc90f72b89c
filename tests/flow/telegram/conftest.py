"""The town that the tests of this folder play in."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from admin.surveys import Surveys
from bot.services import Services
from city import CityProfile, Clock, Database
from tests.builders.telegram import Town, make_entry, make_services, open_town, with_catalogue
from tests.fakes.knowledge import FakeKnowledge


@pytest.fixture
def fake() -> FakeKnowledge:
    """The library that answers."""
    return FakeKnowledge()


@pytest.fixture
def services(
    database: Database, profile: CityProfile, clock: Clock, fake: FakeKnowledge
) -> Services:
    """Real rooms, a fake library."""
    return make_services(database, profile, clock, opening=with_catalogue(fake, make_entry()))


@pytest.fixture
async def town(services: Services) -> AsyncGenerator[Town]:
    """A running channel before a simulated Telegram."""
    async with open_town(services) as town:
        yield town


@pytest.fixture
def surveys(database: Database, clock: Clock, profile: CityProfile) -> Surveys:
    """The books of surveys, as officials keep them."""
    return Surveys(database, clock, profile)
