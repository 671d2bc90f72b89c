"""Which hidden counts of a table can be worked out? An exact answer, by another way than ours.

A table with its totals is a flow: from everybody through the rows, the counts and the columns to
everybody again. A hidden count has one value alone exactly if no circle of hidden arcs leads
through it along which the flow can be changed (the residual graph of network flows). What is shown
cannot be changed, nor how many answered at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from admin.hiding import Hidden

Node = tuple[str, int]
Arc = tuple[Node, Node, int]


def recoverable(
    table: Sequence[Sequence[int]], hidden: Hidden, unclaimed: int = -1
) -> list[tuple[Node, Node]]:
    """The hidden counts and totals that have one value alone; of a column `unclaimed`, none is."""
    arcs = list(_hidden_arcs(table, hidden))
    return [
        (one[0], one[1])
        for one in arcs
        if ("column", unclaimed) not in one[:2] and not _changes(one, arcs)
    ]


def _hidden_arcs(table: Sequence[Sequence[int]], hidden: Hidden) -> Iterator[Arc]:
    for row, column in hidden.cells:
        yield ("row", row), ("column", column), table[row][column]
    for row in hidden.rows:
        yield ("all", 0), ("row", row), sum(table[row])
    for column in hidden.columns:
        yield ("column", column), ("all", 1), sum(line[column] for line in table)


def _changes(arc: Arc, arcs: Sequence[Arc]) -> bool:
    """Whether the flow of an arc can grow or shrink."""
    start, end, flow = arc
    others = [one for one in arcs if one is not arc]
    return _leads(end, start, others) or (flow > 0 and _leads(start, end, others))


def _leads(start: Node, end: Node, arcs: Sequence[Arc]) -> bool:
    ways: defaultdict[Node, list[Node]] = defaultdict(list)
    for one, other, flow in arcs:
        ways[one].append(other)
        if flow > 0:
            ways[other].append(one)
    seen, waiting = {start}, [start]
    while waiting:
        for node in ways[waiting.pop()]:
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return end in seen
