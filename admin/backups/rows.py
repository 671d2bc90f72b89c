"""Rows of any database as JSON, and back: tables as they are found, not as the rooms define them.

So a back-up can be taken before an update changes the shape, and restored by a later version.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import JSON, Connection, MetaData, Table, func, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from admin.backups.archive import TablePart
from city import Database, unavailable

VERSION_TABLE = "alembic_version"
_AT_A_TIME = 500


@contextmanager
def one_moment(database: Database) -> Generator[Connection]:
    """A connection that sees the database as it was at one moment, and keeps nobody waiting.

    Raises:
        DatabaseUnavailable: the database cannot be read.
    """
    try:
        with database.engine.connect() as plain:
            if plain.dialect.name == "sqlite":
                # Python's driver begins no transaction for reading.
                connection = plain.execution_options(isolation_level="AUTOCOMMIT")
                connection.exec_driver_sql("BEGIN")
                yield connection
                connection.exec_driver_sql("ROLLBACK")
            else:
                yield plain.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
    except SQLAlchemyError as error:
        raise unavailable(error) from error


def tables_of(connection: Connection) -> list[Table]:
    """Every table of the database, those before that others refer to."""
    found = MetaData()
    found.reflect(connection)
    for table in found.tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True  # What was nothing stays nothing.
    return [table for table in found.sorted_tables if table.name != VERSION_TABLE]


def kinds(table: Table) -> dict[str, str]:
    """The columns of a table, each with the kind of its values."""
    return {column.name: column.type.python_type.__name__ for column in table.columns}


def count(connection: Connection, table: Table) -> int:
    """How many rows a table has."""
    return connection.scalar(select(func.count()).select_from(table)) or 0


def lines(connection: Connection, table: Table, told: Callable[[int], None]) -> Iterator[bytes]:
    """The rows of a table, one line of JSON each; `told` hears of each handful of them."""
    keys = list(table.primary_key.columns)
    found = connection.execution_options(yield_per=_AT_A_TIME).execute(
        select(table).order_by(*keys)
    )
    for some in found.partitions():
        yield b"".join(_line(row) for row in some)
        told(len(some))


def fill(
    connection: Connection, table: Table, part: TablePart, rows: Iterable[list[Any]],
    told: Callable[[int], None],
) -> None:  # fmt: skip
    """Put the rows of a part into a table, and let its numbers go on where they stood."""
    read = [_READ.get(kind, _as_it_is) for kind in part.columns.values()]
    names, waiting = list(part.columns), iter(rows)
    while some := list(islice(waiting, _AT_A_TIME)):
        values = [
            {
                name: None if value is None else turn(value)
                for name, turn, value in zip(names, read, row, strict=True)
            }
            for row in some
        ]
        connection.execute(insert(table), values)
        told(len(some))
    if part.last:
        _go_on_after(connection, table, part.last)


def last_number(connection: Connection, table: Table) -> int:
    """The highest number that a table ever gave out, its row gone since or not; 0 for none."""
    if connection.dialect.name == "sqlite":
        if not connection.dialect.has_table(connection, "sqlite_sequence"):
            return 0
        asked = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return connection.scalar(asked, {"name": table.name}) or 0
    sequence = _sequence(connection, table)
    if sequence is None:
        return 0
    row = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}").one()  # noqa: S608
    return int(row.last_value) if row.is_called else 0


def _go_on_after(connection: Connection, table: Table, last: int) -> None:
    if connection.dialect.name == "sqlite":
        values = {"name": table.name, "last": last}
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :last)"), values)
    elif sequence := _sequence(connection, table):
        connection.execute(select(func.setval(sequence, last)))


def _sequence(connection: Connection, table: Table) -> str | None:
    for column in table.primary_key.columns:
        asked = select(func.pg_get_serial_sequence(table.name, column.name))
        if found := connection.scalar(asked):
            return str(found)
    return None


def _line(row: Iterable[object]) -> bytes:
    values = [_written(value) for value in row]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _written(value: object) -> object:
    match value:
        case bytes():
            return b64encode(value).decode()
        case datetime():
            # SQLite gives a time back without its zone, and keeps none but UTC.
            aware = value.replace(tzinfo=UTC) if value.tzinfo is None else value
            return aware.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case _:
            return value


def _as_it_is(value: Any) -> Any:
    return value


_READ: dict[str, Callable[[Any], Any]] = {
    "bytes": b64decode,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
}
"""How a value of a kind is read; all others stand in JSON as they are."""
