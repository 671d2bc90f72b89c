"""The report: what is shown of what was counted, to auditors and to everybody. Pure functions.

A share of fewer than a hundred is no finding: its count is shown, and that there are too few.
Small counts of what citizens told of themselves are hidden from auditors too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from admin.equal_service.covering import LEAST, MONTHLY, Covered, covered_axes, covered_whole
from admin.equal_service.intervals import exact
from admin.equal_service.model import (
    PART_OF,
    TOLD,
    UNKNOWN,
    Axis,
    Counted,
    Group,
    Measure,
    Period,
)
from admin.evaluation import Share

ENOUGH = 100
"""Under so many, a share is not told: one more or less would change it by a percent."""
_DIGITS = 4
WHOLE = ""
"""The group of everybody."""


class Standing(StrEnum):
    """What is shown of a figure."""

    SHOWN = "shown"
    FEW = "few"
    """The counts, but no share."""
    NONE = "none"
    """There is nothing of which it could be a part."""
    HIDDEN = "hidden"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """How many of how many; None is what is not shown."""

    standing: Standing
    hits: int | None = None
    of: int | None = None
    rate: float | None = None
    wilson: tuple[float, float] | None = None
    exact: tuple[float, float] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """What is shown of a group."""

    axis: Axis | None
    """None: of everybody."""
    group: str
    asked: int | None
    figures: Mapping[Measure, Figure]
    median_ms: float | None = None
    p95_ms: float | None = None

    @property
    def untimed(self) -> bool:
        """Whether no time is told: each is that of one exchange, which auditors read elsewhere."""
        return self.axis in TOLD


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """All that is shown of a period."""

    period: Period
    public: bool
    """Whether small counts are hidden."""
    settled: int | None
    noticed: int | None
    rows: tuple[Row, ...]
    """Everybody first."""
    gaps: Mapping[Axis, Mapping[Measure, float | None]]
    """How far the highest share of an axis is from its lowest; None where two are not shown."""

    @property
    def untold(self) -> tuple[Axis, ...]:
        """What citizens told, and this report of a quarter does not tell; of a month none does."""
        missing = (axis for axis in Axis if axis in TOLD and axis not in self.gaps)
        return tuple(missing) if self.period.quarterly else ()

    @property
    def whole(self) -> Row:
        """Of everybody."""
        return self.rows[0]


def report(counted: Counted, *, public: bool) -> Report:
    """The report of what was counted; `public`: small counts are hidden, and others with them."""
    # A month's groups would tell what its quarter hides.
    axes = {
        axis: {name: one for name, one in groups.items() if _there(name, one)}
        for axis, groups in counted.axes.items()
        if counted.period.quarterly or not (public or axis in TOLD)
    }
    covered, hidden = _covered(counted, axes)
    if not public:
        covered, hidden = frozenset[Measure](), _uncovered(axes, hidden)
    rows = [_row(None, WHOLE, counted.whole, covered)]
    for axis, groups in axes.items():
        for name, one in groups.items():
            rows.append(_row(axis, name, one, hidden[axis][name]))
    # How many ended and were noticed tells of no complaint; a quarter less its shown months would
    # tell how many ended in one that hides it.
    told = not public or not (counted.period.quarterly or _is_small(counted.settled))
    return Report(
        period=counted.period,
        public=public,
        settled=counted.settled if told else None,
        noticed=counted.noticed if told else None,
        rows=tuple(rows),
        gaps={axis: _gaps([one for one in rows if one.axis is axis]) for axis in axes},
    )


def _covered(
    counted: Counted, axes: Mapping[Axis, Mapping[str, Group]]
) -> tuple[frozenset[Measure], Mapping[Axis, Covered]]:
    """What the public does not see of all together, and of each group of each axis."""
    if not counted.period.quarterly:
        return covered_whole(counted.whole.counts, ()) | (frozenset(Measure) - MONTHLY), {}
    whole = covered_whole(counted.whole.counts, (one.counts for one in counted.months.values()))
    counts = {axis: {name: one.counts for name, one in of.items()} for axis, of in axes.items()}
    return covered_axes(counts, whole)


def _uncovered(
    axes: Mapping[Axis, Mapping[str, Group]], covered: Mapping[Axis, Covered]
) -> Mapping[Axis, Covered]:
    """What auditors do not see: of what citizens told no more than everybody, as was promised."""
    none = frozenset[Measure]()
    return {
        axis: covered[axis] if axis in TOLD else dict.fromkeys(groups, none)
        for axis, groups in axes.items()
    }


def _is_small(count: int) -> bool:
    return 0 < count < LEAST


def _there(name: str, group: Group) -> bool:
    return name != UNKNOWN or group.counts[Measure.ASKED] > 0


def _row(axis: Axis | None, name: str, group: Group, hidden: frozenset[Measure]) -> Row:
    counts, took = group.counts, None if axis in TOLD else group.took_ms
    asked = None if Measure.ASKED in hidden else counts[Measure.ASKED]
    timed = took if took is not None and took.of >= ENOUGH and asked is not None else None
    return Row(
        axis=axis,
        group=name,
        asked=asked,
        figures={
            one: _figure(counts[one], counts[base], hidden=bool({one, base} & hidden))
            for one, base in PART_OF.items()
        },
        median_ms=timed and round(timed.median, 1),
        p95_ms=timed and round(timed.p95, 1),
    )


def _figure(hits: int, of: int, *, hidden: bool) -> Figure:
    if hidden:
        return Figure(standing=Standing.HIDDEN)
    if not of:
        return Figure(standing=Standing.NONE, hits=hits, of=of)
    if of < ENOUGH:
        return Figure(standing=Standing.FEW, hits=hits, of=of)
    share = Share(hits=hits, of=of)
    return Figure(
        standing=Standing.SHOWN,
        hits=hits,
        of=of,
        rate=round(hits / of, _DIGITS),
        wilson=_rounded(share.interval or (0.0, 1.0)),
        exact=_rounded(exact(share)),
    )


def _rounded(bounds: tuple[float, float]) -> tuple[float, float]:
    return round(bounds[0], _DIGITS), round(bounds[1], _DIGITS)


def _gaps(rows: Sequence[Row]) -> dict[Measure, float | None]:
    """Told only where no share of the axis is hidden, so that it tells of none."""
    gaps: dict[Measure, float | None] = {}
    for measure in PART_OF:
        figures = [row.figures[measure] for row in rows]
        rates = [one.rate for one in figures if one.rate is not None]
        hidden = any(one.standing is Standing.HIDDEN for one in figures)
        told = len(rates) > 1 and not hidden
        gaps[measure] = round(max(rates) - min(rates), _DIGITS) if told else None
    return gaps
