"""What citizens say of answers, on both databases."""

from __future__ import annotations

import pytest

from city import CityProfile, Database, FixedClock
from disclosure import Feedback


@pytest.fixture
def feedback(either: Database, clock: FixedClock, profile: CityProfile) -> Feedback:
    return Feedback(either, clock, profile)
