"""The secret addresses under which officials' calendars fetch what is due.

The rules, in order:

1. Whoever has the address reads the calendar, so it cannot be guessed: 256 random bits.
2. It is shown once. Only its digest is kept; whoever reads the database reads no calendar by it.
3. One official has one: a new one ends the old, and it ends when its official says so.
4. Making and ending one are acts of the journal, which name the official and never the address.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import select

from admin.calendar.tables import FeedRow
from city import Clock, Database
from disclosure import Act, Change, take_turn, write_act

_BYTES = 32


class Feeds:
    """The addresses. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def made_at(self, official: int) -> datetime | None:
        """When an official's address was made; None without one."""
        with self._database.unit() as session:
            row = session.get(FeedRow, official)
            return None if row is None else row.made_at

    def make(self, official: int, by: str) -> str:
        """Make an address for an official; gives its secret, which nobody can ask for again."""
        secret, now = secrets.token_urlsafe(_BYTES), self._clock.now()
        with self._database.unit() as session:
            take_turn(session)
            before = session.get(FeedRow, official)
            if before is not None:
                session.delete(before)
                session.flush()
            row = FeedRow(official=official, digest=_digest(secret), made_at=now.astimezone(UTC))
            session.add(row)
            write_act(session, _act("feed_made", official, by, had=before is not None), now)
        return secret

    def end(self, official: int, by: str) -> None:
        """End an official's address, if there is one."""
        with self._database.unit() as session:
            take_turn(session)
            row = session.get(FeedRow, official)
            if row is not None:
                session.delete(row)
                write_act(session, _act("feed_ended", official, by, had=True), self._clock.now())

    def official(self, secret: str) -> int | None:
        """Whose address a secret is; None if it is nobody's."""
        with self._database.unit() as session:
            owner = select(FeedRow.official).where(FeedRow.digest == _digest(secret))
            return session.scalars(owner).first()


def _act(verb: str, official: int, by: str, *, had: bool) -> Act:
    changed = Change(field="feed", before=str(int(had)), after=str(int(verb == "feed_made")))
    return Act(verb=f"calendar.{verb}", subject=f"official:{official}", by=by, changes=(changed,))


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
