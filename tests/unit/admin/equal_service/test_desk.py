"""A period is counted from live records, and kept as an act."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import text

from admin.equal_service import TOLD, Axis, Counted, EqualService, Measure, report
from admin.errors import NothingServed, PeriodUnfit
from city import SEOUL, CityProfile, Database, FixedClock
from disclosure import MARKED_FOR, About, Journal, Records, Told
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.equal_service import QUARTER, named
from tests.builders.live_quarter import live
from tests.builders.told_again import KEPT_FOR, WORDS, unheard

MONTH = timedelta(days=31)


@pytest.fixture
def room(database: Database, clock: FixedClock) -> EqualService:
    clock.turn(datetime(2026, 6, 30, 12, tzinfo=SEOUL) - clock.now())
    return EqualService(database, clock, KEPT_FOR)


def test_what_was_counted_is_kept_as_an_act_with_its_seal(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    live(database, clock, profile, 200)
    made = room.make(QUARTER, "kim", unheard)
    found = room.find(QUARTER)
    assert found is not None
    assert found.counted == made
    assert [one.period.name for one in room.every()] == [QUARTER]
    (kept,) = Journal(database).latest(subject=f"equal_report:{QUARTER}")
    assert (kept.act.verb, kept.act.by) == ("equal_report.made", "kim")
    room.make(QUARTER, "lee", unheard)
    again, first = Journal(database).latest(subject=f"equal_report:{QUARTER}")
    assert again.act.changes[1].before == first.act.changes[1].after != ""


def test_a_month_counts_its_own_days_alone(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    live(database, clock, profile, 200)
    quarter = room.make(QUARTER, "kim", unheard)
    months = [room.make(one.name, "kim", unheard) for one in named(QUARTER).months()]
    assert [one.whole.counts for one in months] == [one.counts for one in quarter.months.values()]
    assert [one.period.name for one in room.every()] == [QUARTER, "2026-09", "2026-08", "2026-07"]


@pytest.mark.parametrize("name", ["", "2026", "2026-Q5", "2026-13", "2026-Q4", "2026-10", "x"])
def test_a_period_that_is_none_or_not_over_is_refused(
    room: EqualService, clock: FixedClock, name: str
) -> None:
    clock.turn(datetime(2026, 10, 31, 23, 59, tzinfo=SEOUL) - clock.now())
    with pytest.raises(PeriodUnfit):
        room.make(name, "kim", unheard)


def test_of_a_period_in_which_nobody_asked_nothing_is_kept(
    room: EqualService, clock: FixedClock
) -> None:
    clock.turn(4 * MONTH)
    with pytest.raises(NothingServed):
        room.make(QUARTER, "kim", unheard)
    assert room.find(QUARTER) is None


def test_counts_of_another_shape_are_not_read_as_these(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    live(database, clock, profile, 60)
    room.make(QUARTER, "kim", unheard)
    with database.unit() as session:
        older = "UPDATE equal_reports SET counts = replace(counts, :this, :that)"
        session.execute(text(older), {"this": '"shape":2', "that": '"shape":3'})
    found = room.find(QUARTER)
    assert found is not None
    assert found.counted is None


def test_counts_from_before_anybody_could_tell_of_themselves_are_read_as_they_are(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    live(database, clock, profile, 60)
    made = room.make(QUARTER, "kim", unheard)
    with database.unit() as session:
        older = "SELECT counts FROM equal_reports"
        told = json.loads(session.execute(text(older)).scalar_one())
        told["axes"] = {name: of for name, of in told["axes"].items() if Axis(name) not in TOLD}
        counts = json.dumps({**told, "shape": 1})
        session.execute(text("UPDATE equal_reports SET counts = :counts"), {"counts": counts})
    found = room.find(QUARTER)
    assert found is not None
    assert found.counted is not None
    assert found.counted.whole == made.whole
    assert {row.axis for row in report(found.counted, public=True).rows} == {
        None, Axis.MODE, Axis.LANGUAGE, Axis.CHANNEL
    }  # fmt: skip


def test_made_anew_a_report_says_no_more_of_what_was_told_than_it_did_first(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    told, records = Told(database, clock), Records(database, clock)
    live(database, clock, profile, 60)
    clock.turn(datetime(2026, 9, 29, 12, tzinfo=SEOUL) - clock.now())
    told.tell("mine", About.AGE, "from_65", WORDS)
    records.settle(records.open(make_asked(chat="mine")), make_settlement())
    clock.turn(timedelta(days=3))
    first = room.make(QUARTER, "kim", unheard)
    assert first.axes[Axis.AGE]["from_65"].counts[Measure.ASKED] == 1
    told.take_back("mine")
    assert room.make(QUARTER, "lee", unheard) == first
    records.forget("mine")  # Nothing that was asked for is gone, but its source is seen no more.
    third = room.make(QUARTER, "lee", unheard)
    assert third.axes.keys() == {Axis.MODE, Axis.LANGUAGE, Axis.CHANNEL}
    assert room.make(QUARTER, "lee", unheard).axes.keys() == third.axes.keys()


@pytest.mark.parametrize("days", [179, 180], ids=["marks are there", "first marks are due"])
def test_counted_first_when_its_marks_are_due_a_quarter_tells_nothing_of_what_was_told(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile, days: int
) -> None:
    live(database, clock, profile, 60)
    in_time = days < KEPT_FOR.words_days + MARKED_FOR.days
    counted_at = named(QUARTER).first + timedelta(days=days)
    clock.turn(datetime.combine(counted_at, time(12), tzinfo=SEOUL) - clock.now())
    made = room.make(QUARTER, "kim", unheard)
    assert made == report_kept(room)
    axes = {Axis.MODE, Axis.LANGUAGE, Axis.CHANNEL}
    assert made.axes.keys() == (axes | TOLD if in_time else axes)
    assert report(made, public=True).untold == (() if in_time else (Axis.AGE, Axis.NEED))
    clock.turn(timedelta(days=100))  # What was counted in time stays as it was counted first.
    assert room.make(QUARTER, "lee", unheard).axes.keys() == made.axes.keys()


def report_kept(room: EqualService) -> Counted | None:
    """What is kept of the quarter."""
    found = room.find(QUARTER)
    return found.counted if found else None


def test_progress_is_told_up_to_the_last_record(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    live(database, clock, profile, 60)
    told: list[tuple[str, int, int]] = []
    made = room.make(QUARTER, "kim", lambda step, done, of: told.append((step, done, of)))
    assert told[-1] == ("progress_equal_report", made.settled, made.settled)


@pytest.mark.parametrize("name", ["\x00", "2026-Q3\x00", "", "x" * 5_000])
def test_what_is_no_period_was_never_counted(
    either: Database, clock: FixedClock, name: str
) -> None:
    assert EqualService(either, clock, KEPT_FOR).find(name) is None
