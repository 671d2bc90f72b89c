"""So many kills are left to chance, and so many come at each named moment, whatever is drawn."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from bench.chaos.points import Point, possible
from bench.chaos.shares import Shares, at_each, by_chance


def deaths(kills: int, seed: int, *, real: bool) -> Counter[Point | None]:
    """What lives die of when one in twenty does not meet its moment, and is not counted."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable test
    shares = Shares(chance, kills, possible(real=real))
    died, fired = Counter[Point | None](), Counter[Point]()
    for _ in range(kills):
        point = shares.draw(fired)
        if point is None:
            died[None] += 1
        elif shares.tried.total() % 20:
            died[point] += 1
            fired[point] += 1
    return died


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kills", [1, 5, 50, 360])
@pytest.mark.parametrize("real", [True, False])
def test_each_share_is_had_whatever_is_drawn(kills: int, seed: int, real: bool) -> None:
    died = deaths(kills, seed, real=real)
    points = possible(real=real)
    assert died[None] >= by_chance(kills)
    assert min(died[point] for point in points) >= at_each(kills, points)


def test_a_whole_run_has_two_hundred_kills_at_random_and_ten_and_more_at_each_named_moment() -> (
    None
):
    assert by_chance(360) == 200
    assert at_each(360, possible(real=False)) == 12
    assert by_chance(360) + 12 * len(Point) < 360


def test_in_a_short_run_every_kill_but_the_last_ones_may_be_at_a_named_moment() -> None:
    died = deaths(5, 1, real=False)
    assert (died[None], died.total()) == (by_chance(5), 5)
