"""What officials change of their own account: the password, and the second factor."""

from __future__ import annotations

from sqlalchemy.orm import Session

from admin.errors import AccountRefused
from admin.officials import store
from admin.officials.model import SignedIn
from admin.officials.noting import note, yes_or_no
from admin.officials.one_time import step_of
from admin.officials.passwords import Passwords, weakness
from admin.officials.tables import OfficialRow
from city import Clock, Database
from disclosure import take_turn


class OwnAccount:
    """One's own account; whoever changes it proves again that they are its owner.

    Blocking and safe to share between threads. Every method raises `DatabaseUnavailable` when the
    database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, passwords: Passwords) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords

    def change_password(self, who: SignedIn, old: str, new: str) -> None:
        """Set another password; every other session of the account ends.

        Raises:
            AccountRefused: the old one does not fit, the new one is the same or easily guessed.
        """
        if problem := weakness(new, who.official.name):
            raise AccountRefused(problem=f"password_{problem}")
        proved = self._proved(who, old)
        if self._passwords.fits(proved, new):
            raise AccountRefused(problem="password_same")
        kept = self._passwords.kept(new)
        with self._database.unit() as session:
            row = self._row(session, who, proved)
            row.password, row.must_change = kept, False
            store.end_sessions_of(session, row.number, but=who.token)
            note(session, "password_changed", row, self._clock.now())

    def ask_for_codes(self, who: SignedIn, password: str, secret: str, code: str) -> None:
        """Ask for one-time codes of this secret from now on, once one of them was shown.

        Raises:
            AccountRefused: the password or the code does not fit.
        """
        proved = self._proved(who, password)
        step = step_of(secret, code, self._clock.now(), 0)
        if step is None:
            raise AccountRefused(problem="account_code")
        self._set(who, proved, secret, step)

    def ask_for_no_codes(self, who: SignedIn, password: str) -> None:
        """Ask for the password alone from now on.

        Raises:
            AccountRefused: the password does not fit.
        """
        self._set(who, self._proved(who, password), "", 0)

    def prove(self, who: SignedIn, password: str) -> None:
        """Whoever is signed in shows that the account is theirs.

        Raises:
            AccountRefused: the password does not fit.
        """
        self._proved(who, password)

    def link(self, who: SignedIn, identity: str) -> None:
        """Let the city's identity provider open this account to who is known by a digest there.

        Raises:
            AccountRefused: another account is linked with it.
        """
        with self._database.unit() as session:
            take_turn(session)
            row = store.numbered(session, who.official.number)
            known = store.identified(session, identity)
            if row is None or (known is not None and known.number != row.number):
                raise AccountRefused(problem="identity_taken")
            row.identity = identity
            note(session, "linked", row, self._clock.now())

    def unlink(self, who: SignedIn, password: str) -> None:
        """Let the identity provider open this account no more.

        Raises:
            AccountRefused: the password does not fit.
        """
        proved = self._proved(who, password)
        with self._database.unit() as session:
            row = self._row(session, who, proved)
            row.identity = None
            note(session, "unlinked", row, self._clock.now())

    def _set(self, who: SignedIn, proved: str, secret: str, step: int) -> None:
        with self._database.unit() as session:
            row = self._row(session, who, proved)
            change = yes_or_no("second_factor", row.secret, secret)
            row.secret, row.last_step = secret, step
            note(session, "second_factor", row, self._clock.now(), changes=[change])

    def _proved(self, who: SignedIn, password: str) -> str:
        """The kept password that this one fits; checked outside of any unit, for it takes long."""
        with self._database.unit() as session:
            row = store.numbered(session, who.official.number)
            kept = row.password if row and row.active else ""
        if not self._passwords.fits(kept, password):
            raise AccountRefused(problem="password_wrong")
        return kept

    def _row(self, session: Session, who: SignedIn, proved: str) -> OfficialRow:
        take_turn(session)
        row = store.numbered(session, who.official.number)
        if row is None or not row.active or row.password != proved:
            raise AccountRefused(problem="password_wrong")
        return row
