"""Values of indicators that are read from what the assistant keeps, through its front door.

A page must not count a year of questions. Questions of a day that is over end no other way any
more, so they are counted once for as long as the process runs, and today's anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Lock

from admin.plan.measures import Source
from city import Clock
from disclosure import ObjectionTally, QuestionTally, Tallies

_FRESH_FOR = timedelta(minutes=10)
_ONE_DAY = timedelta(days=1)
_SURELY_KEPT = timedelta(hours=1)
"""So long after a day's end nothing that was settled in it is still being committed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What was counted of a year."""

    year: int
    at: datetime
    values: Mapping[Source, float | None]
    """None: nothing that the share could be of."""


class Live:
    """The values. Blocking and safe to share between threads."""

    def __init__(self, tallies: Tallies, clock: Clock) -> None:
        self._tallies = tallies
        self._clock = clock
        self._lock = Lock()
        self._counted: dict[int, Figures] = {}
        self._past: dict[int, tuple[QuestionTally, date]] = {}
        """Of each year, what was counted of the days until one that is over."""

    def of(self, year: int) -> Figures:
        """The values of a year, at most ten minutes old.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        with self._lock:  # One counts; who comes meanwhile waits for it and counts not again.
            now, known = self._clock.now(), self._counted.get(year)
            if known is None or not known.at <= now < known.at + _FRESH_FOR:
                objected = self._tallies.objections(date(year, 1, 1), date(year, 12, 31))
                values = values_of(self._questions(year, now), objected)
                known = self._counted[year] = Figures(year=year, at=now, values=values)
            return known

    def _questions(self, year: int, now: datetime) -> QuestionTally:
        ends = date(year, 12, 31)
        past, until = self._past.get(year, (QuestionTally(), date(year, 1, 1) - _ONE_DAY))
        over = min((now - _SURELY_KEPT).date() - _ONE_DAY, ends)
        if over > until:
            past, until = past + self._tallies.questions(until + _ONE_DAY, over), over
            self._past[year] = past, until
        return past + self._tallies.questions(until + _ONE_DAY, ends)


def values_of(asked: QuestionTally, objected: ObjectionTally) -> dict[Source, float | None]:
    """The value of each source that is no person's."""
    return {
        Source.ANSWERED: float(asked.answered),
        Source.REFUSED: _share(asked.refused, asked.answered + asked.refused),
        Source.EASY: _share(asked.easy, asked.answered),
        Source.CLOSED: _share(objected.closed, objected.opened),
    }


def _share(part: int, whole: int) -> float | None:
    """So many percent, to one place."""
    return round(100 * part / whole, 1) if whole else None
