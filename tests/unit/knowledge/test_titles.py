"""A document is meant by a part of its title, and by none where several could be meant."""

from __future__ import annotations

import pytest

from knowledge import TitleUnclear, title_meant

PARKING = "여수시 주차장 조례"
HELD = {
    PARKING: {PARKING},
    f"{PARKING} 시행규칙": {f"{PARKING} 시행규칙"},
    f"{PARKING} 생활안내": {PARKING},
    "여수시 수도급수 조례": {"여수시 수도급수 조례"},
    "여수시 급수공사 조례": {"여수시 급수공사 조례"},
    "여수시 화장장 조례 생활안내": {"여수시 화장장 조례"},
}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (PARKING, PARKING),
        ("주차장조례", PARKING),
        ("주차장 조례 시행규칙", f"{PARKING} 시행규칙"),
        ("주차장 조례 생활안내", PARKING),
        ("화장장", "여수시 화장장 조례"),
        ("화장장 조례 생활안내", "여수시 화장장 조례"),
    ],
)
def test_a_part_of_a_title_is_enough_and_a_guide_means_what_its_answers_cite(
    given: str, meant: str
) -> None:
    assert title_meant(given, HELD) == meant


@pytest.mark.parametrize("given", ["급수", "없는 조례", "", "   ", "\n"])
def test_a_title_that_is_not_clear_means_nothing(given: str) -> None:
    with pytest.raises(TitleUnclear):
        title_meant(given, HELD)
