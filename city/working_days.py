"""Working days: when is something due that may take so many of them?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5


def working_day_after(day: date, count: int, holidays: Collection[date]) -> date:
    """The last of `count` working days after a day, which is itself not counted (민법 제157조).

    Saturdays, Sundays and the holidays are no working days.
    """
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return day


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Whether offices are open on a day."""
    return day.weekday() < _SATURDAY and day not in holidays
