"""A day is kept by who closes a case by its end in the city, and by nobody else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from disclosure.feedback.promises import Promise, promise_of

DUE = date(2026, 12, 1)
JUST_IN_TIME = datetime(2026, 12, 1, 14, 59, tzinfo=UTC)
JUST_TOO_LATE = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("closed", "today", "counted"),
    [
        (JUST_IN_TIME, date(2026, 12, 20), (1, 0, 0)),
        (JUST_TOO_LATE, date(2026, 12, 20), (0, 1, 0)),
        (None, DUE, (0, 0, 1)),
        (None, date(2026, 12, 2), (0, 1, 0)),
    ],
    ids=["the day's last minute", "the next day's first", "the day itself", "the day after"],
)
def test_a_day_ends_at_midnight_in_the_city(
    closed: datetime | None, today: date, counted: tuple[int, int, int]
) -> None:
    told = promise_of([(DUE, closed)], today, {})
    assert (told.kept, told.broken, told.waiting) == counted


def test_who_leaves_a_late_case_open_gains_nothing() -> None:
    told = promise_of([(DUE, JUST_IN_TIME), (DUE, None)], date(2026, 12, 2), {})
    assert (told.decided, told.share) == (2, 0.5)


def test_where_nothing_is_decided_there_is_no_share() -> None:
    assert promise_of([], DUE, {}).share is None


@pytest.mark.parametrize(
    ("kept", "broken", "percent"), [(29, 21, 58), (29, 71, 29), (57, 43, 57), (2, 1, 66), (0, 0, 0)]
)
def test_a_percent_that_is_whole_is_told_whole_and_others_are_rounded_down(
    kept: int, broken: int, percent: int
) -> None:
    assert Promise(kept=kept, broken=broken).percent == percent
