"""The rules of the sample city, and the committee's books."""

from __future__ import annotations

import pytest

from admin.committee import Appointments, Books
from city import CityProfile, CommitteeRules, Database, FixedClock
from tests.builders.committee import KeepingLedger


@pytest.fixture
def rules(profile: CityProfile) -> CommitteeRules:
    """Yeosu's."""
    return profile.committee


@pytest.fixture
def ledger() -> KeepingLedger:
    return KeepingLedger()


@pytest.fixture
def books(
    database: Database, clock: FixedClock, profile: CityProfile, ledger: KeepingLedger
) -> Books:
    return Books(database, clock, profile, ledger)


@pytest.fixture
def people(books: Books) -> Appointments:
    return Appointments(books)
