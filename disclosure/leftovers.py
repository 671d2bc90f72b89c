"""What PostgreSQL leaves of erased words in its files, and clearing it away.

SQLite writes over what is deleted at once (`secure_delete`, `journal`). PostgreSQL does not, so:

1. A deleted row stays in its page until another one is written there. Each table that holds what
   is erased is written anew, and its old files are deleted. That locks it for as long as it takes,
   a bounded while; where somebody else holds it longer than a moment, or it takes too long, it is
   left for the next time. One process clears at a time: another one leaves it to that.
2. Every change stands in the write-ahead log as well. The log is begun anew and a checkpoint taken,
   after which old segments are deleted; with `wal_recycle` on they are kept to be written over.
3. Of columns that are erased no statistics are kept (migration 0016): those hold values.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from city import Database, unavailable

TABLES = (
    "record_words",
    "record_topics",
    "audit_reading_words",
    "records",
    "objections",
    "inbox",
    "outbox",
    "chats",
    "reminder_links",
    "unfinished",
    "told_groups",
    "told_marks",
    "survey_marks",
    "survey_tallies",
    "access_log",
    "sending_bans",
    "pg_statistic",
)
"""Whatever holds what is erased, or tells by old rows what was added, and the statistics from
before none were kept of it."""
_PATIENCE = ("SET lock_timeout = '2s'", "SET statement_timeout = '120s'")
TURN = "SELECT pg_try_advisory_lock(7310042)"
"""A number of our own: whoever holds it clears."""
_LOG_ANEW = ("SELECT pg_switch_wal()", "CHECKPOINT")


def clear_leftovers(database: Database) -> tuple[str, ...]:
    """Clear away what is left of erased words; gives what is still to be done, and why.

    Nothing is left on SQLite, nor where another process is clearing.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    if database.engine.dialect.name != "postgresql":
        return ()
    try:
        with database.engine.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            try:
                return tuple(_problems(connection))
            finally:
                # Nobody else is to be as impatient, and the turn ends with the connection.
                connection.invalidate()
    except SQLAlchemyError as error:
        raise unavailable(error) from error


def _problems(connection: Connection) -> Iterator[str]:
    for patience in _PATIENCE:
        connection.exec_driver_sql(patience)
    if not connection.exec_driver_sql(TURN).scalar():
        return
    for statement in (*(f"VACUUM FULL {table}" for table in TABLES), *_LOG_ANEW):
        try:
            connection.exec_driver_sql(statement)
        except SQLAlchemyError as error:
            if connection.invalidated:
                raise
            yield f"{statement}: {unavailable(error).details['problem']}"
    if connection.exec_driver_sql("SHOW wal_recycle").scalar() == "on":
        yield "wal_recycle = on"
