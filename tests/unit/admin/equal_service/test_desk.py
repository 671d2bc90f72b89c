"""A period is counted from live records as a second way counts them, and kept as an act."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from admin.equal_service import Axis, EqualService, Measure, Report, Standing, report
from admin.errors import NothingServed, PeriodUnfit
from city import SEOUL, CityProfile, Database, FixedClock, Language, Mode
from disclosure import Channel, Feedback, Journal, Ledger, Objections, Record, Records, Status
from tests.builders.counted_again import Again, counted_again, exact_again, rate, wilson_again
from tests.builders.disclosure import make_asked, make_ledger, make_settlement
from tests.builders.equal_service import QUARTER, named

ENDS = (
    *[Status.ANSWERED] * 12,
    Status.NOTHING_FOUND,
    Status.NATIONAL_LAW,
    Status.FAILED,
    Status.GREETING,
    Status.TOO_FAST,
)
MONTH = timedelta(days=31)


def unheard(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def room(database: Database, clock: FixedClock) -> EqualService:
    clock.turn(datetime(2026, 6, 30, 12, tzinfo=SEOUL) - clock.now())
    return EqualService(database, clock)


def live(database: Database, clock: FixedClock, profile: CityProfile, count: int) -> Ledger:
    """Records of four months, with verdicts, objections and outcomes, some of them forgotten."""
    chance = random.Random(7)  # noqa: S311 - records, no secrets
    records, cases = Records(database, clock), Objections(database, clock, profile)
    feedback = Feedback(database, clock, profile)
    for number in range(count):
        clock.turn(timedelta(days=123) / count)
        mode = chance.choice([Mode.STANDARD, Mode.STANDARD, Mode.EASY])
        asked = make_asked(
            chat=f"chat-{number % 23}",
            channel=chance.choice(list(Channel)),
            language=chance.choice(list(Language)),
            mode=mode,
        )
        opened, sources = records.open(asked), None if chance.random() < 0.95 else ()
        given = mode if chance.random() < 0.9 else Mode.STANDARD
        status = chance.choice(ENDS)
        settlement = make_settlement(status=status, mode=given, citations=sources)
        settlement.timings_ms["total"] = round(chance.lognormvariate(5, 1), 1)
        records.settle(opened, settlement)
        if chance.random() < 0.3:
            verdict = chance.choice(["helpful", "unhelpful:wrong", "unhelpful:hard"])
            feedback.rate(opened, asked.chat, verdict)
        if chance.random() < 0.1 and (found := cases.object(opened, asked.chat, "틀렸어요")):
            if chance.random() < 0.5:
                cases.close(found.number, "김담당", "고쳤습니다")
            elif chance.random() < 0.5:
                cases.withdraw(opened, asked.chat)
        if number % 90 == 89:
            records.forget(asked.chat)
    ledger = make_ledger(database, clock)
    ledger.sign()
    return ledger


def groups_again(again: Again) -> dict[tuple[Axis | None, str], Again]:
    """The same groups, told from whole records."""

    def channel(one: Record) -> str:
        return one.asked.channel.value

    def language(one: Record) -> str:
        return one.asked.language.value

    def mode(one: Record) -> str:
        return one.asked.mode.value

    return {
        (None, ""): again,
        **{(Axis.CHANNEL, one.value): again.group(channel, one.value) for one in Channel},
        **{(Axis.LANGUAGE, one.value): again.group(language, one.value) for one in Language},
        **{(Axis.MODE, one.value): again.group(mode, one.value) for one in Mode},
    }


def test_a_second_way_of_counting_gives_the_same_figures_to_the_last_digit(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    ledger, period = live(database, clock, profile, 700), named(QUARTER)
    made = report(room.make(QUARTER, "kim", unheard), public=False)
    again = counted_again(ledger, period.first, period.last)
    assert made.settled == len(again.records)
    wanted = groups_again(again)
    assert {(row.axis, row.group) for row in made.rows} == wanted.keys()
    for row in made.rows:
        mine = wanted[row.axis, row.group]
        assert row.asked == mine.counts()["asked"]
        assert _figures_differ(made, mine, row.axis, row.group) == [], (row, mine.counts())
        if row.median_ms is not None:
            times = mine.times()
            assert times is not None
            assert (row.median_ms, row.p95_ms) == (round(times[0], 1), round(times[1], 1))
    shown = [one for row in made.rows for one in row.figures.values() if one.rate is not None]
    assert len(shown) > 30
    assert any(0 < (one.rate or 0) < 1 for one in shown)


def _figures_differ(made: Report, mine: Again, axis: Axis | None, group: str) -> list[Measure]:
    counts = mine.counts()
    (row,) = [one for one in made.rows if (one.axis, one.group) == (axis, group)]
    wrong: list[Measure] = []
    parts = {"answered": "asked", "sourced": "answered", "source_seen": "sourced"}
    parts |= {"easy_asked": "answered", "easy_given": "easy_asked", "rated": "answered"}
    parts |= {"unhelpful": "rated", "objected": "asked", "closed": "objected", "decided": "closed"}
    for name, base in parts.items():
        figure, hits, of = row.figures[Measure(name)], counts[name], counts[base]
        same = (figure.hits, figure.of) == (hits, of)
        if figure.standing is Standing.SHOWN:
            same &= figure.rate == rate(hits, of)
            same &= figure.wilson == wilson_again(hits, of)
            same &= figure.exact == exact_again(hits, of)
        elif of >= 100:
            same = False
        if not same:
            wrong.append(Measure(name))
    return wrong


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
        session.execute(text(older), {"this": '"shape":1', "that": '"shape":2'})
    found = room.find(QUARTER)
    assert found is not None
    assert found.counted is None


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
    assert EqualService(either, clock).find(name) is None
