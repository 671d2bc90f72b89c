"""Work is kept only when it ended well, and a database that fails says so."""

import asyncio
import logging
import socket
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from city import (
    Database,
    DatabaseCorrupt,
    DatabaseOtherShape,
    DatabaseUnavailable,
    SettingInvalid,
)
from city.database import unavailable


@pytest.fixture
def notes(tmp_path: Path) -> Database:
    """A database with one small table."""
    database = Database(f"sqlite:///{tmp_path / 'notes.db'}")
    with database.unit() as session:
        session.execute(text("create table note (words text)"))
    return database


def count(database: Database) -> int:
    with database.unit() as session:
        return int(session.execute(text("select count(*) from note")).scalar_one())


def test_work_that_ends_well_is_kept(notes: Database) -> None:
    with notes.unit() as session:
        session.execute(text("insert into note values ('가')"))
    assert count(notes) == 1


def test_an_error_in_the_log_does_not_repeat_what_was_to_be_kept(
    notes: Database, caplog: pytest.LogCaptureFixture
) -> None:
    statement, words = text("insert into nowhere values (:words)"), "시민의 질문"
    try:
        with notes.unit() as session:
            session.execute(statement, {"words": words})
    except DatabaseUnavailable:
        logging.getLogger("x").exception("it cannot be kept")
    assert "no such table" in caplog.text
    assert words not in caplog.text


def test_work_that_raises_is_rolled_back(notes: Database) -> None:
    def write_and_break() -> None:
        with notes.unit() as session:
            session.execute(text("insert into note values ('가')"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_break()
    assert count(notes) == 0


def test_a_database_that_cannot_be_written_is_our_error(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'nowhere' / 'notes.db'}")
    with pytest.raises(DatabaseUnavailable), database.unit() as session:
        session.execute(text("select 1"))


def test_sqlite_keeps_what_it_promised(notes: Database) -> None:
    with notes.unit() as session:
        pragma = {
            name: session.execute(text(f"pragma {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert pragma == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


async def test_blocking_work_runs_off_the_loop(notes: Database) -> None:
    loop_thread = threading.get_ident()
    assert await notes.run(threading.get_ident) != loop_thread


async def test_work_on_the_database_does_not_wait_behind_slow_work_elsewhere(
    notes: Database,
) -> None:
    done = threading.Event()
    slow = [asyncio.create_task(asyncio.to_thread(done.wait, 30)) for _ in range(64)]
    await asyncio.sleep(0)
    counted = await asyncio.wait_for(notes.run(count, notes), 20)
    waiting = [task for task in slow if not task.done()]
    done.set()
    await asyncio.gather(*slow)
    assert (counted, len(waiting)) == (0, 64)


def test_a_probe_leaves_nothing_behind(notes: Database) -> None:
    notes.probe()
    with notes.unit() as session:
        tables = session.execute(text("select name from sqlite_master")).scalars().all()
    assert list(tables) == ["note"]


def test_a_probe_finds_a_database_that_is_read_only(notes: Database, tmp_path: Path) -> None:
    assert count(notes) == 0
    with pytest.raises(DatabaseUnavailable, match="읽기 전용"):
        Database(f"sqlite:///file:{tmp_path / 'notes.db'}?mode=ro&uri=true").probe()


@pytest.mark.parametrize("address", ["nonsense", "oracel://x", "postgresql+nodriver://u:pw@h/x"])
def test_an_address_that_is_none_is_an_error_of_the_setting(address: str) -> None:
    with pytest.raises(SettingInvalid) as caught:
        Database(address)
    assert "ASSISTANT_DATABASE_URL" in str(caught.value)
    assert "pw" not in str(caught.value)


def test_a_database_that_is_forgotten_gives_its_connections_back(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'notes.db'}")
    with database.unit() as session:
        session.execute(text("select 1"))
    engine = database.engine
    assert engine.pool.checkedin() == 1  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    del database
    assert engine.pool.checkedin() == 0  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def test_a_damaged_file_is_told_apart_from_a_disk_that_is_full(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_bytes(b"no database " * 100)
    with pytest.raises(DatabaseCorrupt):
        Database(f"sqlite:///{tmp_path / 'notes.db'}").probe()


@pytest.mark.parametrize(
    "statement",
    ["select * from gone", "select gone from notes", "insert into notes (gone) values (1)"],
)
def test_a_shape_that_another_version_has_made_is_told_apart_from_a_disk_that_is_full(
    empty: Database, statement: str
) -> None:
    with empty.unit() as session:
        session.execute(text("create table notes (words text)"))
    with pytest.raises(DatabaseOtherShape, match="다른 판의 프로그램"), empty.unit() as session:
        session.execute(text(statement))


def test_a_server_that_lets_nobody_in_is_left_after_a_while() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(DatabaseUnavailable, match="timeout"):
            Database(f"postgresql+psycopg://u:p@127.0.0.1:{port}/x", connect_s=2).probe()


def test_a_driver_that_fails_without_a_word_is_named_by_its_error() -> None:
    error = OperationalError("select 1", {}, ConnectionError())
    assert "ConnectionError" in str(unavailable(error))
