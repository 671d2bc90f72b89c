"""What time it is in the city; tests and a demo turn clocks of their own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")


class Clock(Protocol):
    """Tells the time. Every time in the system comes from one of these."""

    def now(self) -> datetime:
        """The present moment, aware, in Asia/Seoul."""
        ...


class SystemClock:
    """The machine's clock, read in Seoul."""

    def now(self) -> datetime:
        """The present moment, aware, in Asia/Seoul."""
        return datetime.now(SEOUL)


class FixedClock:
    """A clock that stands still until a test, or who makes a demo up, turns it."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(SEOUL)

    def now(self) -> datetime:
        """The moment the clock was last set to."""
        return self._at

    def turn(self, by: timedelta) -> None:
        """Move the hands by a span, backwards if it is negative."""
        self._at += by


def begin_of(day: date) -> datetime:
    """The first moment of a day in the city, in UTC as the records are kept."""
    return datetime.combine(day, time.min, SEOUL).astimezone(UTC)
