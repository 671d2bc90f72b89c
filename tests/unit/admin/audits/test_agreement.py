"""Cohen's kappa over tables that were worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from admin.audits import agreement

# Each table: how often the first reader said the first of a pair and the second one the other.
# Worked out by hand: p_o = the diagonal / n; p_e = sum of (row total x column total) / n^2.
TABLES: Mapping[str, tuple[dict[tuple[str, str], int], float]] = {
    # p_o = 35/50 = 0.7; p_e = (25*30 + 25*20)/2500 = 0.5; (0.7-0.5)/0.5
    "two classes": ({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}, 0.4),
    # p_o = 60/100; p_e = (60*70 + 40*30)/10000 = 0.54; 0.06/0.46
    "unequal shares": ({("a", "a"): 45, ("a", "b"): 15, ("b", "a"): 25, ("b", "b"): 15}, 6 / 46),
    # p_o = 0.6 again; p_e = (60*30 + 40*70)/10000 = 0.46; 0.14/0.54
    "as much agreement, less by chance": (
        {("a", "a"): 25, ("a", "b"): 35, ("b", "a"): 5, ("b", "b"): 35},
        14 / 54,
    ),
    # p_o = 6/10; p_e = (4*5 + 3*3 + 3*1)/100 = 0.32; 0.28/0.68
    "four classes": (
        {
            ("a", "a"): 3, ("a", "b"): 1, ("b", "b"): 2, ("b", "a"): 1, ("c", "c"): 1,
            ("c", "a"): 1, ("c", "d"): 1,
        },
        28 / 68,
    ),
    "full agreement": ({("a", "a"): 3, ("b", "b"): 1}, 1.0),
    # p_o = 0; p_e = (2*2 + 2*2)/16 = 0.5; -0.5/0.5
    "never alike": ({("a", "b"): 2, ("b", "a"): 2}, -1.0),
    # The first says one thing only: p_o = p_e = 3/4.
    "one reader of one mind": ({("a", "a"): 3, ("a", "b"): 1}, 0.0),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_kappa_is_what_the_table_gives_by_hand(name: str) -> None:
    table, kappa = TABLES[name]
    found = agreement(pair for pair, count in table.items() for _ in range(count))
    assert found.kappa == pytest.approx(kappa, abs=1e-12)
    assert found.units == sum(table.values())
    assert found.same == sum(count for (one, other), count in table.items() if one == other)


def test_without_anything_judged_twice_kappa_is_not_defined() -> None:
    found = agreement([])
    assert (found.units, found.kappa, found.observed) == (0, None, 0.0)


def test_where_chance_alone_agrees_fully_kappa_is_not_defined() -> None:
    found = agreement([("a", "a")] * 7)
    assert (found.units, found.same, found.expected) == (7, 7, 1.0)
    assert found.kappa is None
    assert found.observed == 1.0
