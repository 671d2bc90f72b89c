"""How many questions ended how in a time, and how many objections: counted, nobody told apart.

Shells of records stay when their words are destroyed, so what was counted once is counted again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from city import SEOUL, Database, Mode
from disclosure.model import Status
from disclosure.rights.tables import ObjectionRow
from disclosure.tables import RecordRow

REFUSED = frozenset(
    {
        Status.NOTHING_FOUND,
        Status.NOT_GROUNDED,
        Status.NATIONAL_LAW,
        Status.ELSEWHERE,
        Status.DECISION,
        Status.PAUSED,
        Status.TOPIC_PAUSED,
        Status.STARTING,
        Status.FAILED,
    }
)
"""How a question ends that asked for an answer and got none; a greeting asked for none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What was counted."""

    answered: int = 0
    """Questions that were answered with sources."""
    easy: int = 0
    """Of these, in easy words."""
    refused: int = 0
    """Questions that asked for an answer and got none."""
    objections: int = 0
    """Objections that were opened."""
    closed: int = 0
    """Of these, how many are over, taken back or decided."""


class Tallies:
    """Counts. Blocking and safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, first: date, last: date) -> Tally:
        """What was settled and objected to from one day to another, both counted, in the city.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        begin, end = _begin(first), _begin(last + timedelta(days=1))
        with self._database.unit() as session:
            statuses = _statuses(session, begin, end)
            opened, closed = _objections(session, begin, end)
        answered = {mode: n for (status, mode), n in statuses.items() if status.answered}
        return Tally(
            answered=sum(answered.values()),
            easy=answered.get(Mode.EASY.value, 0),
            refused=sum(n for (status, _mode), n in statuses.items() if status in REFUSED),
            objections=opened,
            closed=closed,
        )


def _statuses(session: Session, begin: datetime, end: datetime) -> dict[tuple[Status, str], int]:
    kinds = (RecordRow.status, RecordRow.answered_mode)
    within = (RecordRow.settled_at >= begin, RecordRow.settled_at < end)
    counted = select(*kinds, func.count()).where(*within).group_by(*kinds)
    return {(Status(status), mode): count for status, mode, count in session.execute(counted)}


def _objections(session: Session, begin: datetime, end: datetime) -> tuple[int, int]:
    within = (ObjectionRow.opened_at >= begin, ObjectionRow.opened_at < end)
    counted = select(func.count(), func.count(ObjectionRow.closed_at)).where(*within)
    opened, closed = session.execute(counted).one()
    return opened, closed


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, SEOUL).astimezone(UTC)
