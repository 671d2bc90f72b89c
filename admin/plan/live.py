"""Values of indicators that are read from what the assistant keeps, through its front door.

Counting a year of questions takes its time, and a page must not: what was counted is kept for some
minutes, and shows from when it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Lock

from admin.plan.measures import Source
from city import Clock
from disclosure import Tallies, Tally

_FRESH_FOR = timedelta(minutes=10)


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

    def of(self, year: int) -> Figures:
        """The values of a year, at most ten minutes old.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        with self._lock:  # One counts; who comes meanwhile waits for it and counts not again.
            now, known = self._clock.now(), self._counted.get(year)
            if known is None or not known.at <= now < known.at + _FRESH_FOR:
                tally = self._tallies.between(date(year, 1, 1), date(year, 12, 31))
                known = Figures(year=year, at=now, values=values_of(tally))
                self._counted[year] = known
            return known


def values_of(tally: Tally) -> dict[Source, float | None]:
    """The value of each source that is no person's."""
    return {
        Source.ANSWERED: float(tally.answered),
        Source.REFUSED: _share(tally.refused, tally.answered + tally.refused),
        Source.EASY: _share(tally.easy, tally.answered),
        Source.CLOSED: _share(tally.closed, tally.objections),
    }


def _share(part: int, whole: int) -> float | None:
    """So many percent, to one place."""
    return round(100 * part / whole, 1) if whole else None
