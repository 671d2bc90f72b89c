"""Who of the staff read whose words, when and what for: kept before the words are shown."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from city import Clock, Database
from disclosure.ledger.row_leaves import Kind, write_row
from disclosure.rows import storable
from disclosure.tables import AccessRow

_LONGEST = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    """That somebody read the words of a record."""

    at: datetime
    person: str
    command: str
    record: int
    purpose: str


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
        statement = select(AccessRow).order_by(AccessRow.number.desc()).limit(max(limit, 0))
        with self._database.unit() as session:
            return tuple(
                Access(
                    at=row.at,
                    person=row.person,
                    command=row.command,
                    record=row.record,
                    purpose=row.purpose,
                )
                for row in session.scalars(statement)
            )


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
