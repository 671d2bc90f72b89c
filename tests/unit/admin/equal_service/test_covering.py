"""No count of 1 to 9 can be worked out of what is published, by another way than ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from admin.equal_service import TOLD, Axis, Counted, Figure, Measure, Report, Standing, report
from disclosure import UNTOLD
from tests.builders.equal_service import QUARTER, Person, counted_of, named, some_people
from tests.builders.small_counts import Attack, Place, truth_of

DATA_SETS = 1_000
A_TURN = 100


def counted(people: list[Person]) -> list[Counted]:
    """A quarter, and then its months."""
    return [counted_of(people), *(counted_of(people, one.name) for one in named(QUARTER).months())]


def published(counts: Iterable[Counted], *, public: bool = True) -> list[Report]:
    return [report(one, public=public) for one in counts]


def attacked(counts: list[Counted], reports: Iterable[Report]) -> list[Place]:
    return Attack([*reports], truth_of(counts[0], counts[1:])).worked_out()


@pytest.mark.parametrize("first", range(0, DATA_SETS, A_TURN))
def test_of_a_thousand_quarters_no_small_count_can_be_worked_out(first: int) -> None:
    for seed in range(first, first + A_TURN):
        counts = counted(some_people(seed))
        assert attacked(counts, published(counts)) == [], seed


@pytest.mark.parametrize("first", range(300, 600, A_TURN))
def test_auditors_work_out_no_small_count_of_what_citizens_told(first: int) -> None:
    for seed in range(first, first + A_TURN):
        counts = counted(some_people(seed))
        every = [*published(counts), *published(counts, public=False)]
        found = [one for one in attacked(counts, every) if one[1] in TOLD]
        # Where nobody else told anything, those who told nothing are everybody.
        assert [one for one in found if one[2] != UNTOLD] == [], seed


def test_where_one_told_group_alone_counts_for_something_its_whole_tells_no_part_of_it() -> None:
    asked, complained = frozenset({Measure.ASKED}), frozenset({Measure.ASKED, Measure.OBJECTED})
    older = ("standard", "ko", "web", "from_65", "untold")
    people: list[Person] = [("2026-07", older, asked)] * 120
    people += [("2026-07", older, complained)] * 3
    counts = counted(people)
    every = [*published(counts), *published(counts, public=False)]
    assert [one for one in attacked(counts, every) if one[1] == Axis.AGE] == []
    assert {row.asked for row in every[0].rows if row.axis is Axis.AGE} == {None}
    people += [("2026-07", ("standard", "ko", "web"), asked)] * 100
    shown = published(counted(people))[0].rows
    assert {row.group: row.asked for row in shown if row.axis is Axis.AGE} == {
        "from_14": 0, "from_19": 0, "from_65": 123, "untold": 100
    }  # fmt: skip


def test_what_was_told_is_shown_to_auditors_as_to_everybody_and_of_no_month() -> None:
    asked = frozenset({Measure.ASKED})
    people = [("2026-07", ("standard", "ko", "web"), asked)] * 200
    people += [("2026-07", ("standard", "ko", "web", "from_65", "screen_reader"), asked)] * 4
    counts = counted(people)
    quarter, *months = published(counts, public=False)
    of = {(row.axis, row.group): row.asked for row in quarter.rows}
    assert of[Axis.AGE, "from_65"] is None
    assert of[Axis.NEED, "screen_reader"] is None
    assert of[Axis.AGE, "untold"] is None
    assert of[Axis.MODE, "standard"] == 204
    assert not any(row.axis in TOLD for one in months for row in one.rows)


def test_something_is_shown_of_the_greater_quarters() -> None:
    shown = 0
    for seed in range(100):
        rows = published([counted_of(some_people(seed))])[0].rows
        shown += sum(one.standing is Standing.SHOWN for row in rows for one in row.figures.values())
    assert shown > 100


def test_the_attack_works_out_what_is_hidden_alone() -> None:
    people = [("2026-07", ("standard", "ko", "web"), frozenset({Measure.ASKED}))] * 20
    people += [("2026-07", ("easy", "ko", "web"), frozenset({Measure.ASKED}))] * 40
    answered = frozenset({Measure.ASKED, Measure.ANSWERED})
    easy = answered | {Measure.EASY_ASKED}
    people += [("2026-07", ("easy", "ko", "web"), easy)] * 4
    people += [("2026-07", ("standard", "ko", "web"), answered)] * 30
    counts = counted(people)
    quarter, *months = published(counts, public=False)
    rows = tuple(
        replace(row, figures={Measure.ANSWERED: Figure(standing=Standing.HIDDEN)})
        if (row.axis, row.group) == (Axis.MODE, "easy")
        else replace(row, figures={Measure.ANSWERED: row.figures[Measure.ANSWERED]})
        for row in quarter.rows
    )
    found = attacked(counts, [replace(quarter, rows=rows), *months])
    assert (QUARTER, "mode", "easy", Measure.ANSWERED) in found
    assert attacked(counts, published(counts)) == []


def test_a_month_that_hides_a_count_hides_it_in_its_quarter() -> None:
    answered = frozenset({Measure.ASKED, Measure.ANSWERED})
    asked = frozenset({Measure.ASKED})
    people = [("2026-07", ("easy", "ko", "web"), answered)] * 200
    people += [("2026-07", ("easy", "ko", "web"), asked)] * 200
    people += [("2026-08", ("easy", "ko", "web"), answered)] * 150
    before = published(counted(people))[0].whole.figures[Measure.ANSWERED]
    assert (before.hits, before.of) == (350, 550)
    people += [("2026-08", ("easy", "ko", "web"), asked)] * 3
    quarter, _july, august, _september = published(counted(people))
    for one in (quarter, august):
        assert one.whole.figures[Measure.ANSWERED] == Figure(standing=Standing.HIDDEN)
    assert quarter.whole.asked == 553


def test_what_is_answered_of_a_mode_is_not_told_by_who_wanted_easy_words() -> None:
    asked = frozenset({Measure.ASKED})
    answered = asked | {Measure.ANSWERED}
    easy = answered | {Measure.EASY_ASKED}
    people = [("2026-07", ("standard", "ko", "web"), answered)] * 200
    people += [("2026-07", ("standard", "ko", "web"), asked)] * 40
    people += [("2026-07", ("easy", "ko", "web"), easy)] * 60
    before = published(counted(people))[0].whole.figures[Measure.EASY_ASKED]
    assert (before.hits, before.of) == (60, 260)
    people += [("2026-07", ("easy", "ko", "web"), asked)] * 3
    counts = counted(people)
    quarter = published(counts)[0]
    for one in (Measure.EASY_ASKED, Measure.EASY_GIVEN):
        assert all(row.figures[one].hits is None for row in quarter.rows)
    assert quarter.whole.figures[Measure.ANSWERED].hits == 260
    assert attacked(counts, published(counts)) == []


def test_few_who_are_answered_in_other_modes_are_not_told_by_who_was_in_easy_words() -> None:
    asked = frozenset({Measure.ASKED})
    answered = asked | {Measure.ANSWERED}
    people = [("2026-07", ("standard", "ko", "web"), asked)] * 50
    people += [("2026-07", ("standard", "ko", "web"), answered)] * 3
    people += [("2026-07", ("unknown", "ko", "web"), asked)] * 50
    people += [("2026-07", ("unknown", "ko", "web"), answered)] * 4
    people += [("2026-07", ("easy", "ko", "web"), answered | {Measure.EASY_ASKED})] * 60
    counts = counted(people)
    assert attacked(counts, published(counts)) == []
    modes = [row for row in published(counts)[0].rows if row.axis is Axis.MODE]
    assert [row.figures[Measure.ANSWERED].hits for row in modes] == [None] * 3


def test_of_a_month_nothing_is_told_that_would_hide_its_quarter_for_nothing() -> None:
    asked = frozenset({Measure.ASKED})
    answered = asked | {Measure.ANSWERED}
    easy = answered | {Measure.EASY_ASKED}
    people = [("2026-07", ("standard", "ko", "web"), answered)] * 200
    for month in ("2026-07", "2026-08", "2026-09"):
        people += [(month, ("easy", "ko", "web"), easy)] * 9
        people += [(month, ("standard", "ko", "web"), answered)] * 20
    counts = counted(people)
    quarter, *months = published(counts)
    assert quarter.whole.figures[Measure.EASY_ASKED].hits == 27
    for one in months:
        assert one.whole.figures[Measure.ANSWERED].hits is not None
        assert one.whole.figures[Measure.EASY_ASKED].standing is Standing.HIDDEN
    assert attacked(counts, published(counts)) == []


def test_that_there_is_nobody_is_no_secret() -> None:
    asked = frozenset({Measure.ASKED})
    people = [("2026-07", ("easy", "ko", "web"), asked)] * 120
    whole = published(counted(people))[0].whole
    assert (whole.figures[Measure.ANSWERED].hits, whole.figures[Measure.ANSWERED].of) == (0, 120)


def test_a_group_of_few_people_takes_another_with_it() -> None:
    asked = frozenset({Measure.ASKED})
    people = [("2026-07", ("easy", "ko", "web"), asked)] * 120
    people += [("2026-07", ("easy", "en", "telegram"), asked)] * 4
    people += [("2026-07", ("easy", "en", "web"), asked)] * 116
    quarter = published(counted(people))[0]
    hidden = {row.group for row in quarter.rows if row.asked is None}
    assert hidden == {"telegram", "web"}
    assert quarter.whole.asked == 240


def test_how_many_ended_is_told_of_months_alone_and_not_where_they_are_few() -> None:
    asked, complained = frozenset({Measure.ASKED}), frozenset({Measure.ASKED, Measure.OBJECTED})
    people = [("2026-07", ("easy", "ko", "web"), asked)] * 120
    people += [("2026-08", ("easy", "ko", "web"), complained)] * 2
    people += [("2026-09", ("easy", "ko", "web"), asked)] * 9
    quarter, july, august, september = (
        report(replace(one, settled=one.settled + more, noticed=one.settled), public=True)
        for more, one in zip((11, 3, 8, 0), counted(people), strict=True)
    )
    assert (quarter.settled, quarter.noticed) == (None, None)
    assert (july.settled, july.noticed) == (123, 120)
    assert (august.settled, august.noticed, august.whole.asked) == (10, 2, None)
    assert (september.settled, september.noticed) == (None, None)
    assert attacked(counted(people), [quarter, july, august, september]) == []
