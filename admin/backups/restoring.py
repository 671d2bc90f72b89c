"""Restoring a back-up: checked first, then all of it or nothing, in the newest shape."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from admin.backups import rows
from admin.backups.archive import Contents, Reading, reading
from admin.commands.verifying import Progress
from admin.errors import BackupRefused
from admin.migrations import make_and_fill
from city import Database

CHECKING = "progress_checking_backup"
"""Step told to progress: parts compared with their hashes."""
RESTORING = "progress_restoring"
"""Step told to progress: rows put back."""


def restore(
    database: Database, path: Path, key_files: Mapping[str, Path], progress: Progress
) -> Contents:
    """Put everything in a back-up into an empty database; `key_files` are the places of keys.

    A key is put back where there is none. One that is there and differs stops everything.

    Raises:
        BackupRefused: this is no whole back-up, or another key is in the place of one in it.
        DatabaseNotEmpty: something is kept in the database already.
        MigrationRefused: the back-up is of a newer version.
        DatabaseUnavailable: the database cannot be reached or written.
    """
    with reading(path) as file:
        file.check(lambda done, total: progress(CHECKING, done, total))
        keys = {key_files[name]: file.key(name) for name in file.contents.keys}
        for place, key in keys.items():
            if place.exists() and place.read_bytes() != key:
                raise BackupRefused(path=place, problem="other key there")

        def fill(connection: Connection) -> None:
            for place, key in keys.items():
                _put(place, key)
            _fill(connection, file, progress)

        make_and_fill(database, file.contents.revision, fill)
        return file.contents


def _fill(connection: Connection, file: Reading, progress: Progress) -> None:
    tables = {table.name: table for table in rows.tables_of(connection)}
    for table in reversed(tables.values()):
        connection.execute(table.delete())  # A step may have put rows of its own there.
    done, total = 0, file.contents.rows

    def told(some: int) -> None:
        nonlocal done
        done += some
        progress(RESTORING, done, total)

    for part in file.contents.tables:
        rows.fill(connection, tables[part.name], part, file.lines(part), told)


def _put(place: Path, key: bytes) -> None:
    if place.exists():
        return
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
