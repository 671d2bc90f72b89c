"""Which words a library knows, and which of them a mistyped one was meant to be."""

from __future__ import annotations

import pytest

from knowledge.mending import KnownWords

STEMS = ("표창", "포장", "결과", "수도관", "옴부즈만", "열둘", "이십", "사흘")
TEXTS = ("제3조(표창) 시장은 관심이 많은 시민을 표창한다.", "공중목욕장의 목욕료")


@pytest.fixture
def known() -> KnownWords:
    return KnownWords(STEMS, TEXTS, rarity=lambda word: float(word == "포장"))


def test_a_word_is_known_by_itself_or_as_it_is_written(known: KnownWords) -> None:
    assert known.means("표창")
    assert not known.means("목욕장")
    assert known.writes("목욕장")


def test_a_short_word_is_not_written_because_a_longer_one_ends_so(known: KnownWords) -> None:
    assert not known.writes("심이")
    assert known.writes("관심")


def test_a_slip_means_the_word_that_is_nearest(known: KnownWords) -> None:
    meant = known.meant_by("포창", strange=False)
    assert meant is not None
    assert meant.word == "표창"


def test_of_two_that_are_as_near_the_one_that_more_articles_hold_is_meant() -> None:
    known = KnownWords(("수도관", "수돗관"), (), rarity=lambda word: float(word == "수도관"))
    meant = known.meant_by("수듯관", strange=True)
    assert meant is not None
    assert meant.word == "수돗관"


@pytest.mark.parametrize("word", ["표창", "목욕장", "관심", "관", "가" * 9])
def test_what_is_written_anywhere_is_no_slip(known: KnownWords, word: str) -> None:
    assert known.meant_by(word, strange=True) is None


@pytest.mark.parametrize("word", ["열듈", "이싶", "사흗"])
def test_nothing_is_ever_taken_for_a_number(known: KnownWords, word: str) -> None:
    assert known.meant_by(word, strange=True) is None


def test_what_falls_apart_into_words_must_sound_alike_and_what_is_strange_need_not(
    known: KnownWords,
) -> None:
    assert known.meant_by("겨과", strange=False) is None
    meant = known.meant_by("겨과", strange=True)
    assert meant is not None
    assert meant.word == "결과"
