"""Databases of tests that have their tables from the start: copied, not built, each time."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect, event
from sqlalchemy.util import LRUCache

from city import Base, Database

_KEPT = tempfile.TemporaryDirectory(prefix="shaped-")
_DIALECTS: dict[str, Dialect] = {}
_STATEMENTS: LRUCache[Any, Any] = LRUCache(3000)
"""Statements as they are sent; what they are sent with is kept nowhere."""


def shaped_sqlite(path: Path) -> Database:
    """A new database in this file, with the tables of every room that is imported.

    Building sixty tables writes to the disk a hundred times; copying a file that has them is a
    matter of milliseconds, and some five thousand tests want one.
    """
    shutil.copyfile(_built(frozenset(Base.metadata.tables)), path)
    made = share_statements(Database(f"sqlite:///{path}"))
    event.listen(made.engine, "connect", _hurry)
    return made


def share_statements(made: Database) -> Database:
    """Let a database send statements as another one of its kind has worded them already.

    Every engine words each statement for itself, which took a fifth of the time of tests with one.
    The first database of a kind must have been reached before the second one is made.
    """
    engine = made.engine
    engine.dialect = _DIALECTS.setdefault(engine.dialect.name, engine.dialect)
    engine.update_execution_options(compiled_cache=_STATEMENTS)
    return made


@cache
def _built(tables: frozenset[str]) -> Path:
    """A file with these tables; a room that is imported later brings more, and another file."""
    path = Path(_KEPT.name) / f"{len(tables)}.db"
    made = share_statements(Database(f"sqlite:///{path}"))
    Base.metadata.create_all(made.engine)
    made.close()
    return path


def _hurry(connection: Any, _record: object) -> None:
    """Do not wait for the disk: where power fails, what a test has written may fail with it."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()
