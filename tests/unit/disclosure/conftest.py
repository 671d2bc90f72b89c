"""The two databases on which everything that is kept must work alike."""

from __future__ import annotations

from collections.abc import Generator

import pytest

import disclosure
from city import Base, Clock, Database, FixedClock
from disclosure import Chats, Records


@pytest.fixture(params=["sqlite", "postgres"])
def either(request: pytest.FixtureRequest) -> Generator[Database]:
    """An empty database of each kind, with the tables of this room."""
    assert disclosure.Records  # The tables stand in the metadata once the room is imported.
    if request.param == "sqlite":
        yield request.getfixturevalue("database")
        return
    address: str = request.getfixturevalue("postgres")
    database = Database(address)
    Base.metadata.create_all(database.engine)
    yield database
    database.close()


@pytest.fixture
def records(either: Database, clock: FixedClock) -> Records:
    return Records(either, clock)


@pytest.fixture
def chats(either: Database, clock: Clock) -> Chats:
    return Chats(either, clock)
