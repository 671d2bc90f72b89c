"""The only reader and writer of books; every writing is an act.

What is read and written stays inside the unit of work of the session that is handed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from admin.books.entry import Entry
from admin.books.naming import called
from admin.books.rows import Room, changes_between, entry_of, values_of
from disclosure import Act, Change, take_turn, write_act

AnEntry = TypeVar("AnEntry", bound=Entry)
_NUMBERS = range(1, 2**31)


class Shelf:
    """A room's books, to be read in one unit of work."""

    def __init__(self, session: Session, room: Room) -> None:
        self._session, self._room = session, room

    @property
    def session(self) -> Session:
        """The unit of work, for what a room keeps beside its books."""
        return self._session

    def every(self, kind: type[AnEntry], **wanted: object) -> tuple[AnEntry, ...]:
        """Everything of a kind whose columns have these values, oldest first."""
        table: Any = self._room.tables[kind]
        found = self._session.scalars(select(table).filter_by(**wanted).order_by(table.number))
        return tuple(entry_of(kind, row) for row in found)

    def among(
        self, kind: type[AnEntry], column: str, values: Iterable[object]
    ) -> tuple[AnEntry, ...]:
        """Everything of a kind whose column has one of these values, oldest first."""
        table: Any = self._room.tables[kind]
        chosen = select(table).where(getattr(table, column).in_(list(values)))
        found = self._session.scalars(chosen.order_by(table.number))
        return tuple(entry_of(kind, row) for row in found)

    def find(self, kind: type[AnEntry], number: int) -> AnEntry | None:
        """What bears a number; an address may name any, and most are no number of ours."""
        if number not in _NUMBERS:
            return None
        return next(iter(self.every(kind, number=number)), None)


class Turn(Shelf):
    """A unit of work in which somebody changes the books, and why; it is shared with nobody."""

    def __init__(self, session: Session, room: Room, by: str, reason: str, now: datetime) -> None:
        """Begin: until the unit ends, nobody else changes anything."""
        super().__init__(session, room)
        self._by, self._reason, self._now = by, reason, now
        take_turn(session)

    def add(self, entry: AnEntry) -> AnEntry:
        """Keep something new, with its act and its leaf; gives it back with its number."""
        values = values_of(entry)
        row: Any = self._room.tables[type(entry)](**{**values, "version": 1})
        self._session.add(row)
        self._session.flush()
        self._write("added", entry, row.number, changes_between({}, values))
        return replace(entry, number=row.number, version=1)

    def change(
        self, entry: AnEntry, verb: str = "changed"
    ) -> tuple[AnEntry | None, tuple[str, ...]]:
        """Keep something anew, likewise; `entry` bears the version that its changer saw.

        The verb is what the act is called, where it is more than a change: one word, for the
        journal reads the noun off what stands before it.

        Gives it back in its new version; None if it is not there. Where somebody else has changed
        it meanwhile nothing is kept: what is there now comes back, with the names of what differs
        from what would have been written.
        """
        table: Any = self._room.tables[type(entry)]
        values = values_of(entry)
        row = self._session.get(table, entry.number, populate_existing=True)
        if row is None:
            return None, ()
        old = values_of(kept := entry_of(type(entry), row))
        changes = changes_between(old, values)
        if row.version != entry.version:
            return kept, tuple(one.field for one in changes) or ("version",)
        if not changes:
            return kept, ()
        mine = (table.number == entry.number, table.version == entry.version)
        self._session.execute(update(table).where(*mine).values(version=row.version + 1, **values))
        self._write(verb, entry, entry.number, changes)
        return replace(entry, version=entry.version + 1), ()

    def _write(self, verb: str, entry: Entry, number: int, changes: Iterable[Change]) -> None:
        noun = called(type(entry))
        act = Act(
            verb=f"{self._room.name}.{noun}_{verb}",
            subject=f"{self._room.name}.{noun}:{number}",
            by=self._by,
            reason=self._reason,
            changes=tuple(changes),
        )
        write_act(self._session, act, self._now)
