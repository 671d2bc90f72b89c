"""How measured values lie."""

from __future__ import annotations

from admin.evaluation import Spread, spread


def test_ninety_five_of_a_hundred_do_not_exceed_the_percentile() -> None:
    assert spread(range(100, 0, -1)) == Spread(median=50.5, p95=95, of=100)


def test_the_percentile_of_few_values_is_the_largest_of_them() -> None:
    assert spread([3.0, 1.0, 2.0]) == Spread(median=2.0, p95=3.0, of=3)
    assert spread([7.0]) == Spread(median=7.0, p95=7.0, of=1)


def test_no_values_lie_nowhere() -> None:
    assert spread([]) is None
