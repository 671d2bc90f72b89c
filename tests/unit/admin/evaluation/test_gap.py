"""The gap between styles against published values, and how sure it is."""

from __future__ import annotations

import pytest

from admin.evaluation import Gap, Share, style_gap


# The published intervals are those of Newcombe (1998), Interval estimation for the difference
# between independent proportions, Table II, method 10.
@pytest.mark.parametrize(
    ("best", "worst", "low", "high"),
    [
        (Share(hits=56, of=70), Share(hits=48, of=80), 0.0524, 0.3339),
        (Share(hits=9, of=10), Share(hits=3, of=10), 0.1705, 0.8090),
        (Share(hits=10, of=10), Share(hits=0, of=20), 0.6791, 1.0),
    ],
)
def test_of_two_styles_the_interval_is_that_of_the_literature(
    best: Share, worst: Share, low: float, high: float
) -> None:
    gap = style_gap({"plain": worst, "elderly": best})
    assert gap is not None
    assert (gap.best, gap.worst) == ("elderly", "plain")
    assert (gap.low, gap.high) == pytest.approx((low, high), abs=5e-5)


def test_the_pair_that_lies_furthest_apart_is_told() -> None:
    gap = style_gap(
        {
            "plain": Share(hits=15, of=20),
            "dialect": Share(hits=8, of=20),
            "elderly": Share(hits=18, of=20),
        }
    )
    assert gap is not None
    assert (gap.best, gap.worst) == ("elderly", "dialect")
    assert gap.value == pytest.approx(0.5)


def test_a_pair_chosen_out_of_many_is_less_sure() -> None:
    pair = {"plain": Share(hits=18, of=20), "dialect": Share(hits=8, of=20)}
    more = pair | {"elderly": Share(hits=15, of=20), "typo": Share(hits=12, of=20)}
    chosen, alone = style_gap(more), style_gap(pair)
    assert chosen is not None
    assert alone is not None
    assert chosen.value == alone.value
    assert chosen.low < alone.low
    assert chosen.high > alone.high


def test_a_style_of_few_questions_is_held_against_no_other() -> None:
    few = {"typo": Share(hits=0, of=7), "english": Share(hits=0, of=0)}
    eight = {"plain": Share(hits=8, of=8), "dialect": Share(hits=4, of=8)}
    assert style_gap(few | {"plain": Share(hits=8, of=8)}) is None
    assert style_gap(eight | few) == style_gap(eight)


def test_styles_that_fare_alike_have_a_gap_of_nothing() -> None:
    same = Share(hits=6, of=9)
    gap = style_gap({"plain": same, "dialect": same})
    assert isinstance(gap, Gap)
    assert gap.value == 0
    assert gap.low == pytest.approx(-gap.high)
