"""The interval against published values."""

from __future__ import annotations

import pytest

from admin.evaluation import Share, share


# Newcombe (1998), Table I, method 3 (Wilson without continuity correction).
@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_that_of_the_literature(
    hits: int, of: int, low: float, high: float
) -> None:
    assert Share(hits=hits, of=of).interval == pytest.approx((low, high), abs=5e-5)


def test_the_interval_of_none_mirrors_that_of_all() -> None:
    none, every = Share(hits=0, of=20).interval, Share(hits=20, of=20).interval
    assert none is not None
    assert every is not None
    assert none[0] == 0.0
    assert every[1] == 1.0
    assert every[0] == pytest.approx(1 - none[1])


def test_of_no_cases_there_is_no_rate() -> None:
    nothing = share([])
    assert (nothing.rate, nothing.interval) == (None, None)


def test_a_share_counts_what_is_true() -> None:
    assert share([True, False, True, True]) == Share(hits=3, of=4)
    assert share([True, False, True, True]).rate == 0.75


def test_to_be_surer_takes_a_wider_interval() -> None:
    low, high = Share(hits=15, of=20).bounds(2.576)
    plain = Share(hits=15, of=20).interval
    assert plain is not None
    assert low < plain[0] < plain[1] < high
