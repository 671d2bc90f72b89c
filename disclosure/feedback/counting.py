"""How the days of cases were kept, counted where the cases lie.

Every function takes a session and stays inside its unit of work. A year of a city's taps is
hundreds of thousands of rows: only their counts leave the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Select,
    case,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from city import UtcTime
from disclosure.feedback.cases import WAITING, FeedbackState
from disclosure.feedback.promises import Counted, Kept
from disclosure.feedback.tables import FeedbackRow
from disclosure.rights.tables import ObjectionRow

_MIDNIGHT_HOURS = 15
"""Of a day in UTC, when that day ends in the city: Seoul is nine hours ahead in all seasons."""


def kept_then(
    session: Session, begins: Sequence[datetime], end: datetime, today: date
) -> tuple[list[Counted], list[Counted]]:
    """How the days were kept of feedback and of objections, in times that follow each other.

    Of cases opened in these times, and of those left open from before them. What its citizen took
    back by its day is out. What was taken back after its day was late already and stays: else one
    case, taken back today, would change what was told of a quarter that is over.
    """
    return (
        _feedback(session, begins, end, today),
        _objections(session, begins, end, today),
    )


def _feedback(
    session: Session, begins: Sequence[datetime], end: datetime, today: date
) -> list[Counted]:
    row = FeedbackRow
    late = _late(session, row.due, row.closed_at, today)
    waits = row.state.in_([one.value for one in WAITING])
    counted = _counted(row.opened_at, begins, late, row.closed_at, row.measure).where(
        _then(row.opened_at, begins[0], end, waits | (row.closed_at >= end)),
        (row.state != FeedbackState.WITHDRAWN.value) | late,
    )
    return _found(session, counted)


def _objections(
    session: Session, begins: Sequence[datetime], end: datetime, today: date
) -> list[Counted]:
    row = ObjectionRow
    late, waits = _late(session, row.due, row.closed_at, today), row.closed_at.is_(None)
    counted = _counted(row.opened_at, begins, late, row.closed_at, literal("")).where(
        _then(row.opened_at, begins[0], end, waits | (row.closed_at >= end)),
        waits | (row.closed_by != "") | late,
    )
    return _found(session, counted)


def _then(
    opened: InstrumentedAttribute[datetime],
    begin: datetime,
    end: datetime,
    left_open: ColumnElement[bool],
) -> ColumnElement[bool]:
    """Whether a case was opened from a time on to another, or before and was left open.

    One expression, so that no index is asked: it would lead to most of a year's rows one by one,
    and SQLite takes half as long for reading all in their order.
    """
    return case((opened < begin, left_open), else_=opened < end)


def _late(
    session: Session,
    due: InstrumentedAttribute[date],
    closed: InstrumentedAttribute[datetime | None],
    today: date,
) -> ColumnElement[bool]:
    """Whether a case was over after its day, or is not over though that day has passed."""
    return case((closed.is_(None), due < today), else_=closed >= _over(session, due))


def _over(session: Session, day: InstrumentedAttribute[date]) -> ColumnElement[datetime]:
    """When a day is over in the city."""
    if session.get_bind().dialect.name == "postgresql":
        over = cast(day, DateTime) + timedelta(hours=_MIDNIGHT_HOURS)
        return func.timezone("UTC", over, type_=UtcTime)
    # The text of a moment, as SQLite keeps it, sorts as moments do.
    return func.datetime(day, f"+{_MIDNIGHT_HOURS} hours", type_=UtcTime)


def _counted(
    opened: InstrumentedAttribute[datetime],
    begins: Sequence[datetime],
    late: ColumnElement[bool],
    closed: InstrumentedAttribute[datetime | None],
    measure: ColumnElement[str] | InstrumentedAttribute[str],
) -> Select[*tuple[Any, ...]]:
    """How many there are of each kind: in which time they were opened, and what became of them."""
    times = [(opened < begin, place) for place, begin in enumerate(begins)]
    part = case(*times, else_=len(begins))
    ended = case(
        (late, Kept.BROKEN.value), (closed.is_(None), Kept.WAITING.value), else_=Kept.KEPT.value
    )
    kind = (part.label("part"), ended.label("ended"), measure.label("measure"))
    return select(*kind, func.count()).group_by("part", "ended", "measure")


def _found(session: Session, counted: Select[*tuple[Any, ...]]) -> list[Counted]:
    return [
        Counted(part=part, kept=Kept(ended), measure=measure, count=count)
        for part, ended, measure, count in session.execute(counted)
    ]
