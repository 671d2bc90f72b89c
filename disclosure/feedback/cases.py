"""A case of feedback: that an answer did not help, whose it is, and what was done. Frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from city import SEOUL
from disclosure.feedback.tables import FeedbackRow


class FeedbackState(StrEnum):
    """How a case stands."""

    OPEN = "open"
    TAKEN = "taken"
    """Somebody of the city sees to it."""
    CLOSED = "closed"
    """It was seen what was wrong, and what was done stands in the case."""
    WITHDRAWN = "withdrawn"
    """The citizen found the answer helpful after all."""


WAITING = (FeedbackState.OPEN, FeedbackState.TAKEN)
"""How a case stands that is not over."""


class Measure(StrEnum):
    """What was done about a case; the sentence `feedback.measure.<value>` names it."""

    ANSWER_MENDED = "answer_mended"
    """The assistant answers otherwise now."""
    SOURCE_MENDED = "source_mended"
    """The document or page of the city that was wrong is right now."""
    SOURCE_ADDED = "source_added"
    """What was missing can be found now."""
    RIGHT_AS_IT_WAS = "right_as_it_was"
    """It was looked at, and the answer is right."""
    NOT_OURS = "not_ours"
    """Another office or national law decides it; the case says which."""


SOURCE_WRONG = "source_wrong"
"""The reason that is no fault of the answer: what the city itself has written is wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedbackCase:
    """A case."""

    number: int
    version: int
    """How often it was changed: who changes it shows which one they saw."""
    record: int
    reason: str
    """Which of the channels' reasons; empty if none was given."""
    department: str
    """Whose it is."""
    state: FeedbackState
    opened_at: datetime
    due: date
    taken_by: str
    closed_at: datetime | None
    measure: Measure | None
    done: str
    """What was done, in the city's words."""

    @property
    def open(self) -> bool:
        """Whether it waits for the city."""
        return self.state in WAITING

    @property
    def late(self) -> bool:
        """Whether it was over, closed or taken back, only after its day."""
        return self.closed_at is not None and self.closed_at.astimezone(SEOUL).date() > self.due

    def overdue(self, today: date) -> bool:
        """Whether its day has passed while it waits."""
        return self.open and self.due < today


def case_of(row: FeedbackRow) -> FeedbackCase:
    """A row as the rest of the house knows it."""
    return FeedbackCase(
        number=row.number,
        version=row.version,
        record=row.record,
        reason=row.reason,
        department=row.department,
        state=FeedbackState(row.state),
        opened_at=row.opened_at,
        due=row.due,
        taken_by=row.taken_by,
        closed_at=row.closed_at,
        measure=Measure(row.measure) if row.measure else None,
        done=row.done,
    )
