"""Keeping accounts: adding one, changing its roles, stopping it, setting its password anew.

The rules, in order:

1. Every change is an act in the journal, with name, reason, before and after, in one unit of work.
2. A password that somebody else sets is a loan: it opens nothing but its own change.
3. Nobody takes the last administrator away, and nobody gives rights to themselves.
4. Nobody has two accounts at once: what asks for two people would be done by one. Namesakes in one
   department bear something that tells them apart in their names.
5. Whoever is stopped, loses a role or gets another password is signed out at once.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from admin.errors import AccountRefused
from admin.officials import store
from admin.officials.model import Official, Role
from admin.officials.noting import note, yes_or_no
from admin.officials.passwords import Passwords
from admin.officials.tables import OfficialRow
from city import Clock, Database
from city.korean import clean_text
from disclosure import Change, take_turn

_NAME = re.compile(r"[a-z][a-z0-9._-]{2,31}")
_LONGEST = 100
_LOAN_BYTES = 12


class Accounts:
    """The accounts of officials. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, passwords: Passwords) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords

    def listed(self) -> Sequence[Official]:
        """Every account, by name; those that were stopped too."""
        with self._database.unit() as session:
            return [store.official(row) for row in store.everybody(session)]

    def add(
        self, *, name: str, full_name: str, department: str, roles: Iterable[Role], by: str
    ) -> str:
        """Add an account; returns the password it is lent, which is kept nowhere.

        Raises:
            AccountRefused: the name is none or taken, a field is empty, no role is given, or the
                person has an account already.
        """
        given = frozenset(roles)
        if not _NAME.fullmatch(name):
            raise AccountRefused(problem="account_name")
        if not full_name.strip() or not department.strip():
            raise AccountRefused(problem="account_empty")
        if not given:
            raise AccountRefused(problem="no_role")
        loan = _loan()
        row = OfficialRow(
            name=name,
            full_name=full_name.strip()[:_LONGEST],
            department=department.strip()[:_LONGEST],
            roles=_names(given),
            active=True,
            must_change=True,
            password=self._passwords.kept(loan),
            secret="",
            last_step=0,
            added_at=self._clock.now(),
        )
        with self._database.unit() as session:
            take_turn(session)
            if store.named(session, name):
                raise AccountRefused(problem="account_taken")
            _refuse_a_second(session, row)
            store.add_official(session, row)
            added = [Change(field="name", before="", after=name), *_profile_of(row)]
            note(session, "added", row, self._clock.now(), by=by, changes=added)
        return loan

    def set_roles(self, number: int, roles: Iterable[Role], *, by: str, reason: str) -> None:
        """Give an account these roles and no others.

        Raises:
            AccountRefused: there is no such account, no role or reason is given, it is one's own,
                or nobody would be left who keeps accounts.
        """
        given = frozenset(roles)
        if not given:
            raise AccountRefused(problem="no_role")
        with self._database.unit() as session:
            row = self._other(session, number, by, reason)
            before = " ".join(row.roles)
            row.roles = _names(given)
            self._keep_an_administrator(session)
            store.end_sessions_of(session, number)
            change = Change(field="roles", before=before, after=" ".join(row.roles))
            note(session, "roles", row, self._clock.now(), by=by, reason=reason, changes=[change])

    def set_active(self, number: int, *, active: bool, by: str, reason: str) -> None:
        """Stop an account, or let it be used again.

        Raises:
            AccountRefused: as `set_roles`, or the person has another account by now.
        """
        with self._database.unit() as session:
            row = self._other(session, number, by, reason)
            if active:
                _refuse_a_second(session, row)
            change = yes_or_no("active", row.active, active)
            row.active = active
            self._keep_an_administrator(session)
            store.end_sessions_of(session, number)
            note(session, "active", row, self._clock.now(), by=by, reason=reason, changes=[change])

    def lend_password(self, name: str, *, by: str, reason: str) -> str:
        """Set a password anew, for who forgot it; takes every other way in off as well.

        Raises:
            AccountRefused: there is no such account, or no reason is given.
        """
        loan = _loan()
        kept = self._passwords.kept(loan)
        with self._database.unit() as session:
            take_turn(session)
            row = store.named(session, name)
            if row is None:
                raise AccountRefused(problem="account_unknown")
            if not reason.strip():
                raise AccountRefused(problem="no_reason")
            factor = yes_or_no("second_factor", row.secret, "")
            row.password, row.secret, row.must_change = kept, "", True
            row.identity = None
            store.end_sessions_of(session, row.number)
            store.drop_failures(session, name=name)
            note(
                session,
                "password_lent",
                row,
                self._clock.now(),
                by=by,
                reason=reason,
                changes=[factor],
            )
        return loan

    def _other(self, session: Session, number: int, by: str, reason: str) -> OfficialRow:
        """Somebody else's account, about to be changed for a reason."""
        take_turn(session)
        row = store.numbered(session, number)
        if row is None:
            raise AccountRefused(problem="account_unknown")
        if row.name == by:
            raise AccountRefused(problem="account_own")
        if not reason.strip():
            raise AccountRefused(problem="no_reason")
        return row

    def _keep_an_administrator(self, session: Session) -> None:
        session.flush()
        if not store.administrators(session):
            raise AccountRefused(problem="last_administrator")


def _refuse_a_second(session: Session, row: OfficialRow) -> None:
    """Rule 4."""
    who = _person(row)
    others = (one for one in store.everybody(session) if one.active and one.name != row.name)
    if any(_person(one) == who for one in others):
        raise AccountRefused(problem="account_of_same_person")


def shared_by_one(everybody: Iterable[Official]) -> tuple[tuple[str, ...], ...]:
    """The names of accounts in use that bear one person's name, for each person who has several.

    Rule 4 lets nobody make them any more; they were made before it stood.
    """
    people: dict[tuple[str, ...], list[str]] = {}
    for one in everybody:
        if one.active:
            people.setdefault(_person(one), []).append(one.name)
    return tuple(tuple(names) for names in people.values() if len(names) > 1)


def _person(row: OfficialRow | Official) -> tuple[str, ...]:
    """Who somebody is, whatever the spaces and the shape of letters they were typed with."""
    return tuple(
        "".join(clean_text(one).split()).casefold() for one in (row.full_name, row.department)
    )


def _profile_of(row: OfficialRow) -> list[Change]:
    fields = ("full_name", row.full_name), ("department", row.department)
    named = [Change(field=field, before="", after=after) for field, after in fields]
    return [*named, Change(field="roles", before="", after=" ".join(row.roles))]


def _names(roles: Iterable[Role]) -> list[str]:
    return sorted(role.value for role in roles)


def _loan() -> str:
    """A password that nobody guesses and somebody can type: 96 random bits."""
    return secrets.token_urlsafe(_LOAN_BYTES)
