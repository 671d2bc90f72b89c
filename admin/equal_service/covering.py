"""What of the counts the public does not see, so that no number of 1 to 9 can be worked out.

The rules, in order:

1. A count of 1 to 9 is hidden, and so is a count that leaves 1 to 9 of what it is a part of; others
   are hidden with it, until what is shown fits another number as well (`admin.hiding`).
2. Of what is a part of something hidden nothing is shown: it would tell how small that is.
3. The same people are grouped in several ways, and the wholes are the same in each. So a count
   whose whole is small is shown nowhere.
4. Months are published before their quarter is over. Where one of them hides a count, its quarter
   hides it too: the quarter less the other months would tell it. Of a month nothing else is shown
   than these counts.
5. Who was answered and wanted easy words is counted twice: by what all together wanted, and as the
   answered of a mode. Both are shown or neither.
6. Auditors see every whole, and of what citizens told no more than everybody. So where one told
   group alone counts for something, that is not shown of its axis: a whole would tell its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from admin.equal_service.model import PART_OF, TOLD, Axis, Counts, Measure
from admin.hiding import hidden_in, hidden_parts
from city import Mode
from disclosure import UNTOLD

LEAST = 10
"""Fewer than this, and at least one, is nobody's business (통계 작은 칸)."""
MONTHLY = frozenset(
    {
        Measure.ASKED,
        Measure.ANSWERED,
        Measure.RATED,
        Measure.UNHELPFUL,
        Measure.OBJECTED,
        Measure.CLOSED,
        Measure.DECIDED,
    }
)
"""What is told of a month; the public sees nothing else of it."""
Covered = Mapping[str, frozenset[Measure]]
"""What is hidden of each group."""
Axes = Mapping[Axis, Mapping[str, Counts]]


def covered_whole(whole: Counts, months: Iterable[Counts]) -> frozenset[Measure]:
    """What is hidden of everybody together, and with it of every group."""
    covered = _small(whole)
    for month in months:
        covered |= _small(month) & MONTHLY
    # What is hidden for a month's sake hides its own parts too.
    for measure, base in PART_OF.items():
        if base in covered:
            covered |= {measure}
    return covered


def covered_axes(
    axes: Axes, whole: frozenset[Measure]
) -> tuple[frozenset[Measure], Mapping[Axis, Covered]]:
    """What is hidden of everybody together and of each axis, where at least `whole` is hidden."""
    alone = dict.fromkeys(axes, whole)
    if Measure.ANSWERED in covered_groups(axes.get(Axis.MODE, {}), whole).get(Mode.EASY, ()):
        whole |= {Measure.EASY_ASKED, Measure.EASY_GIVEN}
        alone = dict.fromkeys(axes, whole)
    elif Measure.EASY_ASKED in whole:
        alone[Axis.MODE] = whole | {Measure.ANSWERED}
    covered = {axis: covered_groups(of, alone[axis]) for axis, of in axes.items()}
    for axis in TOLD & covered.keys():
        more = _of_one_alone(axes[axis])
        covered[axis] = {name: hidden | more for name, hidden in covered[axis].items()}
    return whole, covered


def _of_one_alone(groups: Mapping[str, Counts]) -> frozenset[Measure]:
    """What a single told group counts for, and whatever is a part of it."""
    hidden: set[Measure] = set()
    for measure in Measure:
        counting = [name for name, counts in groups.items() if counts[measure]]
        alone = len(counting) == 1 and counting != [UNTOLD]
        if alone or PART_OF.get(measure) in hidden:
            hidden.add(measure)
    return frozenset(hidden)


def covered_groups(groups: Mapping[str, Counts], whole: frozenset[Measure]) -> Covered:
    """What is hidden of each group, where `whole` is hidden of all together."""
    names, counts = list(groups), list(groups.values())
    if Measure.ASKED in whole:
        return {name: frozenset(Measure) for name in names}
    asked = [one[Measure.ASKED] for one in counts]
    rows = hidden_parts(asked, LEAST, none_shown=True)
    hidden: dict[Measure, frozenset[int]] = {Measure.ASKED: rows}
    for measure, base in PART_OF.items():
        if measure in whole:
            hidden[measure] = frozenset(range(len(names)))
            continue
        beside = hidden[base] - rows
        table = _table(counts, measure, base)
        found = hidden_in(table, rows, LEAST, none_shown=True, beside=beside)
        hidden[measure] = rows | beside | {row for row, _column in found.cells}
    return {
        name: frozenset(one for one in Measure if place in hidden[one])
        for place, name in enumerate(names)
    }


def _small(counts: Counts) -> frozenset[Measure]:
    """What is small, what leaves something small, and all their parts."""
    small = {Measure.ASKED} if 0 < counts[Measure.ASKED] < LEAST else set[Measure]()
    for measure, base in PART_OF.items():
        rest = counts[base] - counts[measure]
        if base in small or 0 < counts[measure] < LEAST or 0 < rest < LEAST:
            small.add(measure)
    return frozenset(small)


def _table(counts: Sequence[Counts], measure: Measure, base: Measure) -> list[list[int]]:
    return [[one[measure], one[base] - one[measure]] for one in counts]
