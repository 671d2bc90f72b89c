"""No count of 1 to 9 can be worked out of the years that are told one after the other."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pytest
from scipy import optimize

from admin.feedback.covering import covered_days, covered_measures
from disclosure import Measure, Promise

YEAR = 4
SOLVER = cast("Any", optimize)
"""Its types are not known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quarter:
    """What is counted of a quarter: closed in time by what was done, late ones, and those left."""

    done: tuple[int, ...]
    late: int
    left: int

    @property
    def kept(self) -> int:
        """How many were closed in time."""
        return sum(self.done)


def some_quarters(seed: int) -> list[Quarter]:
    chance = random.Random(seed)  # noqa: S311 - tables, no secrets
    size = chance.choice([0, 4, 15, 40])
    usual = [chance.choice([0, 0, 1, 2]) for _ in Measure]
    return [
        Quarter(
            done=tuple(chance.randint(0, size) * one for one in usual),
            late=chance.choice([0, 0, 0, chance.randint(0, size)]),
            left=chance.choice([0, 0, 0, 0, 0, 12, 3]),
        )
        for _ in range(8)
    ]


def told(one: Quarter) -> Promise:
    """What is counted of a quarter."""
    measures = dict(zip(Measure, one.done, strict=True))
    return Promise(kept=one.kept, broken=one.late, measures=measures)


def read_by_anybody(quarters: Sequence[Quarter]) -> list[tuple[dict[int, int], int]]:
    """Sums that are told: of which counts, and how many."""
    wide = len(Measure) + 2
    sums: list[tuple[dict[int, int], int]] = []
    # Before the first year there was nothing.
    quarters = [Quarter(done=(0,) * len(Measure), late=0, left=0)] * (YEAR - 1) + [*quarters]
    for start in range(len(quarters) - YEAR + 1):
        year = quarters[start : start + YEAR]
        left = quarters[start - 1].left if start else 0
        parts, places = [told(one) for one in year], range(start, start + YEAR)
        if not covered_days([Promise(broken=left), *parts]):
            done = {place * wide + one: 1 for place in places for one in range(len(Measure))}
            late = {place * wide + wide - 2: 1 for place in places}
            if start:
                late[(start - 1) * wide + wide - 1] = 1
            kept, broken = sum(one.kept for one in year), sum(one.late for one in year)
            sums += [(done, kept), (late, broken + left)]
        hidden = covered_measures([one.measures for one in parts])
        for number, one in enumerate(Measure):
            if one not in hidden:
                terms = {place * wide + number: 1 for place in places}
                sums.append((terms, sum(part.measures[one] for part in parts)))
    return sums


def worked_out(quarters: Sequence[Quarter]) -> list[int]:
    """The small counts of a quarter that no other whole number fits."""
    none = Quarter(done=(0,) * len(Measure), late=0, left=0)
    every = [none] * (YEAR - 1) + [*quarters]
    truth = np.array([count for one in every for count in (*one.done, one.late, one.left)])
    sums = read_by_anybody(quarters)
    if not sums:
        return []
    matrix = np.zeros((len(sums), len(truth)))
    for row, (terms, value) in enumerate(sums):
        for place, factor in terms.items():
            matrix[row, place] = factor
        assert matrix[row] @ truth == value
    known = np.array([value for _, value in sums])
    most = np.full(len(truth), float(truth.max() + 20))
    most[: (YEAR - 1) * (len(Measure) + 2)] = 0

    def free(place: int) -> bool:
        for sign in (1, -1):
            wish = np.zeros(len(truth))
            wish[place] = sign
            found = SOLVER.milp(
                wish, integrality=np.ones(len(truth)), bounds=SOLVER.Bounds(0, most),
                constraints=SOLVER.LinearConstraint(matrix, known, known),
            )  # fmt: skip
            if round(float(found.x[place])) != truth[place]:
                return True
        return False

    small = [place for place, value in enumerate(truth) if 0 < value < 10]
    return [place for place in small if not free(place)]


def test_a_year_in_which_a_day_still_runs_is_told_to_nobody() -> None:
    assert not covered_days([Promise(kept=30)])
    assert covered_days([Promise(kept=30, waiting=1)])


@pytest.mark.parametrize("first", range(0, 300, 100))
def test_of_years_that_follow_each_other_no_small_count_can_be_worked_out(first: int) -> None:
    shown = 0
    for seed in range(first, first + 100):
        quarters = some_quarters(seed)
        shown += len(read_by_anybody(quarters))
        assert worked_out(quarters) == [], seed
    assert shown > 100
