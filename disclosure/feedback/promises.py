"""Which of the days that the city gave itself were kept: counted, and told to anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

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


class Kept(StrEnum):
    """Whether a case was over by its day."""

    KEPT = "kept"
    BROKEN = "broken"
    WAITING = "waiting"


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """How many cases there are of a kind."""

    part: int
    """The time in which they were opened: 0 is before the first of them."""
    kept: Kept
    measure: str
    """What was done; empty where nothing was, or nothing yet."""
    count: int


Promises = tuple[Promise, ...]
"""First of what was open before some times that follow each other, then of each."""


def promises_of(counted: Iterable[Counted], times: int) -> Promises:
    """How the days were kept of the cases opened before some times, and in each of them.

    The measures are those of the cases that were closed by their day: later none is added.
    """
    kinds = tuple(counted)
    return tuple(promise_of(one for one in kinds if one.part == part) for part in range(times + 1))


def promise_of(counted: Iterable[Counted]) -> Promise:
    """How the days of these cases were kept."""
    ended, done = Counter[Kept](), Counter[Measure]()
    for one in counted:
        ended[one.kept] += one.count
        if one.measure and one.kept is Kept.KEPT:
            done[Measure(one.measure)] += one.count
    return Promise(
        kept=ended[Kept.KEPT],
        broken=ended[Kept.BROKEN],
        waiting=ended[Kept.WAITING],
        measures=dict(done),
    )
