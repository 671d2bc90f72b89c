"""The databases that are backed up."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from admin.newest_database import newest_database
from city import Database


@pytest.fixture(params=["sqlite", "postgres"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Database]:
    """A database of each kind, as the service itself would make it."""
    if request.param == "sqlite":
        found = newest_database(f"sqlite:///{tmp_path / 'kept.db'}")
    else:
        found = Database(request.getfixturevalue("shaped_postgres"))
    yield found
    found.close()
