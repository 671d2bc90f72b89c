"""The door: who signs in, for how long, and how often somebody may try.

The rules, in order:

1. Five failures under one name within a quarter of an hour close the door to that name for the
   rest of it, thirty from one address to that address; a name that nobody has is counted alike.
2. Nothing that is said or measured tells whether a name exists or which part was wrong.
3. A one-time code counts once.
4. A session ends half an hour after it was last used, and twelve hours after it began
   (NIST SP 800-63B-4, section 2.2.3); what is kept of it opens nothing.
5. Roles are read anew with every request.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from admin.officials import store
from admin.officials.model import SignedIn, Told
from admin.officials.noting import note
from admin.officials.one_time import step_of
from admin.officials.passwords import Passwords
from admin.officials.tables import OfficialRow
from city import Clock, Database
from disclosure import take_turn

FAILURES_OF_NAME = 5
FAILURES_OF_ADDRESS = 30
COUNTED_FOR = timedelta(minutes=15)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
_NOTED_EVERY = timedelta(minutes=1)
_LONGEST_NAME = 64
_TOKEN_BYTES = 32


class Refusal(StrEnum):
    """Why somebody is not let in."""

    WRONG = "wrong"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """What somebody typed, and from where."""

    name: str
    password: str
    code: str
    address: str


class SignIn:
    """Opens and ends sessions. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, passwords: Passwords) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords

    def open(self, attempt: Attempt) -> SignedIn | Refusal:
        """A new session for who typed the right things; an act of the journal says so."""
        now = self._clock.now()
        name = attempt.name.strip().lower()[:_LONGEST_NAME]
        with self._database.unit() as session:
            if self._closed(session, name, attempt.address, now):
                return Refusal.TOO_OFTEN
            row = store.named(session, name)
            kept = row.password if row and row.active else ""
        # Outside of any unit of work: this takes long, and must not hold up who writes.
        fits = self._passwords.fits(kept, attempt.password)
        with self._database.unit() as session:
            take_turn(session)
            row = store.named(session, name)
            if self._closed(session, name, attempt.address, now):
                return Refusal.TOO_OFTEN
            if not (fits and row and row.password == kept and self._code_fits(row, attempt, now)):
                store.add_failure(session, name, attempt.address, now)
                return Refusal.WRONG
            if self._passwords.outdated(row.password):
                row.password = self._passwords.kept(attempt.password)
            return self._entered(session, row, now)

    def open_as(self, identity: str, address: str) -> SignedIn | Refusal:
        """A new session for who the city's identity provider knows by this digest.

        Who is linked with no account that stands counts as a failure of the address.
        """
        now = self._clock.now()
        with self._database.unit() as session:
            take_turn(session)
            if store.failures(session, now - COUNTED_FOR, address=address) >= FAILURES_OF_ADDRESS:
                return Refusal.TOO_OFTEN
            row = store.identified(session, identity)
            if row is None or not row.active:
                store.add_failure(session, "", address, now)
                return Refusal.WRONG
            return self._entered(session, row, now)

    def find(self, token: str) -> SignedIn | None:
        """The session of a cookie's secret, if it still stands; notes that it is in use."""
        now = self._clock.now()
        with self._database.unit() as session:
            found = store.session_of(session, token)
            if found is None:
                return None
            kept, row = found
            if not row.active or now - kept.seen >= IDLE or now - kept.since >= LONGEST:
                return None
            since, stale = kept.since, now - kept.seen >= _NOTED_EVERY
            told = store.told_in(kept)
        if stale:
            with self._database.unit() as session:
                store.see(session, token, now)
        return SignedIn(official=store.official(row), token=token, since=since, told=told)

    def tell(self, token: str, told: Told) -> None:
        """Keep what the next page of a session tells; it stands until the next is told."""
        with self._database.unit() as session:
            store.tell(session, token, told)

    def close(self, token: str) -> None:
        """End a session."""
        with self._database.unit() as session:
            store.end_session(session, token)

    def _closed(self, session: Session, name: str, address: str, now: datetime) -> bool:
        since = now - COUNTED_FOR
        of_name = store.failures(session, since, name=name) if name else FAILURES_OF_NAME
        of_address = store.failures(session, since, address=address)
        return of_name >= FAILURES_OF_NAME or of_address >= FAILURES_OF_ADDRESS

    def _code_fits(self, row: OfficialRow, attempt: Attempt, now: datetime) -> bool:
        if not row.secret:
            return True
        step = step_of(row.secret, attempt.code, now, row.last_step)
        if step is not None:
            row.last_step = step
        return step is not None

    def _entered(self, session: Session, row: OfficialRow, now: datetime) -> SignedIn:
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        store.end_sessions_before(session, begun=now - LONGEST, seen=now - IDLE)
        store.drop_failures(session, name=row.name)
        store.drop_failures(session, before=now - COUNTED_FOR)
        store.add_session(session, token, row.number, now)
        note(session, "signed_in", row, now)
        return SignedIn(official=store.official(row), token=token, since=now)
