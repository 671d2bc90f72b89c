"""The statistics agree with SciPy, and with tables that were worked out by hand."""

from __future__ import annotations

import pytest
from scipy.stats import binomtest  # pyright: ignore[reportUnknownVariableType]

from admin.probes import Fourfold, flipped, fourfold, holm


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 5), (6, 0), (9, 0), (7, 12), (40, 21)])
def test_mcnemars_test_is_a_test_of_a_fair_coin(first: int, second: int) -> None:
    counts = Fourfold(both=100, first=first, second=second, neither=3)
    tosses = first + second
    expected = binomtest(first, tosses).pvalue if tosses else 1.0
    assert counts.p == pytest.approx(expected)


@pytest.mark.parametrize(
    ("counts", "interval"),
    [
        # Worked out by hand. 48 and 38 of 50 with a phi of -24 / 209.2.
        (Fourfold(both=36, first=12, second=2, neither=0), (0.0570, 0.3404)),
        # A product of 275, less half of the pairs: 255 / 386.8, a phi of 0.6592.
        (Fourfold(both=20, first=5, second=1, neither=14), (-0.0242, 0.2178)),
        # All of both: no phi, and a Wilson bound of 54 / (54 + 3.8415) each.
        (Fourfold(both=54, first=0, second=0, neither=0), (-0.0664, 0.0664)),
        # A phi of -1: what the two bounds lie off their rates is added up.
        (Fourfold(both=0, first=30, second=20, neither=0), (-0.0764, 0.4478)),
    ],
)
def test_the_interval_is_the_one_for_pairs(counts: Fourfold, interval: tuple[float, float]) -> None:
    assert counts.interval == pytest.approx(interval, abs=2e-4)


def test_pairs_that_go_together_are_surer_than_their_number_alone() -> None:
    together = Fourfold(both=200, first=5, second=0, neither=95).interval
    apart = Fourfold(both=137, first=68, second=63, neither=32).interval
    assert together[1] - together[0] < (apart[1] - apart[0]) / 2


def test_the_interval_holds_the_gap_and_turns_with_the_two() -> None:
    for both, first, second, neither in [(270, 9, 3, 18), (290, 0, 0, 10), (100, 30, 5, 2)]:
        counts = Fourfold(both=both, first=first, second=second, neither=neither)
        turned = Fourfold(both=both, first=second, second=first, neither=neither)
        low, high = counts.interval
        assert low <= counts.gap <= high
        assert turned.interval == pytest.approx((-high, -low))


def test_of_no_pairs_the_interval_is_all_there_can_be() -> None:
    counts = fourfold([])
    assert counts.interval == (-1.0, 1.0)
    assert counts.gap == 0.0
    assert counts.p == 1.0


def test_pairs_are_counted_by_how_the_two_fared() -> None:
    cases = [(True, True), (True, False), (True, False), (False, True), (False, False)]
    assert fourfold(cases) == Fourfold(both=1, first=2, second=1, neither=1)


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 5), (6, 0), (7, 12), (40, 21)])
def test_of_one_pair_a_need_the_test_by_needs_is_mcnemars(first: int, second: int) -> None:
    counts = Fourfold(both=100, first=first, second=second, neither=3)
    assert flipped([1] * first + [-1] * second + [0] * 9) == pytest.approx(counts.p)


@pytest.mark.parametrize(
    ("nets", "chance"),
    [
        # All signs by hand: 3, 1 and 1 add up to 5, 3, 3, 1 and their opposites.
        ([3, 1, 1], 2 / 8),
        ([3, -1, -1], 8 / 8),
        ([3, 1, -1], 6 / 8),
        ([2, 2], 2 / 4),
        ([6], 1.0),
    ],
)
def test_the_test_by_needs_counts_every_way_the_signs_may_fall(
    nets: list[int], chance: float
) -> None:
    assert flipped(nets) == chance
    assert flipped([-one for one in nets]) == chance


def test_what_comes_of_few_needs_is_less_sure_than_of_many() -> None:
    assert flipped([4, 4, 4, 4]) > 0.05 > flipped([1] * 16)


def test_holm_multiplies_the_smallest_most_and_never_turns_the_order() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))
    assert holm([0.6, 0.9]) == (1.0, 1.0)
    assert holm([]) == ()
