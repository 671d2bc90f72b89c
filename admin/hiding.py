"""Which counts of a table are shown to nobody, so that none of them can be worked out.

A count under the least is hidden. What else is hidden with it follows from one thought: a hidden
count is safe if another table, which agrees with everything that is shown, has another number in
its place. Such a table is made by letting people answer otherwise:

- one person moves between two hidden rows, or two hidden columns, whose totals are hidden too;
- two people swap columns, one in either row: all totals stay, and the four counts are hidden.

Neither changes what other tables of the same people show: a row's people stay its people, or both
rows are hidden everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

Table = Sequence[Sequence[int]]
Cell = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Hidden:
    """What of a table is hidden: totals of rows and of columns, and counts by row and column."""

    rows: frozenset[int]
    columns: frozenset[int]
    cells: frozenset[Cell]


def hidden_parts(parts: Sequence[int], least: int, *, none_shown: bool = False) -> frozenset[int]:
    """Which parts of a whole that is shown are hidden: the small ones, never one alone.

    Together the hidden ones are no small number either, for the whole less the others tells it: so
    one small part, however large the others, takes another with it. `none_shown`: that there is
    nobody is no secret. `least` of the whole must be there.
    """
    hidden = {place for place, part in enumerate(parts) if int(none_shown) <= part < least}
    there = {place for place, part in enumerate(parts) if part >= int(none_shown)}
    others = sorted(there - hidden, key=lambda place: parts[place])
    while hidden and others and sum(parts[one] for one in hidden) < least:
        hidden.add(others.pop(0))
    return frozenset(hidden)


def hidden_in(
    table: Table, rows: frozenset[int], least: int, *, left_out: bool = False,
    none_shown: bool = False, beside: frozenset[int] = frozenset(),
) -> Hidden:  # fmt: skip
    """What is hidden of a table whose rows are people of a group each and columns their answers.

    `rows`: whose totals are hidden, in this table as in every other of the same people. `left_out`:
    the last column are people who gave no answer. It is no answer, and shown of no group; its total
    follows from the others, and is no secret unless all of them are. `none_shown`: that there is
    nobody is no secret. `beside`: rows of which nothing is shown, though nobody may move between
    them: their totals are bound by another table.
    """
    first = int(none_shown)
    totals = [sum(column) for column in zip(*table, strict=True)]
    last = len(totals) - 1 if left_out else len(totals)
    columns = hidden_parts(totals[:last], least, none_shown=none_shown)
    if first <= sum(totals[:last]) < least:
        columns = frozenset(range(len(totals)))
    places = list(product(range(len(table)), range(len(totals))))
    cells = {
        (row, column)
        for row, column in places
        if row in rows | beside
        or column in columns
        or column == last
        or first <= table[row][column] < least
    }
    for cell in (one for one in places if one[1] != last):
        # What is hidden for another table's sake alone is no secret of this one.
        mine = cell[0] not in beside or first <= table[cell[0]][cell[1]] < least
        if mine and cell in cells and not _one_may_move(table, cell, rows, columns):
            cells |= _swap(table, cell, cells)
    return Hidden(rows=rows, columns=columns, cells=frozenset(cells))


def _one_may_move(
    table: Table, cell: Cell, rows: Collection[int], columns: Collection[int]
) -> bool:
    """Whether one person may be added to a count, or taken from it, with no shown total changed."""
    row, column = cell
    from_rows = rows if row in rows else {row}
    from_columns = columns if column in columns else {column}
    others = [other for other in product(from_rows, from_columns) if other != cell]
    return bool(others) and (
        table[row][column] > 0 or any(table[one][other] > 0 for one, other in others)
    )


def _swap(table: Table, cell: Cell, cells: Collection[Cell]) -> set[Cell]:
    """The four counts of the swap that hides the fewest people more; the whole table if none is."""

    def cost(swap: tuple[Cell, ...]) -> tuple[int, int]:
        more = [one for one in swap if one not in cells]
        return sum(table[row][column] for row, column in more), len(more)

    swaps = list(_swaps(table, cell))
    if not swaps:
        return set(product(range(len(table)), range(len(table[0]))))
    return set(min(swaps, key=cost))


def _swaps(table: Table, cell: Cell) -> Iterator[tuple[Cell, ...]]:
    row, column = cell
    for other_row, other_column in product(range(len(table)), range(len(table[0]))):
        if other_row == row or other_column == column:
            continue
        mine, theirs = table[row][column], table[other_row][other_column]
        across, down = table[row][other_column], table[other_row][column]
        if (mine and theirs) or (across and down):
            yield cell, (row, other_column), (other_row, column), (other_row, other_column)
