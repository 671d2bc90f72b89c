"""The register's rules of the sample city, and its books."""

from __future__ import annotations

import pytest

from admin.register import Register, RegisterBooks
from city import CityProfile, Database, FixedClock, RegisterRules


@pytest.fixture
def rules(profile: CityProfile) -> RegisterRules:
    """Yeosu's."""
    return profile.register


@pytest.fixture
def register(database: Database, clock: FixedClock, profile: CityProfile) -> Register:
    """An empty register, in which every text reads easily."""
    return Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))
