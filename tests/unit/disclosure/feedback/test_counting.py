"""Counted in the database, each case is what its days say, on both databases and to the second."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from city import SEOUL, Database
from disclosure import Measure
from disclosure.feedback.counting import kept_then
from disclosure.feedback.promises import Kept, Promise, promise_of, promises_of
from disclosure.feedback.tables import FeedbackRow
from disclosure.rights.tables import ObjectionRow

DUE = date(2026, 12, 1)
OPENED = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
JUST_IN_TIME = datetime(2026, 12, 1, 14, 59, 59, 999_999, tzinfo=UTC)
JUST_TOO_LATE = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
END = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A case as it lies there."""

    opened: datetime = OPENED
    due: date = DUE
    closed: datetime | None = None
    back: bool = False
    """Whether its citizen took it back."""
    measure: str = ""


def _keep(database: Database, *cases: Case) -> None:
    """The same cases as feedback and as objections."""
    with database.unit() as session:
        for number, one in enumerate(cases, 1):
            ended = "withdrawn" if one.back else "closed"
            session.add(
                FeedbackRow(
                    version=1, record=number, reason="", department="", due=one.due,
                    state=ended if one.closed else "open", opened_at=one.opened, taken_by="",
                    closed_at=one.closed, measure=one.measure, done="",
                )
            )  # fmt: skip
            session.add(
                ObjectionRow(
                    record=number, channel="web", chat="", sealed=b"", reason="", due=one.due,
                    opened_at=one.opened, closed_at=one.closed, outcome="", told_at=None,
                    closed_by="" if one.back or not one.closed else "kim", erase_after=False,
                )
            )  # fmt: skip


def _told(
    database: Database, begins: list[datetime], today: date
) -> tuple[tuple[Promise, ...], tuple[Promise, ...]]:
    with database.unit() as session:
        said, objected = kept_then(session, begins, END, today)
    return promises_of(said, len(begins)), promises_of(objected, len(begins))


@pytest.mark.parametrize(
    ("closed", "today", "counted"),
    [
        (JUST_IN_TIME, date(2026, 12, 20), (1, 0, 0)),
        (JUST_TOO_LATE, date(2026, 12, 20), (0, 1, 0)),
        (None, DUE, (0, 0, 1)),
        (None, date(2026, 12, 2), (0, 1, 0)),
    ],
    ids=["the day's last moment", "the next day's first", "the day itself", "the day after"],
)
def test_a_day_ends_at_midnight_in_the_city(
    either: Database, closed: datetime | None, today: date, counted: tuple[int, int, int]
) -> None:
    _keep(either, Case(closed=closed))
    for _before, told in _told(either, [OPENED], today):
        assert (told.kept, told.broken, told.waiting) == counted


def test_who_leaves_a_late_case_open_gains_nothing(either: Database) -> None:
    _keep(either, Case(closed=JUST_IN_TIME), Case())
    for _before, told in _told(either, [OPENED], date(2026, 12, 2)):
        assert (told.decided, told.share) == (2, 0.5)


def test_a_time_begins_with_its_first_moment_and_ends_before_the_next_ones(
    either: Database,
) -> None:
    second = timedelta(microseconds=1)
    begins = [OPENED, OPENED + timedelta(days=2)]
    at = (OPENED - second, OPENED, begins[1] - second, begins[1], END - second, END)
    _keep(either, *(Case(opened=one) for one in at))
    for told in _told(either, begins, DUE):
        assert [one.waiting for one in told] == [1, 2, 2]


def test_a_year_of_cases_is_counted_as_case_after_case_would_be(either: Database) -> None:
    random = Random(34)  # noqa: S311 - the same cases in every run
    begins = [OPENED + timedelta(days=90 * place) for place in (-4, -3, -2, -1)]
    today = date(2026, 12, 20)
    cases = [_drawn(random) for _ in range(3000)]
    _keep(either, *cases)
    said, objected = _told(either, begins, today)
    expected = _one_by_one(cases, begins, today)
    assert said == expected
    assert [(one.kept, one.broken, one.waiting) for one in objected] == [
        (one.kept, one.broken, one.waiting) for one in expected
    ]
    assert sum(one.decided for one in said) > 1000
    assert all(one.kept and one.broken for one in said[1:])


def _drawn(random: Random) -> Case:
    """A case of the last year and some, whose end lies about its day."""
    opened = END - timedelta(minutes=random.randrange(500 * 24 * 60))
    due = opened.astimezone(SEOUL).date() + timedelta(days=random.randrange(20))
    midnight = datetime.combine(due + timedelta(days=1), time.min, SEOUL).astimezone(UTC)
    about = random.choice([0, -1, 1, random.randrange(-(10**6), 10**6)])
    closed = random.choice([None, max(opened, midnight + timedelta(seconds=about))])
    back = closed is not None and random.random() < 0.3
    measure = random.choice(list(Measure)).value if closed and not back else ""
    return Case(opened=opened, due=due, closed=closed, back=back, measure=measure)


def _one_by_one(cases: list[Case], begins: list[datetime], today: date) -> tuple[Promise, ...]:
    """The rule, told of one case at a time."""
    ended = [Counter[Kept]() for _ in range(len(begins) + 1)]
    done = [Counter[Measure]() for _ in ended]
    for one in cases:
        over = one.closed.astimezone(SEOUL).date() if one.closed else None
        late = (over or today) > one.due
        kept = Kept.BROKEN if late else Kept.KEPT if over else Kept.WAITING
        left = one.closed is None or one.closed >= END
        if one.opened >= END or (one.opened < begins[0] and not left) or (one.back and not late):
            continue
        part = bisect_right(begins, one.opened)
        ended[part][kept] += 1
        if one.measure and not late:
            done[part][Measure(one.measure)] += 1
    return tuple(
        Promise(
            kept=counts[Kept.KEPT],
            broken=counts[Kept.BROKEN],
            waiting=counts[Kept.WAITING],
            measures=dict(measures),
        )
        for counts, measures in zip(ended, done, strict=True)
    )


def test_where_nothing_is_decided_there_is_no_share() -> None:
    assert promise_of([]).share is None
