"""How days, months and years are counted: as the Civil Act does (행정기본법 제6조제1항).

The first day of a period is not counted (민법 제157조), its last day counts in full (제159조); a
period of months or years ends on the day before the one that bears its number, or on the last of a
month that has no such day (제160조). One that ends on a Saturday or a holiday ends on the next day
that is none (제161조).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

from city import is_working_day


def last_day_before(day: date, days: int) -> date:
    """The last day on which something is done `days` days before a day.

    Counted backwards, and the day itself is not counted: between the two stand so many whole days.
    """
    return day - timedelta(days=days + 1)


def last_day_within(day: date, days: int, holidays: Collection[date]) -> date:
    """The last day of a period that follows a day."""
    return _working(day + timedelta(days=days), holidays)


def last_day_within_years(day: date, years: int, holidays: Collection[date]) -> date:
    """The last day of a period of years that follows a day."""
    return _working(last_day_of_years(day + timedelta(days=1), years), holidays)


def last_day_of_years(first: date, years: int) -> date:
    """The last day of a term that begins with the start of its first day, which counts then."""
    return last_day_of_months(first, 12 * years)


def last_day_of_months(first: date, months: int) -> date:
    """The last day of so many months from the start of a day."""
    count = first.year * 12 + first.month - 1 + months
    year, month = count // 12, count % 12 + 1
    length = monthrange(year, month)[1]
    if first.day > length:
        return date(year, month, length)
    return date(year, month, first.day) - timedelta(days=1)


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _working(day: date, holidays: Collection[date]) -> date:
    """The day itself, or the next on which offices are open (민법 제161조)."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day
