"""Which of the days that the city gave itself were kept: counted, and told to anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from city import SEOUL
from disclosure.feedback.cases import Measure


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """How cases of one kind were kept that were opened in a time; who took theirs back is out."""

    kept: int = 0
    """Closed by their day."""
    broken: int = 0
    """Closed after it, or still open though it has passed."""
    waiting: int = 0
    """Open, and their day is still to come."""
    measures: dict[Measure, int] = field(default_factory=dict[Measure, int])
    """What was done, of those that are closed."""
    older: int = 0
    """Of the late ones, how many were opened before the time, and were not closed in it."""

    @property
    def decided(self) -> int:
        """Of how many it is known whether their day was kept."""
        return self.kept + self.broken

    @property
    def share(self) -> float | None:
        """The share closed in time; None where nothing is decided yet."""
        return self.kept / self.decided if self.decided else None

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded down: nobody is told of more than was kept."""
        return 100 * self.kept // self.decided if self.decided else 0


def promise_of(
    days: Iterable[tuple[date, datetime | None]], today: date, measures: dict[Measure, int]
) -> Promise:
    """How days were kept: of each case the day it was due by, and when it was closed.

    A case is late from the day after its day on, open or closed: who leaves it open gains nothing.
    """
    kept = broken = waiting = 0
    for due, closed in days:
        ended = closed.astimezone(SEOUL).date() if closed else None
        if (ended or today) > due:
            broken += 1
        elif ended:
            kept += 1
        else:
            waiting += 1
    return Promise(kept=kept, broken=broken, waiting=waiting, measures=measures)
