"""Runs the steps: all of them or none, one process at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from admin.errors import DatabaseNotEmpty, MigrationRefused
from city import Database, unavailable

HERE = Path(__file__).parent

# Any number will do as long as every process asks for the same one: "2185", the ordinance.
_POSTGRES_LOCK = 2185


def migrate(database: Database) -> None:
    """Bring the database to the newest shape; does nothing if it is there already.

    Either every missing step is done or none: a step that fails leaves the database as it was.
    Two processes that start together do not get into each other's way; the second one waits and
    then finds nothing to do.

    Raises:
        MigrationRefused: the database was written by a newer version, or a step failed.
        DatabaseUnavailable: the database cannot be reached or written.
    """
    with _alone(database) as connection:
        _upgrade(connection, "head")


def make_and_fill(database: Database, revision: str, fill: Callable[[Connection], None]) -> None:
    """Make an empty database in the shape of a step, let it be filled, bring it to the newest.

    All of it or nothing, in one transaction.

    Raises:
        DatabaseNotEmpty: it has tables already.
        MigrationRefused: the step is one of a newer version, or one failed.
        DatabaseUnavailable: the database cannot be reached or written.
    """
    with _alone(database) as connection:
        if inspect(connection).get_table_names():
            raise DatabaseNotEmpty
        _upgrade(connection, revision)
        fill(connection)
        _upgrade(connection, "head")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """Which step's shape a database has, and which is the newest that this software knows."""

    revision: str | None
    newest: str
    foreign: bool
    """Whether it is a step of a newer version, which this one does not know."""


def revision_of(connection: Connection) -> str | None:
    """The step whose shape a database has; None for one that has none of ours."""
    return MigrationContext.configure(connection).get_current_revision()


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
    steps = ScriptDirectory.from_config(configuration())
    known = [step.revision for step in steps.walk_revisions()]
    try:
        with database.engine.connect() as connection:
            revision = revision_of(connection)
    except SQLAlchemyError as error:
        raise unavailable(error) from error
    foreign = revision is not None and revision not in known
    return Shape(revision=revision, newest=known[0], foreign=foreign)


def configuration() -> Config:
    """Alembic's settings, made here so that no ini file has to be found at run time."""
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


def _upgrade(connection: Connection, revision: str) -> None:
    config = configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise MigrationRefused(problem=str(error)) from error


@contextmanager
def _alone(database: Database) -> Generator[Connection]:
    """One transaction around all steps, begun with a lock that keeps other processes out."""
    try:
        with database.engine.connect() as plain:
            if plain.dialect.name == "sqlite":
                with _sqlite_alone(plain) as connection:
                    yield connection
                return
            with plain.begin():
                plain.execute(text(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})"))
                yield plain
    except SQLAlchemyError as error:
        raise unavailable(error) from error


@contextmanager
def _sqlite_alone(plain: Connection) -> Generator[Connection]:
    # Python's driver opens a transaction before a change of rows but not before a change of
    # tables. Beginning it by hand puts both into one, and IMMEDIATE takes the write lock at once.
    connection = plain.execution_options(isolation_level="AUTOCOMMIT")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
