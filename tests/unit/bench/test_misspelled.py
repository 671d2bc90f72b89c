"""The slips that are drawn for measuring: one letter of a word, of the kind that was asked for."""

from __future__ import annotations

from random import Random

import pytest

from bench.misspelled import mistyped


@pytest.mark.parametrize(
    ("word", "kind", "slips"),
    [
        ("표창", "a vowel by ear", {"포창", "표챵", "표촹"}),
        ("고도", "a key beside", {"도도", "고노"}),
        ("관", "a coda lost or added", {"과"}),
    ],
    ids=["a vowel", "a key", "a coda"],
)
def test_a_word_is_mistyped_once_and_in_its_kind(word: str, kind: str, slips: set[str]) -> None:
    seen = {mistyped(word, kind, Random(seed)) for seed in range(30)}  # noqa: S311 - no secret
    assert seen == slips


def test_the_same_draw_makes_the_same_slip() -> None:
    one, other = (mistyped("수도관", "a coda lost or added", Random(7)) for _ in range(2))  # noqa: S311 - no secret
    assert one == other != "수도관"
