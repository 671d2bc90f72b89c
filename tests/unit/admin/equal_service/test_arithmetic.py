"""A second way counts the same live records, and comes to the same figures."""

from __future__ import annotations

from datetime import datetime

import pytest

from admin.equal_service import TOLD, Axis, EqualService, Measure, Report, Standing, report
from city import SEOUL, CityProfile, Database, FixedClock, Language, Mode
from disclosure import TOLD_GROUPS, UNTOLD, Channel, Record
from tests.builders.counted_again import Again, counted_again, exact_again, rate, wilson_again
from tests.builders.equal_service import QUARTER, named
from tests.builders.live_quarter import live
from tests.builders.told_again import KEPT_FOR, ToldBook, unheard


@pytest.fixture
def room(database: Database, clock: FixedClock) -> EqualService:
    clock.turn(datetime(2026, 6, 30, 12, tzinfo=SEOUL) - clock.now())
    return EqualService(database, clock, KEPT_FOR)


def groups_again(again: Again, book: ToldBook) -> dict[tuple[Axis | None, str], Again]:
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
        **{
            (Axis(about), one): again.group(lambda r, a=about: book.group(r, a), one)
            for about, groups in TOLD_GROUPS.items()
            for one in (*groups, UNTOLD)
        },
    }


def test_a_second_way_of_counting_gives_the_same_figures_to_the_last_digit(
    room: EqualService, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    book, period = ToldBook(database, clock), named(QUARTER)
    ledger = live(database, clock, profile, 700, book)
    counted = room.make(QUARTER, "kim", unheard)
    made = report(counted, public=False)
    again = counted_again(ledger, period.first, period.last)
    assert made.settled == len(again.records)
    wanted = groups_again(again, book)
    assert {(row.axis, row.group) for row in made.rows} == wanted.keys()
    for row in made.rows:
        mine = wanted[row.axis, row.group]
        if row.axis is not None:
            group = counted.axes[row.axis][row.group]
            assert group.counts == {Measure(name): n for name, n in mine.counts().items()}, row
        if row.axis in TOLD and row.asked is None:
            continue  # Small counts of what was told are hidden from everybody.
        assert row.asked == mine.counts()["asked"]
        assert _figures_differ(made, mine, row.axis, row.group) == [], (row, mine.counts())
        if row.axis is not None and row.axis in TOLD:
            assert (row.untimed, row.median_ms, row.p95_ms) == (True, None, None)
            assert counted.axes[row.axis][row.group].took_ms is None
        elif (row.asked or 0) >= 100:
            times = mine.times()
            assert times is not None
            assert (row.median_ms, row.p95_ms) == (round(times[0], 1), round(times[1], 1))
    assert {row.axis for row in made.rows if row.median_ms is not None} == {None, *Axis} - TOLD
    shown = [one for row in made.rows for one in row.figures.values() if one.rate is not None]
    assert len(shown) > 30
    told = [counted.axes[Axis(about)] for about in TOLD_GROUPS]
    assert all(one.counts[Measure.ASKED] > 10 for of in told for one in of.values())
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
        if figure.standing is Standing.HIDDEN and axis in TOLD:
            continue
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
