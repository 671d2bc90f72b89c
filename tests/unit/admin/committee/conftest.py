"""The rules of the sample city, and the committee's books."""

from __future__ import annotations

import pytest

from admin.committee import Appointments, CommitteeBooks
from city import CityProfile, CommitteeRules, Database, FixedClock
from disclosure import Journal


@pytest.fixture
def rules(profile: CityProfile) -> CommitteeRules:
    """Yeosu's."""
    return profile.committee


@pytest.fixture
def books(database: Database, clock: FixedClock, profile: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
def people(books: CommitteeBooks) -> Appointments:
    return Appointments(books)


@pytest.fixture
def journal(database: Database) -> Journal:
    """What was done, newest first."""
    return Journal(database)
