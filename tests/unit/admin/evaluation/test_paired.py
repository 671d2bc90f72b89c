from __future__ import annotations

import pytest

from admin.evaluation import Pairs, pairs


def test_only_pairs_that_differ_are_counted() -> None:
    cases = [(True, True), (False, False), (True, False), (True, False), (False, True)]
    assert pairs(cases) == Pairs(first=2, second=1)


@pytest.mark.parametrize(
    ("first", "second", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (3, 3, 1.0), (5, 0, 0.0625), (6, 1, 0.125), (16, 1, 0.000275)],
)
def test_the_chance_of_so_uneven_a_split_is_exact(first: int, second: int, p: float) -> None:
    assert Pairs(first=first, second=second).p == pytest.approx(p, abs=1e-6)


def test_it_does_not_matter_which_way_is_called_first() -> None:
    assert Pairs(first=7, second=2).p == Pairs(first=2, second=7).p
