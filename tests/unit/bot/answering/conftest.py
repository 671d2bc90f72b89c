"""The desk that the use case is asked at."""

from __future__ import annotations

import pytest

from city import CityProfile, Clock, Database
from tests.builders.desk import Desk


@pytest.fixture
def desk(profile: CityProfile, database: Database, clock: Clock) -> Desk:
    return Desk(profile, database, clock)
