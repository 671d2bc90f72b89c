"""Every word that is a slip of the ear or of a finger away, letter by letter."""

from __future__ import annotations

import pytest

from knowledge.mending.slips import BY_BREATH, BY_EAR, BY_HAND, one_slip_away


@pytest.mark.parametrize(
    ("typed", "meant", "far"),
    [
        ("답레품", "답례품", BY_EAR),
        ("포창", "표창", BY_EAR),
        ("결가", "결과", BY_EAR),
        ("위원헤", "위원회", BY_EAR),
        ("층강", "층간", BY_EAR),
        ("쩐세", "전세", BY_BREATH),
        ("보조긍", "보조금", BY_EAR),
        ("수고관", "수도관", BY_HAND),
        ("보조그", "보조금", BY_HAND),
        ("수돗관", "수도관", BY_HAND),
        ("상품품권", "상품권", BY_HAND),
        ("품상권", "상품권", BY_HAND),
    ],
)
def test_a_slip_is_known_by_its_kind(typed: str, meant: str, far: float) -> None:
    assert min(away for word, away in one_slip_away(typed) if word == meant) == far


@pytest.mark.parametrize(
    ("typed", "other"), [("포창", "표장"), ("수고관", "하수관"), ("표창", "표창")]
)
def test_two_slips_are_no_slip_and_neither_is_none(typed: str, other: str) -> None:
    assert other not in {word for word, _ in one_slip_away(typed)}


def test_a_word_has_few_words_beside_it() -> None:
    # Each is looked up for every part of a word in doubt.
    assert len(set(one_slip_away("옴브즈만"))) < 150
