"""Particles follow the sound of the word before them."""

import pytest

from city.korean import ParticleFormatter, with_particle


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("교통과", "은/는", "교통과는"),
        ("여수시청", "은/는", "여수시청은"),
        ("조례", "이/가", "조례가"),
        ("법", "을/를", "법을"),
        ("서울", "으로/로", "서울로"),
        ("여수", "으로/로", "여수로"),
        ("시청", "으로/로", "시청으로"),
        ("「주차장 조례」", "과/와", "「주차장 조례」와"),
        ("제3조", "을/를", "제3조를"),
        ("119", "으로/로", "119로"),
        ("1899-2012", "으로/로", "1899-2012로"),
        ("110", "은/는", "110은"),
        ("PDF", "을/를", "PDF를"),
        ("SQL", "은/는", "SQL은"),
        ("", "은/는", "는"),
    ],
)
def test_a_word_gets_the_particle_that_fits_its_sound(word: str, pair: str, expected: str) -> None:
    assert with_particle(word, pair) == expected


def test_a_placeholder_with_a_slash_is_a_pair_of_particles() -> None:
    formatter = ParticleFormatter()
    assert formatter.format("{a:은/는} {b:,}원", a="요금", b=12000) == "요금은 12,000원"


def test_a_month_gets_its_english_name() -> None:
    made = ParticleFormatter().format("{day} {month:name} {year}", day=1, month=3, year=2026)
    assert made == "1 March 2026"
