"""Questions and objections are counted by how they ended, in the days of the city."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from city import SEOUL, CityProfile, Database, FixedClock, Mode
from disclosure import (
    Objections,
    ObjectionTally,
    QuestionTally,
    Records,
    Status,
    Tallies,
)
from disclosure.tally import REFUSED
from tests.builders.disclosure import make_asked, make_settlement

TODAY = date(2026, 11, 24)


def settle(database: Database, clock: FixedClock, status: Status, mode: Mode) -> int:
    records = Records(database, clock)
    number = records.open(make_asked())
    records.settle(number, make_settlement(status=status, mode=mode))
    return number


@pytest.mark.parametrize("status", Status)
def test_every_end_of_a_question_is_counted_once_or_not_at_all(
    database: Database, clock: FixedClock, status: Status
) -> None:
    settle(database, clock, status, Mode.EASY)
    settle(database, clock, status, Mode.STANDARD)
    Records(database, clock).open(make_asked())
    found = Tallies(database).questions(TODAY, TODAY)
    answered = status is Status.ANSWERED
    assert found == QuestionTally(
        answered=2 * answered, easy=int(answered), refused=2 * (status in REFUSED)
    )


def test_a_greeting_and_a_flood_are_no_refusals() -> None:
    for status in (Status.GREETING, Status.TOO_FAST, Status.ASKED_BACK, Status.ANSWERED):
        assert status not in REFUSED
    assert Status.NOTHING_FOUND in REFUSED


@pytest.mark.parametrize(
    ("moment", "counted"),
    [
        (datetime(2026, 11, 23, 23, 59, 59, tzinfo=SEOUL), False),
        (datetime(2026, 11, 24, 0, 0, tzinfo=SEOUL), True),
        (datetime(2026, 11, 24, 23, 59, 59, tzinfo=SEOUL), True),
        (datetime(2026, 11, 25, 0, 0, tzinfo=SEOUL), False),
    ],
)
def test_a_day_is_the_city_s_own(
    database: Database, clock: FixedClock, moment: datetime, counted: bool
) -> None:
    clock.turn(moment - clock.now())
    settle(database, clock, Status.ANSWERED, Mode.STANDARD)
    assert Tallies(database).questions(TODAY, TODAY).answered == counted


def test_objections_are_counted_by_the_day_on_which_they_were_made(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    cases = Objections(database, clock, profile)
    made: list[int] = []
    for _ in range(3):
        number = settle(database, clock, Status.ANSWERED, Mode.STANDARD)
        found = cases.object(number, make_asked().chat, "틀렸어요")
        assert found is not None
        made.append(found.number)
    clock.turn(timedelta(days=2))
    cases.close(made[0], "김담당", "고쳤습니다")
    tallies = Tallies(database)
    assert tallies.objections(TODAY, TODAY) == ObjectionTally(opened=3, closed=1)
    later = (TODAY + timedelta(days=1), TODAY + timedelta(days=5))
    assert tallies.objections(*later) == ObjectionTally()


def test_what_was_forgotten_stays_counted(database: Database, clock: FixedClock) -> None:
    settle(database, clock, Status.ANSWERED, Mode.STANDARD)
    Records(database, clock).forget(make_asked().chat)
    assert Tallies(database).questions(TODAY, TODAY).answered == 1


def test_two_times_together_count_what_both_count() -> None:
    one, other = QuestionTally(answered=5, easy=2, refused=1), QuestionTally(answered=1, refused=3)
    assert one + other == QuestionTally(answered=6, easy=2, refused=4)
