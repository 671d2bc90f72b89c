"""The journal of officials' acts: written with what it tells about, in one unit of work.

An act is a row with name, reason, and what stood before and after; its leaf in the ledger says
what kind of act it was and when, and commits to the rest under a salt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from city import Database
from disclosure.acts.model import Act, Change, KeptAct
from disclosure.acts.tables import ActRow
from disclosure.ledger.leaves import new_salt
from disclosure.ledger.store import write_act as write_leaf
from disclosure.rows import storable

_AT_MOST = 500


def write_act(session: Session, act: Act, now: datetime) -> int:
    """Add an act and its leaf to the unit of work that does it; returns the act's number."""
    row = ActRow(
        verb=act.verb,
        subject=act.subject,
        by=storable(act.by),
        reason=storable(act.reason),
        changes=[_written(change) for change in act.changes],
        salt=new_salt(),
        at=now.astimezone(UTC),
    )
    session.add(row)
    session.flush()
    write_leaf(session, row, now)
    return row.number


class Journal:
    """The acts as they were kept. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def latest(
        self, *, subject: str = "", before: int | None = None, limit: int = 50
    ) -> list[KeptAct]:
        """Acts, the newest first: about one subject if one is named, older than a number."""
        statement = select(ActRow).order_by(ActRow.number.desc()).limit(min(limit, _AT_MOST))
        if subject:
            statement = statement.where(ActRow.subject == subject)
        if before is not None:
            statement = statement.where(ActRow.number < before)
        with self._database.unit() as session:
            return [_kept(row) for row in session.scalars(statement)]

    def begun_by(self, subjects: Collection[str]) -> Mapping[str, str]:
        """Who did the first act to each of some subjects; what nothing was done to is left out."""
        named = sorted(set(subjects))
        found: dict[str, str] = {}
        with self._database.unit() as session:
            for start in range(0, len(named), _AT_MOST):
                of_these = ActRow.subject.in_(named[start : start + _AT_MOST])
                first = select(func.min(ActRow.number)).where(of_these).group_by(ActRow.subject)
                acts = select(ActRow.subject, ActRow.by).where(ActRow.number.in_(first))
                found.update({row.subject: row.by for row in session.execute(acts)})
        return found


class BareAct(NamedTuple):
    """An act as its row holds it, not read: the row may have been altered."""

    number: int
    verb: str
    changes: Any


def subjects_of_acts(session: Session) -> Iterator[str]:
    """Everything that an act was ever done to."""
    yield from session.scalars(select(ActRow.subject).distinct())


def acts_about(session: Session, subjects: Collection[str]) -> dict[str, list[BareAct]]:
    """The acts about each of a few subjects, oldest first."""
    row = ActRow
    of_these = select(row.subject, row.number, row.verb, row.changes)
    of_these = of_these.where(row.subject.in_(subjects)).order_by(row.number)
    found: dict[str, list[BareAct]] = {}
    for subject, number, verb, changes in session.execute(of_these):
        found.setdefault(subject, []).append(BareAct(number, verb, changes))
    return found


def _written(change: Change) -> dict[str, Any]:
    return {
        "field": change.field,
        "before": storable(change.before),
        "after": storable(change.after),
    }


def _kept(row: ActRow) -> KeptAct:
    changes = tuple(Change(**change) for change in row.changes)
    act = Act(verb=row.verb, subject=row.subject, by=row.by, reason=row.reason, changes=changes)
    return KeptAct(number=row.number, at=row.at, act=act)
