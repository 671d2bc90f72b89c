"""Files are cleared by one process at a time, within bounds, and nobody else is hurried by it."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from sqlalchemy import Connection

from city import Database
from disclosure.leftovers import TABLES, TURN, clear_leftovers


@pytest.fixture
def kept(shaped_postgres: str) -> Generator[Database]:
    """A database with every table."""
    database = Database(shaped_postgres)
    yield database
    database.close()


@pytest.fixture
def other(kept: Database) -> Generator[Connection]:
    """Somebody else's connection."""
    with kept.engine.connect() as connection:
        yield connection


def test_what_is_free_is_cleared(kept: Database) -> None:
    assert not [one for one in clear_leftovers(kept) if not one.startswith("wal_recycle")]


def test_a_table_that_somebody_holds_is_left_and_told(kept: Database, other: Connection) -> None:
    other.exec_driver_sql("LOCK TABLE record_words IN SHARE MODE")
    told = [one for one in clear_leftovers(kept) if "VACUUM" in one]
    assert len(told) == 1
    assert told[0].startswith("VACUUM FULL record_words: ")


def test_who_comes_while_another_clears_leaves_it_to_that(
    kept: Database, other: Connection
) -> None:
    other.exec_driver_sql("LOCK TABLE record_words IN SHARE MODE")
    assert other.exec_driver_sql(TURN).scalar()
    assert clear_leftovers(kept) == ()
    other.rollback()
    other.invalidate()
    assert not [one for one in clear_leftovers(kept) if "VACUUM" in one]


def test_nobody_afterwards_is_impatient_or_holds_the_turn(
    kept: Database, other: Connection
) -> None:
    clear_leftovers(kept)
    for _ in range(3):
        with kept.engine.connect() as connection:
            assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "0"
            assert connection.exec_driver_sql("SHOW statement_timeout").scalar() == "0"
    assert other.exec_driver_sql(TURN).scalar()


def test_every_table_that_holds_words_or_who_asked_is_among_them() -> None:
    assert {
        "record_words",
        "records",
        "objections",
        "inbox",
        "outbox",
        "chats",
        "unfinished",
        "told_groups",
        "told_marks",
    } <= set(TABLES)
