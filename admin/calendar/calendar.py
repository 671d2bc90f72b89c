"""Everything that the ordinance's rooms have to do by a day, in the order of the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from admin.books import Duties, Duty
from city import Clock


class Calendar:
    """The duties of all rooms. Blocking and safe to share between threads."""

    def __init__(self, sources: Sequence[Duties], clock: Clock) -> None:
        self._sources = sources
        self._clock = clock

    def today(self) -> date:
        """The day in the city."""
        return self._clock.now().date()

    def duties(self) -> tuple[Duty, ...]:
        """What is to be done, the most urgent first.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        found = (one for source in self._sources for one in source.duties())
        return tuple(sorted(found, key=lambda one: (one.due, one.key)))
