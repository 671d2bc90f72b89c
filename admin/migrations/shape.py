"""Which shape a database has, told without Alembic, so that an ordinary command waits for none.

Alembic and the tables of every room take half a second of a processor to load. They are loaded by
whoever has something to change, which is the first start of a new version.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from city import Database, unavailable

STEPS = Path(__file__).parent / "versions"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """Which step's shape a database has, and which is the newest that this software knows."""

    revision: str | None
    newest: str
    foreign: bool
    """Whether it is a step of a newer version, which this one does not know."""


def known_steps(folder: Path = STEPS) -> tuple[str, ...]:
    """The number of every step, oldest first: each file is named after its own."""
    return tuple(sorted(path.name.partition("_")[0] for path in folder.glob("[0-9]*_*.py")))


def revision_of(connection: Connection) -> str | None:
    """The step whose shape a database has; None for one that has none of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def needed(database: Database) -> bool:
    """Whether the database is not yet in the newest shape; only looks.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    shape = shape_of(database)
    return shape.revision != shape.newest


def shape_of(database: Database) -> Shape:
    """Which shape a database has; only looks.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    known = known_steps()
    try:
        with database.engine.connect() as connection:
            revision = revision_of(connection)
    except SQLAlchemyError as error:
        raise unavailable(error) from error
    foreign = revision is not None and revision not in known
    return Shape(revision=revision, newest=known[-1], foreign=foreign)


def migrate(database: Database) -> None:
    """Bring the database to the newest shape; does nothing if it is there already.

    Either every missing step is done or none: a step that fails leaves the database as it was.
    Two processes that start together do not get into each other's way; the second one waits and
    then finds nothing to do.

    Raises:
        MigrationRefused: the database was written by a newer version, or a step failed.
        DatabaseUnavailable: the database cannot be reached or written.
    """
    if needed(database):
        from admin.migrations.migrating import bring_up

        bring_up(database)


def make_and_fill(database: Database, revision: str, fill: Callable[[Connection], None]) -> None:
    """Make an empty database in the shape of a step, let it be filled, bring it to the newest.

    All of it or nothing, in one transaction.

    Raises:
        DatabaseNotEmpty: it has tables already.
        MigrationRefused: the step is one of a newer version, or one failed.
        DatabaseUnavailable: the database cannot be reached or written.
    """
    from admin.migrations.migrating import make

    make(database, revision, fill)
