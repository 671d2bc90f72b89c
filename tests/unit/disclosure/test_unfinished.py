"""What a chat has begun is kept sealed, and goes with its end, on request, and with its time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from city import Database, FixedClock, KeptFor
from disclosure import Records, Retention, Seal, Unfinished

TIME = timedelta(hours=2)
KEY = b"a key for tests that is long enough"


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases."""
    return either


@pytest.fixture
def unfinished(database: Database, clock: FixedClock) -> Unfinished:
    return Unfinished(database, clock, Seal(KEY))


def _unseen(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


def rows(database: Database) -> int:
    with database.unit() as session:
        return session.execute(text("SELECT count(*) FROM unfinished")).scalar_one()


def test_it_is_kept_for_its_chat_alone_and_nobody_reads_it(
    unfinished: Unfinished, database: Database, clock: FixedClock
) -> None:
    unfinished.keep("chat", b"first", TIME)
    unfinished.keep("chat", b"second", TIME)
    assert unfinished.of("chat") == b"second"
    assert unfinished.of("other") is None
    assert Unfinished(database, clock, Seal(KEY[::-1])).of("chat") is None
    with database.unit() as session:
        session.execute(text("UPDATE unfinished SET chat = 'other'"))
        kept = session.execute(text("SELECT sealed FROM unfinished")).scalar_one()
    assert b"second" not in bytes(kept)
    assert unfinished.of("other") is None


def test_it_goes_when_it_is_ended_and_when_its_chat_is_forgotten(
    unfinished: Unfinished, database: Database, clock: FixedClock
) -> None:
    for chat in ("ended", "forgotten", "left"):
        unfinished.keep(chat, b"half", TIME)
    unfinished.drop("ended")
    Records(database, clock).forget("forgotten")
    assert [unfinished.of(chat) for chat in ("ended", "forgotten", "left")] == [None, None, b"half"]
    assert rows(database) == 1


def test_when_its_time_is_over_it_is_read_no_more_and_is_destroyed(
    unfinished: Unfinished, database: Database, clock: FixedClock
) -> None:
    kept_for = KeptFor(words_days=30, chats_days=365, access_days=730)
    retention = Retention(database, clock, kept_for)
    unfinished.keep("chat", b"half", TIME)
    clock.turn(TIME - timedelta(seconds=1))
    retention.destroy_due(_unseen)
    assert unfinished.of("chat") == b"half"
    clock.turn(timedelta(seconds=1))
    assert unfinished.of("chat") is None
    retention.destroy_due(_unseen)
    assert rows(database) == 0
