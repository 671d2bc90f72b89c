"""Counts a period group by group, with the MetricFrame of fairlearn (Weerts et al., JMLR 2023).

A record becomes the bits of what it counts for. Records that count for the same in the same groups
are counted as one with a weight: a MetricFrame of a million lines would take minutes.
fairlearn and pandas take a second to import, so they are imported when something is counted.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, cast

from admin.equal_service.model import (
    GROUPS,
    TOLD,
    Axis,
    Counted,
    Counts,
    Group,
    Measure,
    Period,
)
from admin.evaluation import spread
from city import Mode
from disclosure import REFUSED, CaseEnd, Served, Status

_BIT = {one: 1 << place for place, one in enumerate(Measure)}
_REFUSED = frozenset(one.value for one in REFUSED)
Told = Callable[[int], None]
"""Called with how many records were counted until now."""
_TELL_EVERY = 20_000


class Place(NamedTuple):
    """Where a record is counted: its month, and its group of each axis."""

    month: str
    mode: str
    language: str
    channel: str
    age: str
    need: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Heap:
    """The records of one place."""

    bits: Counter[int] = field(default_factory=Counter[int])
    """How many count for the same."""
    took: array[float] = field(default_factory=partial(array, "d"))


Heaps = Mapping[Place, Heap]


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
    heaps: dict[Place, Heap] = {}
    settled = noticed = 0
    for month in period.months():
        for one in read(month):
            settled += 1
            noticed += bool(one.notice_version)
            if bits := bits_of(one):
                heap = heaps.setdefault(_place(month, one), Heap())
                heap.bits[bits] += 1
                if one.total_ms is not None:
                    heap.took.append(one.total_ms)
            if settled % _TELL_EVERY == 0:
                told(settled)
    told(settled)
    return Counted(
        period=period,
        settled=settled,
        noticed=noticed,
        whole=_grouped(heaps, lambda _place: "", ("",))[""],
        axes={
            # Of what citizens told no time is kept: the middle one is the time of one exchange.
            axis: _grouped(heaps, partial(_of_axis, axis), GROUPS[axis], timed=axis not in TOLD)
            for axis in Axis
        },
        months=_grouped(heaps, _month, [one.name for one in period.months()]),
    )


def _place(month: Period, one: Served) -> Place:
    return Place(
        month=month.name,
        mode=_known(Axis.MODE, one.mode),
        language=_known(Axis.LANGUAGE, one.language),
        channel=_known(Axis.CHANNEL, one.channel),
        age=_known(Axis.AGE, one.age),
        need=_known(Axis.NEED, one.need),
    )


def _known(axis: Axis, name: str) -> str:
    return name if name in GROUPS[axis] else GROUPS[axis][-1]


def _of_axis(axis: Axis, place: Place) -> str:
    return str(getattr(place, axis.value))


def _month(place: Place) -> str:
    return place.month


def _grouped(
    heaps: Heaps, group: Callable[[Place], str], names: Sequence[str], *, timed: bool = True
) -> dict[str, Group]:
    """Each group's counts and times, by its name; a group nobody belongs to counts nothing."""
    counts: Mapping[str, Counts] = _counts(heaps, group) if heaps else {}
    none: Counts = dict.fromkeys(Measure, 0)
    took = {
        name: [heap.took for place, heap in heaps.items() if timed and group(place) == name]
        for name in names
    }
    return {
        name: Group(counts=counts.get(name, none), took_ms=spread(chain.from_iterable(took[name])))
        for name in names
    }


def _counts(heaps: Heaps, group: Callable[[Place], str]) -> Mapping[str, Counts]:
    import pandas
    from fairlearn.metrics import MetricFrame

    lines = [
        (group(place), bits, weight)
        for place, heap in heaps.items()
        for bits, weight in heap.bits.items()
    ]
    groups, bits, weights = (list(column) for column in zip(*lines, strict=True))
    metrics = {one.value: partial(_hits, bit=_BIT[one]) for one in Measure}
    frame = MetricFrame(
        metrics=cast("Any", metrics),
        y_true=bits,
        y_pred=bits,
        # A list of one would be taken for none.
        sensitive_features=cast("Any", pandas).Series(groups),
        sample_params={name: {"weight": weights} for name in metrics},
    )
    rows = cast("Any", frame).by_group.to_dict("index")
    return {name: {one: int(row[one.value]) for one in Measure} for name, row in rows.items()}


def _hits(_true: Any, bits: Any, *, weight: Any, bit: int) -> int:
    return int(weight[(bits & bit) > 0].sum())
