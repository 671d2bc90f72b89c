from __future__ import annotations

import json

import pytest
from rich.console import Console

from bench.figures import (
    Bound,
    Figure,
    Goal,
    Outcome,
    all_met,
    at_least,
    at_most,
    figure_of,
    goal_of,
    measured,
    percentile,
    short,
    spread,
    table,
    under,
)


def _figure(median: float, p95: float | None = None, goal: Goal | None = None) -> Figure:
    return Figure(name="search", unit="ms", median=median, p95=p95, goal=goal)


def _shown(*outcomes: Outcome) -> str:
    console = Console(width=120)
    with console.capture() as captured:
        console.print(table(outcomes))
    return captured.get()


@pytest.mark.parametrize(
    ("share", "value"), [(0.5, 50.0), (0.95, 95.0), (0.951, 96.0), (1.0, 100.0), (0.001, 1.0)]
)
def test_a_percentile_is_the_value_that_so_many_do_not_exceed(share: float, value: float) -> None:
    assert percentile([float(one) for one in range(100, 0, -1)], share) == value


def test_a_percentile_of_one_value_is_that_value() -> None:
    assert percentile([7.0], 0.5) == percentile([7.0], 0.95) == 7.0


@pytest.mark.parametrize(("values", "share"), [([], 0.5), ([1.0], 0.0), ([1.0], 1.5)])
def test_a_percentile_of_nothing_is_refused(values: list[float], share: float) -> None:
    with pytest.raises(ValueError, match="values"):
        percentile(values, share)


@pytest.mark.parametrize(
    ("goal", "least_bad", "still_good"),
    [(under(60), 60.0, 59.9), (at_most(0), 1.0, 0.0), (at_least(15), 14.9, 15.0)],
)
def test_a_goal_knows_its_side_of_the_limit(
    goal: Goal, least_bad: float, still_good: float
) -> None:
    assert not goal.met_by(least_bad)
    assert goal.met_by(still_good)


def test_the_percentile_is_judged_where_there_is_one_and_the_median_elsewhere() -> None:
    assert _figure(10, 70, under(60)).met is False
    assert _figure(10, None, under(60)).met is True
    assert _figure(10).met is None


def test_many_measurements_become_a_median_and_a_percentile() -> None:
    figure = spread("search", [float(one) for one in range(1, 101)], "ms", goal=under(60))
    assert (figure.median, figure.p95, figure.met) == (50.0, 95.0, False)


def test_a_figure_survives_being_kept() -> None:
    figure = Figure(name="a", unit="ms", median=1.5, p95=2.0, goal=under(3), note="b")
    stored = json.loads(json.dumps(figure.as_json()))
    assert stored["met"] is True
    assert figure_of(stored) == figure
    assert figure_of(json.loads(json.dumps(_figure(1).as_json()))) == _figure(1)


def test_a_run_is_well_only_if_every_goal_is_met_and_every_piece_gave_figures() -> None:
    good = Outcome(piece="a", figures=(_figure(1, None, under(2)), _figure(1)))
    missed = Outcome(piece="b", figures=(_figure(3, None, under(2)),))
    assert all_met([good])
    assert not all_met([good, missed])
    assert not all_met([good, Outcome(piece="c", problem="did not end well")])


def test_the_table_shows_what_was_measured_the_goal_and_the_verdict() -> None:
    shown = _shown(
        Outcome(piece="a", figures=(_figure(21.26, 70, under(60)), _figure(1, None, at_most(2)))),
        Outcome(piece="start", problem="did not end well"),
    )
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in shown.splitlines()]
    assert ["search", "21.3 / 70 ms", "p95 < 60 ms", "no"] in rows
    assert ["search", "1 ms", "≤ 2 ms", "yes"] in rows
    assert ["start", "-", "", "no: did not end well"] in rows


def test_a_note_stands_below_its_figure() -> None:
    noted = Figure(name="search", unit="ms", median=1, note="vectors are a stand-in")
    assert "vectors are a stand-in" in _shown(Outcome(piece="a", figures=(noted,)))


def test_what_has_no_unit_and_no_goal_is_shown_without() -> None:
    figure = Figure(name="torn", unit="", median=0)
    assert (measured(figure), goal_of(figure)) == ("0", "")
    assert goal_of(Figure(name="torn", unit="", median=0, goal=at_most(0))) == "≤ 0"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (1.234, "1.23"), (59.96, "60.0"), (123.4, "123"), (20_006.0, "20,006")],
)
def test_a_value_is_shown_with_the_digits_that_matter(value: float, text: str) -> None:
    assert short(value) == text


def test_every_bound_is_one_that_goals_are_made_with() -> None:
    assert {goal.bound for goal in (under(1), at_most(1), at_least(1))} == set(Bound)


def test_what_never_ended_is_told_as_such_and_ends_no_table() -> None:
    assert measured(_figure(float("inf"), p95=2.0)) == "∞ / 2 ms"
