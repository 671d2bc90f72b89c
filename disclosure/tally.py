"""How many questions ended how in a time, and how many objections: counted, nobody told apart.

Shells of records stay when their words are destroyed, so what was counted once is counted again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from city import Database, Mode, begin_of
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
class QuestionTally:
    """How questions ended."""

    answered: int = 0
    """With sources."""
    easy: int = 0
    """Of these, in easy words."""
    refused: int = 0
    """Those that asked for an answer and got none."""

    def __add__(self, other: QuestionTally) -> QuestionTally:
        """Both together."""
        return QuestionTally(
            answered=self.answered + other.answered,
            easy=self.easy + other.easy,
            refused=self.refused + other.refused,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ObjectionTally:
    """What became of objections."""

    opened: int = 0
    closed: int = 0
    """Of those that were opened, how many are over, taken back or decided."""


class Tallies:
    """Counts from one day to another in the city, both counted. Safe to share between threads.

    Every method blocks, and raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def questions(self, first: date, last: date) -> QuestionTally:
        """Questions that were settled; what is counted of a day that is over stays so."""
        with self._database.unit() as session:
            ended = _statuses(session, begin_of(first), begin_of(last + timedelta(days=1)))
        answered = {mode: count for (status, mode), count in ended.items() if status.answered}
        return QuestionTally(
            answered=sum(answered.values()),
            easy=answered.get(Mode.EASY.value, 0),
            refused=sum(count for (status, _), count in ended.items() if status in REFUSED),
        )

    def objections(self, first: date, last: date) -> ObjectionTally:
        """Objections that were opened, and what has become of them by now."""
        begin, end = begin_of(first), begin_of(last + timedelta(days=1))
        within = (ObjectionRow.opened_at >= begin, ObjectionRow.opened_at < end)
        counted = select(func.count(), func.count(ObjectionRow.closed_at)).where(*within)
        with self._database.unit() as session:
            opened, closed = session.execute(counted).one()
        return ObjectionTally(opened=opened, closed=closed)


def _statuses(session: Session, begin: datetime, end: datetime) -> dict[tuple[Status, str], int]:
    kinds = (RecordRow.status, RecordRow.answered_mode)
    within = (RecordRow.settled_at >= begin, RecordRow.settled_at < end)
    counted = select(*kinds, func.count()).where(*within).group_by(*kinds)
    return {(Status(status), mode): count for status, mode, count in session.execute(counted)}
