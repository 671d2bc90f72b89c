"""Slips change how a question is written, always differently, and the same for the same seed."""

from __future__ import annotations

from random import Random

import pytest

from admin.probes.noise import noisy
from admin.probes.reading import all_needs
from city.korean import comparable


def draw(seed: int | str) -> Random:
    """Always the same slips for a seed."""
    return Random(seed)  # noqa: S311 - no secret


@pytest.mark.parametrize("seed", range(5))
def test_a_slip_changes_every_question_and_few_of_its_letters(seed: int) -> None:
    for need in all_needs():
        for wording in need.wordings:
            slipped = noisy(wording, draw(f"{seed} {wording}"))
            assert slipped != wording
            kept, whole = set(comparable(slipped)), set(comparable(wording))
            assert len(whole - kept) <= len(whole) / 2, (wording, slipped)


def test_the_same_seed_slips_alike() -> None:
    wording = all_needs()[0].wordings[0]
    assert noisy(wording, draw(7)) == noisy(wording, draw(7))


def test_every_kind_of_slip_is_made() -> None:
    wording = "쓰레기는 어떻게 내놓으면 돼요?"
    made = {noisy(wording, draw(seed)) for seed in range(60)}
    assert "쓰레기는어떻게내놓으면돼요" in made
    assert any(one.endswith("여ㅠㅠ") for one in made)
    assert any(set(one.split()) & {"음", "어", "그"} for one in made)
    assert any("쓰래기" in one for one in made)
