"""Cases and the inbox that their outcomes leave by, on both databases."""

from __future__ import annotations

import pytest

from city import CityProfile, Database, FixedClock
from disclosure import Inbox, Objections
from tests.builders.inbox import SEAL


@pytest.fixture
def cases(either: Database, clock: FixedClock, profile: CityProfile) -> Objections:
    return Objections(either, clock, profile)


@pytest.fixture
def inbox(either: Database, clock: FixedClock) -> Inbox:
    return Inbox(either, clock, SEAL)
