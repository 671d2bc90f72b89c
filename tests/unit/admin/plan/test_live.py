"""Values are counted in the assistant's own records, through the front door of disclosure."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from admin.plan import Live, Source
from admin.plan.live import values_of
from city import SEOUL, Database, FixedClock, Mode
from disclosure import Records, Status, Tallies, Tally
from tests.builders.disclosure import make_asked, make_settlement


@pytest.mark.parametrize(
    ("tally", "values"),
    [
        (Tally(), (0.0, None, None, None)),
        (Tally(answered=3, easy=1, refused=1, objections=8, closed=7), (3.0, 25.0, 33.3, 87.5)),
        (Tally(refused=2), (0.0, 100.0, None, None)),
    ],
)
def test_shares_are_of_what_there_is(
    tally: Tally, values: tuple[float, float | None, float | None, float | None]
) -> None:
    wanted = (Source.ANSWERED, Source.REFUSED, Source.EASY, Source.CLOSED)
    assert values_of(tally) == dict(zip(wanted, values, strict=True))


def test_a_year_is_counted_again_after_ten_minutes(database: Database, clock: FixedClock) -> None:
    records, live = Records(database, clock), Live(Tallies(database), clock)

    def answer() -> None:
        number = records.open(make_asked())
        records.settle(number, make_settlement(status=Status.ANSWERED, mode=Mode.EASY))

    assert live.of(2026).values[Source.ANSWERED] == 0
    answer()
    clock.turn(timedelta(minutes=9, seconds=59))
    assert live.of(2026).values[Source.ANSWERED] == 0
    clock.turn(timedelta(seconds=1))
    found = live.of(2026)
    assert (found.values[Source.ANSWERED], found.values[Source.EASY]) == (1.0, 100.0)
    assert found.at == clock.now()
    clock.turn(datetime(2027, 1, 1, 0, 0, tzinfo=SEOUL) - clock.now())
    answer()
    assert live.of(2027).values[Source.ANSWERED] == 1
    assert live.of(2026).values[Source.ANSWERED] == 1
