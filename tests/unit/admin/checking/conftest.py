"""Books that are kept as officials keep them, altered past them, and looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from admin.books import Books, By, Entry, Room
from admin.commands.verifying import Verification
from city import CityProfile, Clock, Database
from tests.builders.committee import fresh
from tests.builders.verifying import verified

BY = By(person="lee", reason="회의 진행")


@pytest.fixture
def keep(database: Database, clock: Clock, profile: CityProfile) -> Callable[..., None]:
    """Keeps entries as officials do: each with its act and its leaf."""

    def kept(room: Room, *entries: Entry) -> None:
        with Books(database, clock, profile, room).turn(BY) as turn:
            for one in entries:
                turn.add(fresh(one))

    return kept


@pytest.fixture
def found(database: Database, clock: Clock, tmp_path: Path) -> Callable[[], Verification]:
    return partial(verified, database, clock, tmp_path)


def alter(database: Database, statement: str) -> None:
    with database.engine.begin() as connection:
        # An attacker minds no references between tables.
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql(statement)
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
