"""The write-ahead log of SQLite, where deleted words would outlive their deletion."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from city import Database

_log = logging.getLogger(__name__)


def drop_journal(database: Database) -> None:
    """Take deleted words out of SQLite's write-ahead log, where they would outlive their deletion.

    The deletion itself is committed already, so a journal that is busy now is only logged:
    retention empties it within the hour.
    """
    if database.engine.dialect.name != "sqlite":
        return
    try:
        with database.engine.connect() as connection:
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    except SQLAlchemyError as error:
        busy = type(error).__name__
    if busy:
        _log.warning("the journal could not be emptied after an erasure (%s)", busy)
