"""Taking a back-up: every table as it was at one moment, and the keys if they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Table

from admin.backups import rows
from admin.backups.archive import Contents, TablePart, Writing, key_path, writing
from admin.commands.verifying import Progress
from admin.errors import BackupRefused
from admin.migrations import revision_of
from city import Clock, Database

BACKING_UP = "progress_backing_up"
"""Step told to progress: rows written."""
LEFT_OUT = frozenset({"unfinished", "survey_marks", "told_groups", "told_marks"})
"""What is promised to be gone in hours, with its survey, or once it is taken back, and would live
on in a file: a survey that is half answered, which chats have answered one, what citizens told of
themselves. Two back-ups of an open survey would also tell, to whoever has the secret key, what the
chat whose mark came between them had answered. And a mark of what was told would tell whose record
it stands on, joined with an earlier back-up that still knows its chat. Their tables come back
empty."""
_ANY_TIME: AbstractContextManager[None] = nullcontext()


def back_up(
    database: Database, path: Path, clock: Clock, progress: Progress, keys: Mapping[str, Path],
    still: AbstractContextManager[None] = _ANY_TIME,
) -> Contents:  # fmt: skip
    """Write everything that is kept into a file; `keys` go into it too.

    As long as it is in `still`, nobody exchanges a key: those that are read there, once, are
    those of the moment that the back-up is of.

    Raises:
        BackupRefused: something is there already, nothing is kept yet, or the file or a key
            cannot be used.
        DatabaseUnavailable: the database cannot be read.
    """
    with writing(path) as file, rows.one_moment(database) as connection:
        with still:
            held = {name: _read(key) for name, key in keys.items()}
            revision = revision_of(connection)  # The moment is that of the first look.
        if revision is None:
            raise BackupRefused(path=path, problem="nothing kept")
        contents = Contents(
            made_at=clock.now().astimezone(UTC).isoformat(),
            revision=revision,
            tables=_tables(connection, file, progress),
            keys={name: sha256(key).hexdigest() for name, key in held.items()},
        )
        for name, key in held.items():
            file.part(key_path(name), [key])
        file.end(contents)
    return contents


def _tables(connection: Connection, file: Writing, progress: Progress) -> tuple[TablePart, ...]:
    tables = rows.tables_of(connection)
    counts = [0 if table.name in LEFT_OUT else rows.count(connection, table) for table in tables]
    done, total = 0, sum(counts)

    def told(some: int) -> None:
        nonlocal done
        done += some
        progress(BACKING_UP, done, total)

    def part(table: Table, size: int) -> TablePart:
        name = TablePart(name=table.name, columns={}, rows=0, last=0, sha256="").path
        lines = () if table.name in LEFT_OUT else rows.lines(connection, table, told)
        return TablePart(
            name=table.name,
            columns=rows.kinds(table),
            rows=size,
            last=rows.last_number(connection, table),
            sha256=file.part(name, lines),
        )

    return tuple(part(table, size) for table, size in zip(tables, counts, strict=True))


def _read(key: Path) -> bytes:
    try:
        return key.read_bytes()
    except OSError as error:
        raise BackupRefused(path=key, problem=error.strerror) from error
