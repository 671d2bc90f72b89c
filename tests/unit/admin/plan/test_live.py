"""Values are counted in the assistant's own records, through the front door of disclosure."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from admin.plan import Live, Source
from admin.plan.live import values_of
from city import SEOUL, Database, FixedClock, Mode
from disclosure import ObjectionTally, QuestionTally, Records, Tallies
from tests.builders.disclosure import make_asked, make_settlement


class Noting(Tallies):
    """Writes down which days it was asked to count."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.asked: list[tuple[date, date]] = []

    def questions(self, first: date, last: date) -> QuestionTally:
        self.asked.append((first, last))
        return super().questions(first, last)


@pytest.mark.parametrize(
    ("asked", "objected", "values"),
    [
        (QuestionTally(), ObjectionTally(), (0.0, None, None, None)),
        (
            QuestionTally(answered=3, easy=1, refused=1),
            ObjectionTally(opened=8, closed=7),
            (3.0, 25.0, 33.3, 87.5),
        ),
        (QuestionTally(refused=2), ObjectionTally(opened=1), (0.0, 100.0, None, 0.0)),
    ],
)
def test_shares_are_of_what_there_is(
    asked: QuestionTally, objected: ObjectionTally, values: tuple[float | None, ...]
) -> None:
    wanted = (Source.ANSWERED, Source.REFUSED, Source.EASY, Source.CLOSED)
    assert values_of(asked, objected) == dict(zip(wanted, values, strict=True))


def answer(database: Database, clock: FixedClock) -> None:
    records = Records(database, clock)
    records.settle(records.open(make_asked()), make_settlement(mode=Mode.EASY))


def test_a_year_is_counted_again_after_ten_minutes(database: Database, clock: FixedClock) -> None:
    live = Live(Tallies(database), clock)
    assert live.of(2026).values[Source.ANSWERED] == 0
    answer(database, clock)
    clock.turn(timedelta(minutes=9, seconds=59))
    assert live.of(2026).values[Source.ANSWERED] == 0
    clock.turn(timedelta(seconds=1))
    found = live.of(2026)
    assert (found.values[Source.ANSWERED], found.values[Source.EASY]) == (1.0, 100.0)
    assert found.at == clock.now()


def test_days_that_are_over_are_counted_once_and_every_answer_once(
    database: Database, clock: FixedClock
) -> None:
    tallies = Noting(database)
    live = Live(tallies, clock)
    moments = [
        datetime(2026, 12, 30, 23, 59, tzinfo=SEOUL),
        datetime(2026, 12, 31, 0, 30, tzinfo=SEOUL),
        datetime(2026, 12, 31, 23, 59, tzinfo=SEOUL),
        datetime(2027, 1, 1, 0, 30, tzinfo=SEOUL),
        datetime(2027, 1, 1, 1, 30, tzinfo=SEOUL),
    ]
    counted: list[float | None] = []
    for moment in moments:
        clock.turn(moment - clock.now())
        answer(database, clock)
        counted.append(live.of(2026).values[Source.ANSWERED])
    assert counted == [1, 2, 3, 3, 3]
    assert live.of(2027).values[Source.ANSWERED] == 2
    ends, of_2026 = date(2026, 12, 31), [days for days in tallies.asked if days[0].year == 2026]
    assert of_2026 == [
        (date(2026, 1, 1), date(2026, 12, 29)),
        (date(2026, 12, 30), ends),
        # Half an hour after midnight the day before may still be committed.
        (date(2026, 12, 30), ends),
        (date(2026, 12, 30), date(2026, 12, 30)),
        (ends, ends),
        (ends, ends),
        (ends, ends),
    ]
