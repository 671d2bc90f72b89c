"""Days are counted as the Civil Act counts them: 민법 제157조, 제159조부터 제161조까지."""

from __future__ import annotations

from datetime import date

import pytest

from admin.books import days


@pytest.mark.parametrize(
    ("count", "last"), [(7, date(2026, 5, 2)), (3, date(2026, 5, 6)), (0, date(2026, 5, 9))]
)
def test_so_many_whole_days_stand_between_a_notice_and_its_meeting(count: int, last: date) -> None:
    meeting = date(2026, 5, 10)
    assert days.last_day_before(meeting, count) == last
    assert (meeting - last).days - 1 == count


@pytest.mark.parametrize(
    ("end", "due"),
    [
        (date(2026, 12, 15), date(2026, 12, 22)),  # an ordinary Tuesday
        (date(2026, 12, 12), date(2026, 12, 21)),  # a Saturday, and Sunday after it
        (date(2026, 12, 18), date(2026, 12, 28)),  # Christmas on a Friday, and the weekend
    ],
)
def test_a_period_that_ends_on_a_holiday_ends_on_the_next_working_day(end: date, due: date) -> None:
    assert days.last_day_within(end, 7, {date(2026, 12, 25)}) == due


@pytest.mark.parametrize(
    ("first", "years", "last"),
    [
        (date(2026, 3, 1), 2, date(2028, 2, 29)),
        (date(2026, 1, 1), 2, date(2027, 12, 31)),
        (date(2028, 2, 29), 2, date(2030, 2, 28)),
        (date(2028, 2, 29), 4, date(2032, 2, 28)),
    ],
)
def test_a_term_ends_on_the_day_before_its_day_comes_again(
    first: date, years: int, last: date
) -> None:
    assert days.last_day_of_years(first, years) == last


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (date(2026, 1, 10), 6, date(2026, 7, 9)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 7, 1), 6, date(2026, 12, 31)),
    ],
)
def test_months_end_likewise_and_short_months_on_their_last_day(
    first: date, months: int, last: date
) -> None:
    assert days.last_day_of_months(first, months) == last


def test_february_ends_when_the_year_says_so() -> None:
    assert days.end_of_month(2027, 2) == date(2027, 2, 28)
    assert days.end_of_month(2028, 2) == date(2028, 2, 29)
    assert days.end_of_month(2026, 12) == date(2026, 12, 31)
