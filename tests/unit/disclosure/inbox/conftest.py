"""The databases that the inbox is tried on."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from city import Database, FixedClock
from disclosure import Inbox
from tests.builders.inbox import SEAL
from tests.builders.shaped import shaped_sqlite


@pytest.fixture(params=["sqlite", "postgres"])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Database]:
    """A database of each kind with the tables."""
    if request.param == "postgres":
        database = Database(request.getfixturevalue("shaped_postgres"))
    else:
        database = shaped_sqlite(tmp_path / "inbox.db")
    yield database
    database.close()


@pytest.fixture
def inbox(both: Database, clock: FixedClock) -> Inbox:
    """The inbox of this process."""
    return Inbox(both, clock, SEAL)
