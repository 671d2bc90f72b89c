"""Which of the days that the city gave itself were kept: counted, and told to anybody."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from city import SEOUL
from disclosure.feedback.cases import Measure


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """How cases of one kind were kept that were opened in a time.

    Who took theirs back is out; in quarters that are told, who took it back by its day.
    """

    kept: int = 0
    """Closed by their day."""
    broken: int = 0
    """Closed after it, or still open though it has passed."""
    waiting: int = 0
    """Open, and their day is still to come."""
    measures: dict[Measure, int] = field(default_factory=dict[Measure, int])
    """What was done, of those that are closed."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """Of a case what its promise is judged by."""

    at: datetime
    due: date
    closed: datetime | None
    """When it was closed, or taken back."""
    measure: str = ""

    @property
    def late(self) -> bool:
        """Whether it was over only after its day."""
        return self.closed is not None and self.closed.astimezone(SEOUL).date() > self.due


Promises = tuple[Promise, ...]
"""First of what was open before some times that follow each other, then of each."""


def promises_of(
    said: Iterable[Opened], objected: Iterable[Opened], begins: Sequence[datetime], today: date
) -> tuple[Promises, Promises]:
    """How the days were kept of feedback and of objections."""
    return _promises(said, begins, today), _promises(objected, begins, today)


def _promises(cases: Iterable[Opened], begins: Sequence[datetime], today: date) -> Promises:
    """Of the cases opened before some times, and in each of them.

    The measures are those of the cases that were closed by their day: later none is added.
    """
    parts: list[list[Opened]] = [[] for _ in range(len(begins) + 1)]
    for one in cases:
        parts[bisect_right(begins, one.at)].append(one)
    return tuple(
        promise_of(
            ((one.due, one.closed) for one in part),
            today,
            # A measure stands only where somebody closed the case.
            Counter(Measure(one.measure) for one in part if one.measure and not one.late),
        )
        for part in parts
    )


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
