"""Samples are drawn by a seed: the same again, fair, and the risky ones more often."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from admin.audits.drawing import alike, draw, risk
from city import CityProfile, Mode
from disclosure import Shell, Status
from tests.builders.audits import shell

MANY = [shell(number) for number in range(1, 2001)]


def test_the_same_seed_draws_the_same_in_whatever_order_they_come() -> None:
    first = draw(MANY, 20, "seed", alike)
    assert draw(reversed(MANY), 20, "seed", alike) == first
    assert draw(MANY, 20, "other", alike) != first
    assert (len(first.numbers), first.population) == (20, 2000)
    assert list(first.numbers) == sorted(set(first.numbers))


def test_what_a_seed_draws_stays_what_it_is() -> None:
    # Written down once: whoever changes this can redraw no sample that is kept.
    assert draw(MANY, 5, "seed", alike).numbers == (26, 268, 526, 1020, 1875)


def test_a_larger_sample_holds_the_smaller_one() -> None:
    small, large = (set(draw(MANY, size, "seed", alike).numbers) for size in (10, 50))
    assert small < large


def test_fewer_than_are_wanted_are_all_drawn() -> None:
    assert draw(MANY[:3], 10, "seed", alike).numbers == (1, 2, 3)
    assert draw([], 10, "seed", alike).numbers == ()


def test_every_exchange_is_as_likely_as_its_weight() -> None:
    def weight(one: Shell) -> float:
        return 4.0 if one.number <= 200 else 1.0

    heavy = sum(
        number <= 200 for seed in range(50) for number in draw(MANY, 20, str(seed), weight).numbers
    )
    # 200 of weight 4 among 1,800 of weight 1: 800/2600 of 1,000 drawn, 308; five standard errors.
    assert 235 < heavy < 381
    plain = sum(
        number <= 200 for seed in range(50) for number in draw(MANY, 20, str(seed), alike).numbers
    )
    assert 52 < plain < 148


@pytest.mark.parametrize(
    ("told", "weight"),
    [
        ({}, 1),
        ({"confidence": 0.49}, 4),
        ({"confidence": 0.5}, 1),
        ({"confidence": None}, 1),
        ({"status": Status.NOTHING_FOUND, "confidence": None}, 3),
        ({"status": Status.GREETING, "confidence": None}, 1),
        ({"verdict": "helpful"}, 1),
        ({"verdict": "unhelpful:wrong"}, 6),
        ({"objected": True}, 9),
        ({"mode": Mode.EASY}, 4),
        ({"mode": Mode.EASY, "answered_mode": Mode.EASY}, 1),
        ({"mode": Mode.EASY, "status": Status.NOTHING_FOUND}, 3),
        ({"status": None, "confidence": None}, 1),
        ({"verdict": "unhelpful", "objected": True, "confidence": 0.1, "mode": Mode.EASY}, 20),
    ],
)
def test_each_sign_of_trouble_adds_its_weight(
    told: dict[str, Any], weight: float, profile: CityProfile
) -> None:
    assert risk(shell(**told), profile.audits) == weight


def test_what_is_drawn_by_risk_has_more_trouble_than_the_rest(profile: CityProfile) -> None:
    mixed = [shell(one, objected=one % 20 == 0) for one in range(1, 2001)]
    drawn = draw(mixed, 100, "seed", partial(risk, rules=profile.audits)).numbers
    assert sum(one % 20 == 0 for one in drawn) > 15
