"""No hidden count can be worked out of what is shown, by another way than ours."""

from __future__ import annotations

import random
from itertools import product

import pytest

from admin.hiding import Hidden, Table, hidden_in, hidden_parts
from tests.builders.tables import recoverable

LEAST = 10
TABLES = 1_000


def some_table(seed: int) -> Table:
    """Groups and answers as surveys have them: big ones, rare ones, and none at all."""
    chance = random.Random(seed)  # noqa: S311 - tables, no secrets
    rows, columns = chance.randint(2, 7), chance.randint(2, 7)
    sizes = [chance.choice([0, 1, 5, 12, 40, 300]) for _ in range(rows)]
    liked = [chance.choice([0, 0, 1, 3, 10]) for _ in range(columns)]
    liked[chance.randrange(columns)] += 1
    table = [[0] * columns for _ in range(rows)]
    for row, size in enumerate(sizes):
        for _ in range(chance.randint(0, size)):
            table[row][chance.choices(range(columns), liked)[0]] += 1
    return table


def hidden_of(table: Table, least: int = LEAST, *, left_out: bool = False) -> Hidden | None:
    """What is hidden; None where too few answered for any result."""
    people = [sum(row) for row in table]
    if sum(people) < least:
        return None
    return hidden_in(table, hidden_parts(people, least), least, left_out=left_out)


@pytest.mark.parametrize("left_out", [False, True])
def test_of_a_thousand_tables_no_hidden_count_can_be_worked_out(left_out: bool) -> None:
    seen = 0
    for seed in range(TABLES + TABLES // 2):
        table = some_table(seed)
        hidden = hidden_of(table, left_out=left_out)
        if hidden is None:
            continue
        last = len(table[0]) - 1 if left_out else -1
        assert recoverable(table, hidden, last) == [], (seed, table)
        seen += 1
    assert seen > TABLES


@pytest.mark.parametrize("left_out", [False, True])
def test_of_every_small_table_no_hidden_count_can_be_worked_out(left_out: bool) -> None:
    seen = 0
    for counts in product(range(4), repeat=6):
        table = [counts[:3], counts[3:]]
        hidden = hidden_of(table, least=2, left_out=left_out)
        if hidden is not None:
            assert recoverable(table, hidden, 2 if left_out else -1) == [], table
            seen += 1
    assert seen > 4_000


def test_that_everybody_answered_hides_nothing() -> None:
    hidden = hidden_of([[20, 30, 0], [40, 15, 0]], left_out=True)
    assert hidden is not None
    assert not hidden.rows
    assert not hidden.columns
    assert {column for _row, column in hidden.cells} == {2}


def test_every_count_under_the_least_is_hidden_and_the_least_itself_is_shown() -> None:
    for seed in range(300):
        table = some_table(seed)
        if (hidden := hidden_of(table)) is None:
            continue
        for row, line in enumerate(table):
            assert row in hidden.rows or sum(line) >= LEAST
            for column, count in enumerate(line):
                assert (row, column) in hidden.cells or count >= LEAST
    assert hidden_of([[10, 10], [10, 10]]) == Hidden(
        rows=frozenset(), columns=frozenset(), cells=frozenset()
    )


@pytest.mark.parametrize(
    ("parts", "hidden"),
    [
        ([30, 40, 50], set[int]()),
        ([9, 40, 50], {0, 1}),
        ([10, 40, 50], set[int]()),
        ([4, 5, 50, 60], {0, 1, 2}),
        ([5, 5, 50], {0, 1}),
        ([0, 40, 50], {0, 1}),
        ([0, 0, 50], {0, 1, 2}),
    ],
)
def test_a_small_part_is_never_hidden_alone_nor_together_with_too_few(
    parts: list[int], hidden: set[int]
) -> None:
    assert hidden_parts(parts, LEAST) == hidden


def test_hiding_one_count_hides_three_more_and_the_rest_stays() -> None:
    table = [[30, 20, 3], [30, 20, 30], [30, 20, 30]]
    hidden = hidden_in(table, frozenset(), LEAST)
    assert not hidden.rows
    assert not hidden.columns
    assert len(hidden.cells) == 4
    assert (0, 2) in hidden.cells


def test_what_hides_too_little_is_found() -> None:
    table = [[30, 3], [30, 30]]
    alone = Hidden(rows=frozenset(), columns=frozenset(), cells=frozenset({(0, 1)}))
    assert recoverable(table, alone) == [(("row", 0), ("column", 1))]
    two = Hidden(rows=frozenset(), columns=frozenset(), cells=frozenset({(0, 1), (0, 0)}))
    assert len(recoverable(table, two)) == 2
    nobody = [[0, 30], [0, 30]]
    whole = Hidden(rows=frozenset(), columns=frozenset(), cells=frozenset(product((0, 1), (0, 1))))
    assert len(recoverable(nobody, whole)) == 4
