"""Runs the steps: all of them or none, one process at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from admin.errors import DatabaseNotEmpty, MigrationRefused
from city import Database, unavailable

HERE = Path(__file__).parent

# Any number will do as long as every process asks for the same one: "2185", the ordinance.
_POSTGRES_LOCK = 2185


def bring_up(database: Database) -> None:
    """Bring the database to the newest shape; see `migrate`."""
    with _alone(database) as connection:
        _upgrade(connection, "head")


def make(database: Database, revision: str, fill: Callable[[Connection], None]) -> None:
    """Make an empty database, let it be filled, bring it to the newest; see `make_and_fill`."""
    with _alone(database) as connection:
        if inspect(connection).get_table_names():
            raise DatabaseNotEmpty
        _upgrade(connection, revision)
        fill(connection)
        _upgrade(connection, "head")


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
