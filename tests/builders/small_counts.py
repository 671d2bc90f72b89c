"""Which small counts can be worked out of published reports? An exact answer by whole numbers.

Every count is an unknown; what is published binds it, and so do the sums that anybody may form: the
groups of an axis are everybody, the months of a quarter are the quarter, a part is no more than its
whole; and those who are answered in easy mode are those who were answered and wanted easy words. A
count is worked out if no other whole number fits.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import numpy as np
from scipy import optimize
from scipy.sparse import coo_array

from admin.equal_service import PART_OF, Axis, Counted, Measure, Report, Row
from city import Mode

Place = tuple[str, str, str, Measure]
"""Period, axis, group, and what is counted."""
_TRIES = 3
_SOLVER = cast("Any", optimize)
"""Its types are not known."""


@dataclass
class Attack:
    """What somebody knows who has read every report of a quarter and of its months."""

    reports: Sequence[Report]
    truth: Mapping[Place, int]
    places: tuple[Place, ...] = ()

    def worked_out(self) -> list[Place]:
        """Counts of 1 to 9, and rests of 1 to 9, that have one value alone and are not shown."""
        known = {place: value for one in self.reports for place, value in _shown(one)}
        self.places = tuple(sorted(self.truth))
        at = {place: number for number, place in enumerate(self.places)}
        low = np.array([known.get(one, 0) for one in self.places], dtype=float)
        ended = {_asked(one): one.settled for one in self.reports if one.settled is not None}
        most = {**ended, **known}  # No more asked than ended.
        high = np.array([most.get(one, np.inf) for one in self.places], dtype=float)
        secret = [one for one in self._small() if any(known.get(p) is None for p in one)]
        open_still = list(secret)
        chance = random.Random(len(self.places))  # noqa: S311 - a search, no secret
        for _ in range(_TRIES):
            if not open_still:
                return []
            wish = np.array([chance.uniform(-1, 1) for _ in self.places])
            found = self._solve(wish, low, np.minimum(high, self._most()))
            open_still = [one for one in open_still if not self._differs(one, at, found)]
        return [one[0] for one in open_still if self._alone(one, at, low, high)]

    def _alone(self, one: tuple[Place, ...], at: Mapping[Place, int], low: Any, high: Any) -> bool:
        for sign in (1, -1):
            wish = np.zeros(len(self.places))
            for place, factor in zip(one, (1, -1), strict=False):
                wish[at[place]] += sign * factor
            found = self._solve(wish, low, np.minimum(high, self._most()))
            if self._differs(one, at, found):
                return False
        return True

    def _differs(self, one: tuple[Place, ...], at: Mapping[Place, int], found: Any) -> bool:
        other = [round(float(found[at[place]])) for place in one]
        return _rest(other) != _rest([self.truth[place] for place in one])

    def _small(self) -> Iterator[tuple[Place, ...]]:
        """A count, or a whole and a part of it whose difference is small."""
        for place, value in self.truth.items():
            if 0 < value < 10:
                yield (place,)
            base = PART_OF.get(place[3])
            if base is not None and 0 < self.truth[(*place[:3], base)] - value < 10:
                yield (*place[:3], base), place

    def _most(self) -> float:
        return max(self.truth.values()) + 20.0

    def _solve(self, wish: Any, low: Any, high: Any) -> Any:
        # The truth fits always; what the solver simplifies first, it now and then finds unfit.
        for simplified in (True, False):
            found = _SOLVER.milp(
                wish, integrality=np.ones(len(self.places)), bounds=_SOLVER.Bounds(low, high),
                constraints=_bound(self.places), options={"presolve": simplified},
            )  # fmt: skip
            if found.x is not None:
                return found.x
        raise AssertionError(found.message)


@cache
def _bound(places: tuple[Place, ...]) -> Any:
    """What anybody may add up binds the counts of these places, whatever they are."""
    sums = [*_sums(places)]
    terms = [(row, place, x) for row, (of, _) in enumerate(sums) for place, x in of.items()]
    rows, columns, values = zip(*terms, strict=True)
    matrix = coo_array((values, (rows, columns)), shape=(len(sums), len(places))).tocsr()
    bounds = np.array([least for _, least in sums])
    return _SOLVER.LinearConstraint(matrix, bounds, np.zeros(len(sums)))


def _sums(places: Sequence[Place]) -> Iterator[tuple[dict[int, float], float]]:
    """The terms of each sum, and the least that it may come to; none comes to more than nothing."""
    at = {place: number for number, place in enumerate(places)}
    axes = {place[:2] for place in places if place[1]}
    quarter = next(place[0] for place in places if "Q" in place[0])
    for measure in Measure:
        for period, axis in axes:
            groups = [one for one in places if one[:2] == (period, axis)]
            terms = {at[one]: 1.0 for one in groups if one[3] is measure}
            yield {**terms, at[period, "", "", measure]: -1.0}, 0.0
        months = {p[0] for p in places if p[0] != quarter}
        terms = {at[one, "", "", measure]: 1.0 for one in months}
        yield {**terms, at[quarter, "", "", measure]: -1.0}, 0.0
    easy = (quarter, Axis.MODE.value, Mode.EASY.value)
    wanted = at[quarter, "", "", Measure.EASY_ASKED]
    yield {at[*easy, Measure.ANSWERED]: 1.0, wanted: -1.0}, 0.0
    yield {at[*easy, Measure.EASY_ASKED]: 1.0, wanted: -1.0}, 0.0
    for place in places:
        base = PART_OF.get(place[3])
        if base is not None:
            yield {at[place]: 1.0, at[*place[:3], base]: -1.0}, -np.inf


def _asked(one: Report) -> Place:
    return one.period.name, "", "", Measure.ASKED


def _rest(values: Sequence[int]) -> int:
    return values[0] - sum(values[1:])


def _shown(one: Report) -> Iterator[tuple[Place, int]]:
    for row in one.rows:
        where = (one.period.name, row.axis or "", row.group)
        for measure, value in _values(row):
            yield (*where, measure), value


def _values(row: Row) -> Iterator[tuple[Measure, int]]:
    if row.asked is not None:
        yield Measure.ASKED, row.asked
    for measure, figure in row.figures.items():
        if figure.hits is not None:
            yield measure, figure.hits
        if figure.of is not None:
            yield PART_OF[measure], figure.of


def truth_of(quarter: Counted, months: Sequence[Counted]) -> dict[Place, int]:
    """Every count of a quarter by group, and of its months as a whole."""
    found: dict[Place, int] = {}
    for one in (quarter, *months):
        groups = {("", ""): one.whole}
        if one is quarter:
            groups |= {(a, n): g for a, of in one.axes.items() for n, g in of.items()}
        for (axis, name), group in groups.items():
            for measure in Measure:
                found[one.period.name, axis, name, measure] = group.counts[measure]
    return found
