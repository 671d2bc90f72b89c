"""A database as an older version of the software left it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Table, insert

from admin.backups.rows import count, kinds, tables_of
from admin.migrations.migrating import configuration
from city import Database

_SAMPLES: dict[str, object] = {
    "int": 1,
    "str": "1",
    "float": 0.5,
    "bool": True,
    "bytes": b"\1",
    "object": [],
    "date": date(2026, 11, 24),
    "datetime": datetime(2026, 11, 24, tzinfo=UTC),
}
"""The same for every column of a kind: so one table's key is what another refers to."""


def steps() -> list[str]:
    """Every step of the database's history, oldest first."""
    script = ScriptDirectory.from_config(configuration())
    return [step.revision for step in reversed(list(script.walk_revisions()))]


def at_step(database: Database, step: str) -> None:
    """Bring a database to the shape of a step."""
    with database.engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, step)


def fill_with_samples(database: Database) -> list[str]:
    """Put a row into every table, whatever its shape is; returns the tables' names."""
    with database.engine.begin() as connection:
        tables = tables_of(connection)
        for table in tables:
            connection.execute(insert(table), _sample(table))
    return [table.name for table in tables]


def rows_left(database: Database, names: list[str]) -> dict[str, int]:
    """How many rows those of the tables have that are still there."""
    with database.engine.connect() as connection:
        there = [table for table in tables_of(connection) if table.name in names]
        return {table.name: count(connection, table) for table in there}


def _sample(table: Table) -> dict[str, object]:
    return {name: _SAMPLES[kind] for name, kind in kinds(table).items()}
