"""Who of the staff read whose words, when and what for: kept before the words are shown."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from city import Clock, Database, begin_of
from disclosure.ledger.row_leaves import Kind, write_row
from disclosure.rows import storable
from disclosure.tables import AccessRow

_LONGEST = 300


class AccessPlace(StrEnum):
    """Where something was read: on which kind of page, or by which command."""

    AUDITS = "office.audits"
    AUDITS_FILE = "office.audits_file"
    OBJECTIONS = "office.objections"
    FEEDBACK = "office.feedback"
    ACCESSES = "office.accesses"
    ACCESSES_FILE = "office.accesses_file"
    OFFICE = "office"
    """A page, from before it was kept which."""
    RECEIPT_COMMAND = "receipt"
    OBJECTIONS_COMMAND = "objections"
    ACCESSES_COMMAND = "accesses"


NO_RECORD = 0
"""Stands for the record where the log of access itself was read, and nobody's words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    """That somebody read the words of a record, or this log."""

    at: datetime
    person: str
    command: str
    """The value of an `AccessPlace`, or what a newer software wrote."""
    record: int
    purpose: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptAccess:
    """An access as it stands in the log."""

    number: int
    access: Access


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedAccesses:
    """Which entries are looked for; what is empty is not asked about."""

    person: str = ""
    """Any part of who read."""
    place: AccessPlace | None = None
    first: date | None = None
    """The days are the city's, both included."""
    last: date | None = None


class Accesses:
    """The log of access. Through it an entry can be added and read, and not be changed.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def note(self, *, person: str, command: str, record: int, purpose: str) -> None:
        """Keep that a person reads a record, and commit; only then may the words be shown."""
        access = Access(
            at=self._clock.now(), person=person, command=command, record=record, purpose=purpose
        )
        with self._database.unit() as session:
            write_access(session, access)

    def newest(self, limit: int) -> tuple[Access, ...]:
        """The newest entries, newest first, at most `limit`."""
        return tuple(one.access for one in self.sought(WantedAccesses(), limit=limit))

    def sought(
        self, wanted: WantedAccesses, *, before: int | None = None, limit: int
    ) -> tuple[KeptAccess, ...]:
        """At most `limit` of the entries that are looked for, newest first, older than a number."""
        found = select(AccessRow).where(*_conditions(wanted))
        if before is not None:
            found = found.where(AccessRow.number < before)
        found = found.order_by(AccessRow.number.desc()).limit(max(limit, 0))
        with self._database.unit() as session:
            return tuple(_kept(row) for row in session.scalars(found))

    def people(self) -> tuple[str, ...]:
        """Everybody whom the log names."""
        with self._database.unit() as session:
            return tuple(sorted(session.scalars(select(AccessRow.person).distinct())))


def _conditions(wanted: WantedAccesses) -> Iterator[ColumnElement[bool]]:
    if wanted.person:
        yield AccessRow.person.icontains(wanted.person, autoescape=True)
    if wanted.place is not None:
        yield AccessRow.command == wanted.place.value
    if wanted.first is not None:
        yield AccessRow.at >= begin_of(wanted.first)
    if wanted.last is not None:
        yield AccessRow.at < begin_of(wanted.last + timedelta(days=1))


def _kept(row: AccessRow) -> KeptAccess:
    access = Access(
        at=row.at, person=row.person, command=row.command, record=row.record, purpose=row.purpose
    )
    return KeptAccess(number=row.number, access=access)


def write_access(session: Session, access: Access) -> None:
    """Keep an access in the unit of work that reads the words, which is committed before all.

    Its leaf tells the ledger that there is such an entry, and of nobody.
    """
    row = AccessRow(
        at=access.at.astimezone(UTC),
        person=storable(access.person)[:_LONGEST],
        command=access.command,
        record=access.record,
        purpose=storable(access.purpose)[:_LONGEST],
    )
    write_row(session, Kind.ACCESS, row, access.at, new=True)


def person_at(name: str = "") -> str:
    """Who sits at this machine: the name they give, with the account they are signed in to."""
    try:
        account = getpass.getuser()
    except (KeyError, OSError):  # An account without a name, as in a container.
        account = ""
    return " · ".join(one for one in (name.strip(), account) if one) or "?"
