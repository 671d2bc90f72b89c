"""Cases of feedback in the database; the only SQL over them.

Every function takes a session and stays inside its unit of work, writing before it reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from disclosure.feedback.cases import WAITING, FeedbackCase, FeedbackState, case_of
from disclosure.feedback.tables import FeedbackRow
from disclosure.rows import storable

_AT_A_TIME = 500
"""PostgreSQL takes 65,535 values in a statement, and a list of cases may be longer."""
_WAITS = FeedbackRow.state.in_([one.value for one in WAITING])


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedCases:
    """Which cases a list is asked for; what is not named is not asked about."""

    states: tuple[FeedbackState, ...] = ()
    department: str = ""
    nobodys: bool = False
    """Whether those are asked for as well that say of no department whose they are."""
    due_before: date | None = None

    def where(self) -> list[ColumnElement[bool]]:
        """The conditions that a case fulfils."""
        found: list[ColumnElement[bool]] = []
        if self.states:
            found.append(FeedbackRow.state.in_([one.value for one in self.states]))
        if self.department:
            named = (self.department, "") if self.nobodys else (self.department,)
            found.append(FeedbackRow.department.in_(named))
        if self.due_before is not None:
            found += [FeedbackRow.due < self.due_before, _WAITS]
        return found


def about(session: Session, record: int, *, held: bool = False) -> FeedbackRow | None:
    """The case about a record; `held`: nobody else changes it until the unit of work is over."""
    found = select(FeedbackRow).where(FeedbackRow.record == record)
    return session.scalar(found.with_for_update() if held else found)


def find(session: Session, number: int, *, held: bool = False) -> FeedbackRow | None:
    """The case of a number, as it is now; `held` likewise."""
    return session.get(FeedbackRow, number, populate_existing=True, with_for_update=held or None)


def numbers(session: Session, wanted: WantedCases) -> tuple[int, ...]:
    """The numbers of cases, the most urgent first; those that are over after all others."""
    order = (_WAITS.desc(), FeedbackRow.due, FeedbackRow.number)
    return tuple(
        session.scalars(select(FeedbackRow.number).where(*wanted.where()).order_by(*order))
    )


def among(session: Session, chosen: tuple[int, ...]) -> tuple[FeedbackCase, ...]:
    """The cases of some numbers, in the order of the numbers that were given."""
    found: dict[int, FeedbackCase] = {}
    for start in range(0, len(chosen), _AT_A_TIME):
        part = chosen[start : start + _AT_A_TIME]
        rows = session.scalars(select(FeedbackRow).where(FeedbackRow.number.in_(part)))
        found |= {row.number: case_of(row) for row in rows}
    return tuple(found[number] for number in chosen if number in found)


def departments(session: Session) -> tuple[str, ...]:
    """Whose cases there are, in the order of their names."""
    named = select(FeedbackRow.department).distinct().order_by(FeedbackRow.department)
    return tuple(session.scalars(named))


def waiting_by_day(session: Session) -> tuple[tuple[date, str, int], ...]:
    """How many cases wait: by the day on which they are due, and by whose they are."""
    by = (FeedbackRow.due, FeedbackRow.department)
    counted = select(*by, func.count()).where(_WAITS).group_by(*by).order_by(*by)
    return tuple((due, name, count) for due, name, count in session.execute(counted))


def add(
    session: Session, record: int, reason: str, department: str, now: datetime, due: date
) -> FeedbackRow:
    """Open a case."""
    row = FeedbackRow(
        version=1,
        record=record,
        reason=reason,
        department=storable(department),
        state=FeedbackState.OPEN.value,
        opened_at=now,
        due=due,
        taken_by="",
        measure="",
        done="",
    )
    session.add(row)
    session.flush()
    return row
