"""A figure, its goal, whether it was met, and how the figures of a run are shown. Pure functions.

A figure is a median of repeated measurements, with the 95th percentile where many were made: then
it is that percentile which the goal is held against.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from rich.table import Table


class Bound(StrEnum):
    """On which side of its limit a figure has to stay."""

    UNDER = "<"
    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """What a figure should be."""

    bound: Bound
    limit: float

    def met_by(self, value: float) -> bool:
        """Whether a value is on the right side of the limit."""
        if self.bound is Bound.UNDER:
            return value < self.limit
        return value <= self.limit if self.bound is Bound.AT_MOST else value >= self.limit


def under(limit: float) -> Goal:
    """Less than the limit."""
    return Goal(bound=Bound.UNDER, limit=limit)


def at_most(limit: float) -> Goal:
    """The limit or less."""
    return Goal(bound=Bound.AT_MOST, limit=limit)


def at_least(limit: float) -> Goal:
    """The limit or more."""
    return Goal(bound=Bound.AT_LEAST, limit=limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One line of the table."""

    name: str
    unit: str
    median: float
    p95: float | None = None
    goal: Goal | None = None
    note: str = ""
    """What a reader must know to take the figure for what it is."""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        judged = self.median if self.p95 is None else self.p95
        return None if self.goal is None else self.goal.met_by(judged)

    def as_json(self) -> dict[str, object]:
        """The figure for machines, its verdict with it."""
        return {**asdict(self), "met": self.met}


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one piece of a run."""

    piece: str
    figures: tuple[Figure, ...] = ()
    problem: str = ""
    """Why there are no figures."""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of all values does not exceed (nearest rank).

    Raises:
        ValueError: there are no values, or the share is not between 0 and 1.
    """
    if not values or not 0 < share <= 1:
        raise ValueError(f"no {share} of {len(values)} values")
    return sorted(values)[math.ceil(share * len(values)) - 1]


def spread(
    name: str, values: Sequence[float], unit: str, *, goal: Goal | None = None, note: str = ""
) -> Figure:
    """The figure of many measurements: median and 95th percentile."""
    return Figure(
        name=name,
        unit=unit,
        median=percentile(values, 0.5),
        p95=percentile(values, 0.95),
        goal=goal,
        note=note,
    )


def figure_of(stored: Mapping[str, Any]) -> Figure:
    """A figure back from what `as_json` made of it."""
    values = {name: value for name, value in stored.items() if name != "met"}
    goal = values.pop("goal")
    if goal is not None:
        goal = Goal(bound=Bound(goal["bound"]), limit=goal["limit"])
    return Figure(**values, goal=goal)


def all_met(outcomes: Sequence[Outcome]) -> bool:
    """Whether every piece gave its figures and every goal is met."""
    return not any(
        one.problem or any(figure.met is False for figure in one.figures) for one in outcomes
    )


def table(outcomes: Sequence[Outcome], title: str = "make bench") -> Table:
    """What was measured, the goal, and whether it was met; notes below their figure."""
    shown = Table("figure", title=title)
    shown.add_column("median / p95", justify="right")
    shown.add_column("goal", justify="right")
    shown.add_column("met")
    for one in outcomes:
        shown.add_section()
        if one.problem:
            shown.add_row(one.piece, "-", "", f"no: {one.problem}")
        for figure in one.figures:
            name = f"{figure.name}\n  [dim]{figure.note}[/dim]" if figure.note else figure.name
            shown.add_row(name, measured(figure), goal_of(figure), _VERDICTS[figure.met])
    return shown


_VERDICTS = {True: "yes", False: "[bold red]no[/bold red]", None: ""}


def measured(figure: Figure) -> str:
    """The measured values with their unit."""
    values = [figure.median] if figure.p95 is None else [figure.median, figure.p95]
    return f"{' / '.join(map(short, values))} {figure.unit}".strip()


def goal_of(figure: Figure) -> str:
    """The goal, and which of the values it is held against."""
    if figure.goal is None:
        return ""
    which = "" if figure.p95 is None else "p95 "
    return f"{which}{figure.goal.bound} {short(figure.goal.limit)} {figure.unit}".strip()


def short(value: float) -> str:
    """Three digits that matter, no more than that, and no digit of a whole number lost."""
    if math.isinf(value):
        return "∞"  # Such as a stop that was waited for in vain.
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
