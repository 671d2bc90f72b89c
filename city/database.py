"""The database: one engine, short units of work, and the way to reach it from async code."""

from __future__ import annotations

import asyncio
import json
import os
import weakref
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import URL, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker

from city.errors import DatabaseCorrupt, DatabaseOtherShape, DatabaseUnavailable, SettingInvalid

T = TypeVar("T")

_DAMAGED = ("file is not a database", "malformed")
"""What SQLite says of a file that it cannot read as its own."""
_OTHER_SHAPE = ("no such table", "no such column", "has no column named", "42P01", "42703")
"""What SQLite says, and by which numbers PostgreSQL, whatever language it speaks."""
_THREADS = 10
_ROOM_BYTES = 500_000
LOCKED_S = 15
"""How long a writer of SQLite waits for another one; `?timeout=` in the address says otherwise."""
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Korean is kept as Korean: half as long, and found by whoever searches the file for a name."""
CONNECT_S = 10
"""How long a PostgreSQL server may take to let us in; its driver would wait over two minutes."""


class Base(DeclarativeBase):
    """Base of every room's tables: one metadata, so that migrations see them all."""


class Database:
    """An engine and its sessions; builds nothing until it is made, connects when first used."""

    def __init__(self, address: str, *, connect_s: int = CONNECT_S) -> None:
        """Take the address.

        Raises:
            SettingInvalid: this is no address, or its driver is not installed.
        """
        try:
            url = make_url(address)
            # An error is logged with what was sent, which outlives an erasure: it names no values.
            self.engine: Engine = create_engine(
                url,
                pool_pre_ping=True,
                hide_parameters=True,
                json_serializer=_JSON.encode,
                **_pool(url, connect_s),
            )
        except (ArgumentError, ImportError) as error:
            # The address may hold a password: it is not repeated.
            problem = type(error).__name__
            raise SettingInvalid(name="ASSISTANT_DATABASE_URL", problem=problem) from None
        if url.get_backend_name() == "sqlite":
            event.listen(self.engine, "connect", _prepare_sqlite)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        # Threads of its own: a page or a record never waits behind a model that takes its time.
        # They end with the executor, when nobody holds this database any more.
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="database")
        # Whoever forgets to close it must not leave files open: Python 3.13 warns of that.
        weakref.finalize(self, self.engine.dispose)

    @contextmanager
    def unit(self) -> Generator[Session]:
        """A unit of work: committed when the block ends well, rolled back when it raises.

        Raises:
            DatabaseUnavailable: the database is gone, locked, read-only or full.
        """
        try:
            with self._sessions() as session, session.begin():
                yield session
        except SQLAlchemyError as error:
            raise unavailable(error) from error

    async def run(self, work: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run blocking work in a thread: nothing that waits for a disk waits on the event loop."""
        call = partial(copy_context().run, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    def probe(self) -> None:
        """Prove that the database can be written, by a change that is taken back.

        Raises:
            DatabaseUnavailable: it is gone, locked or read-only.
        """
        try:
            with self.engine.connect() as connection:
                if self.engine.dialect.name == "sqlite":
                    # Python's driver would commit a change of tables at once.
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                connection.exec_driver_sql(f"CREATE TABLE probe_{uuid4().hex} (n INTEGER)")
                connection.rollback()
        except SQLAlchemyError as error:
            raise unavailable(error) from error

    def probe_room(self) -> None:
        """Prove that the disk takes what is written, by rows that are taken back.

        SQLite keeps small ones in memory until they are committed: these do not fit there.

        Raises:
            DatabaseUnavailable: the disk is full, or cannot be written.
        """
        sqlite = self.engine.dialect.name == "sqlite"
        try:
            with self.engine.connect() as connection:
                if sqlite:
                    connection.exec_driver_sql("PRAGMA cache_size=1")
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                table, kind = f"probe_{uuid4().hex}", "BLOB" if sqlite else "BYTEA"
                connection.exec_driver_sql(f"CREATE TABLE {table} (bytes {kind})")
                connection.execute(
                    text(f"INSERT INTO {table} VALUES (:bytes)"),  # noqa: S608 - a name of our own
                    {"bytes": os.urandom(_ROOM_BYTES)},
                )
                connection.rollback()
                connection.invalidate()
        except SQLAlchemyError as error:
            raise unavailable(error) from error

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def _pool(url: URL, connect_s: int) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {} if "timeout" in url.query else {"timeout": LOCKED_S}}
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": connect_s}
    return {"pool_size": 10, "max_overflow": 20, "connect_args": patience}


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # FULL, not NORMAL: a record that was promised must survive a power cut.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # Erased text must not linger in free pages.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def unavailable(error: SQLAlchemyError) -> DatabaseUnavailable:
    """An error of the database as one of ours, with its reason and without its statement."""
    reason = getattr(error, "orig", None) or error
    # A driver may fail without a word.
    problem = (str(reason).splitlines() or [type(reason).__name__])[0]
    if any(words in problem for words in _DAMAGED):
        return DatabaseCorrupt(problem=problem)
    told = f"{problem} {getattr(reason, 'sqlstate', '')}"
    if any(words in told for words in _OTHER_SHAPE):
        return DatabaseOtherShape(problem=problem)
    return DatabaseUnavailable(problem=problem)


def sqlite_path(address: str) -> Path | None:
    """The file behind a SQLite address, or None for any other database."""
    url = make_url(address)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
