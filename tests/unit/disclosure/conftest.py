"""The two databases on which everything that is kept must work alike."""

from __future__ import annotations

import pytest

from city import Clock, Database, FixedClock
from disclosure import Chats, Records


@pytest.fixture
def records(either: Database, clock: FixedClock) -> Records:
    return Records(either, clock)


@pytest.fixture
def chats(either: Database, clock: Clock) -> Chats:
    return Chats(either, clock)
