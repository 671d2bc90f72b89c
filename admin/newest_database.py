"""The database as a service needs it: in its newest shape, and proved to be writable."""

from __future__ import annotations

from admin.migrations import migrate
from city import Database


def newest_database(address: str) -> Database:
    """Reach a database, bring it to the newest shape and prove that it can be written.

    Raises:
        SettingInvalid: this is no address.
        MigrationRefused: it was written by a newer version, or a step failed.
        DatabaseUnavailable: it cannot be reached or written.
    """
    database = Database(address)
    migrate(database)
    database.probe()
    return database
