"""Syllables are taken apart and put together as Unicode numbers them."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from admin.probes.jamo import NIEUN, final_of, vowel_of, with_final, with_vowel


@pytest.mark.parametrize("syllable", ["하", "받", "있", "힣", "가"])
def test_a_syllable_has_a_final_if_it_falls_into_three_letters(syllable: str) -> None:
    assert bool(final_of(syllable)) == (len(normalize("NFD", syllable)) == 3)


def test_a_final_or_a_vowel_takes_the_place_of_another() -> None:
    assert with_final("하", NIEUN) == "한"
    assert with_final("핫", NIEUN) == "한"
    assert with_vowel("해", vowel_of("헤") or 0) == "헤"


def test_what_is_no_syllable_has_neither() -> None:
    assert final_of("?") is None
    assert vowel_of("1") is None
