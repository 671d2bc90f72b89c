"""Working days leave out weekends and holidays, and the first day is not counted."""

from datetime import date

import pytest

from city.working_days import working_day_after

HOLIDAYS = {date(2026, 12, 25), date(2027, 1, 1)}


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2026, 11, 24), 1, date(2026, 11, 25)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 24), 10, date(2026, 12, 8)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 21), 10, date(2027, 1, 6)),
        (date(2026, 12, 21), 0, date(2026, 12, 21)),
    ],
)
def test_a_day_is_due_after_so_many_working_days(day: date, count: int, due: date) -> None:
    assert working_day_after(day, count, HOLIDAYS) == due
