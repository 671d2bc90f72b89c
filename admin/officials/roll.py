"""Who an account belongs to, for rooms that keep its number."""

from __future__ import annotations

from admin.officials import store
from admin.officials.model import Official, Role
from city import Database


class Roll:
    """The accounts, to be looked up. Blocking and safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, number: int) -> Official | None:
        """The account of a number; None if there is none.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        with self._database.unit() as session:
            row = store.numbered(session, number)
            return None if row is None else store.official(row)

    def names_in(self, role: Role) -> frozenset[str]:
        """The names of the accounts that have a role and were not stopped.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        with self._database.unit() as session:
            every = [store.official(row) for row in store.everybody(session)]
        return frozenset(one.name for one in every if one.active and role in one.roles)
