"""Counts a period group by group, with the MetricFrame of fairlearn (Weerts et al., JMLR 2023).

A record becomes the bits of what it counts for; a million of them fit in a few megabytes.
fairlearn and pandas take a second to import, so they are imported when something is counted.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import isnan, nan
from typing import Any, cast

from admin.equal_service.model import (
    GROUPS,
    UNKNOWN,
    Axis,
    Counted,
    Counts,
    Group,
    Measure,
    Period,
)
from admin.evaluation import Spread, spread
from city import Mode
from disclosure import REFUSED, CaseEnd, Served, Status

_BIT = {one: 1 << place for place, one in enumerate(Measure)}
_REFUSED = frozenset(one.value for one in REFUSED)
Told = Callable[[int], None]
"""Called with how many records were counted until now."""
_TELL_EVERY = 20_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """The questions of a period, one place each in every array."""

    bits: array[int] = field(default_factory=partial(array, "I"))
    took: array[float] = field(default_factory=partial(array, "d"))
    groups: Mapping[Axis, array[int]] = field(
        default_factory=lambda: {axis: array("B") for axis in Axis}
    )


def bits_of(one: Served) -> int:
    """What a record counts for; nothing, if it did not ask for an answer."""
    answered = one.status == Status.ANSWERED
    if not (answered or one.status in _REFUSED):
        return 0
    objected, closed = one.objection is not None, one.objection not in {None, CaseEnd.OPEN}
    easy = answered and one.mode == Mode.EASY
    rated = answered and bool(one.verdict)
    return (
        _BIT[Measure.ASKED]
        | answered * _BIT[Measure.ANSWERED]
        | (answered and one.sources != 0) * _BIT[Measure.SOURCED]
        | (answered and bool(one.sources)) * _BIT[Measure.SOURCE_SEEN]
        | easy * _BIT[Measure.EASY_ASKED]
        | (easy and one.answered_mode == Mode.EASY) * _BIT[Measure.EASY_GIVEN]
        | rated * _BIT[Measure.RATED]
        | (rated and one.verdict.startswith("unhelpful")) * _BIT[Measure.UNHELPFUL]
        | objected * _BIT[Measure.OBJECTED]
        | closed * _BIT[Measure.CLOSED]
        | (one.objection is CaseEnd.DECIDED) * _BIT[Measure.DECIDED]
    )


def count(period: Period, read: Callable[[Period], Iterable[Served]], told: Told) -> Counted:
    """Count a period, month by month; `read` gives the records of one."""
    column, ends = Column(), list[int]()
    settled = noticed = 0
    places = {axis: {name: at for at, name in enumerate(GROUPS[axis])} for axis in Axis}
    for month in period.months():
        for one in read(month):
            settled += 1
            noticed += bool(one.notice_version)
            if bits := bits_of(one):
                column.bits.append(bits)
                column.took.append(nan if one.total_ms is None else one.total_ms)
                for axis, value in _groups(one):
                    column.groups[axis].append(places[axis].get(value, places[axis][UNKNOWN]))
            if settled % _TELL_EVERY == 0:
                told(settled)
        ends.append(len(column.bits))
    told(settled)
    return Counted(
        period=period,
        settled=settled,
        noticed=noticed,
        whole=_grouped(column, array("B", bytes(len(column.bits))), ("",))[""],
        axes={axis: _grouped(column, column.groups[axis], GROUPS[axis]) for axis in Axis},
        months=_grouped(column, _numbered(ends), [one.name for one in period.months()]),
    )


def _groups(one: Served) -> tuple[tuple[Axis, str], ...]:
    return (Axis.MODE, one.mode), (Axis.LANGUAGE, one.language), (Axis.CHANNEL, one.channel)


def _numbered(ends: Sequence[int]) -> array[int]:
    numbers, before = array("B"), 0
    for place, end in enumerate(ends):
        numbers.extend(bytes([place]) * (end - before))
        before = end
    return numbers


def _grouped(column: Column, numbers: array[int], names: Sequence[str]) -> dict[str, Group]:
    """Each group's counts and times, by its name; a group nobody belongs to counts nothing."""
    none = Group(counts=dict.fromkeys(Measure, 0))
    if not column.bits:
        return dict.fromkeys(names, none)
    import numpy as np
    import pandas
    from fairlearn.metrics import MetricFrame

    bits = np.frombuffer(column.bits, dtype=np.uint32)
    took = np.frombuffer(column.took, dtype=np.float64)
    metrics = {one.value: partial(_hits, bit=_BIT[one]) for one in Measure}
    spreads = {f"took_{name}": partial(_took, part=name) for name in ("median", "p95", "of")}
    frame = MetricFrame(
        metrics=cast("Any", {**metrics, **spreads}),
        y_true=bits,
        y_pred=bits,
        # An array of one would be taken for none.
        sensitive_features=pandas.Series(np.frombuffer(numbers, dtype=np.uint8)),
        sample_params={name: {"took": took} for name in spreads},
    )
    rows = cast("Any", frame.by_group).to_dict("index")
    return {name: _group(rows[at]) if at in rows else none for at, name in enumerate(names)}


def _hits(_true: Any, bits: Any, *, bit: int) -> int:
    return int(((bits & bit) > 0).sum())


def _took(_true: Any, _bits: Any, *, took: Any, part: str) -> float:
    found = spread(one for one in took.tolist() if not isnan(one))
    return nan if found is None else float(getattr(found, part))


def _group(row: Mapping[str, float]) -> Group:
    counts: Counts = {one: int(row[one.value]) for one in Measure}
    if isnan(row["took_median"]):
        return Group(counts=counts)
    took = Spread(median=row["took_median"], p95=row["took_p95"], of=int(row["took_of"]))
    return Group(counts=counts, took_ms=took)
