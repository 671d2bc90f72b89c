"""Accounts over the test's database."""

from __future__ import annotations

import pytest

from city import Clock, Database
from tests.builders.officials import Staff, make_staff


@pytest.fixture
def staff(database: Database, clock: Clock) -> Staff:
    """Nobody yet, and all that works on accounts."""
    return make_staff(database, clock)
