"""What every word index promises: the fake and bm25s."""

from __future__ import annotations

import pytest

from knowledge.adapters.word_index import Bm25WordIndex
from knowledge.ports import WordIndex
from tests.fakes.indexes import FakeWordIndex

TEXTS = {
    "가": ["주차", "요금", "주차"],
    "나": ["주차", "위반", "견인", "자동차", "보관"],
    "다": ["수도", "요금"],
    "라": [],
}


@pytest.fixture(params=[FakeWordIndex, Bm25WordIndex])
def index(request: pytest.FixtureRequest) -> WordIndex:
    index: WordIndex = request.param()
    index.build(list(TEXTS), list(TEXTS.values()))
    return index


def test_an_index_that_was_never_built_finds_nothing() -> None:
    assert Bm25WordIndex().search(["주차"], 5) == FakeWordIndex().search(["주차"], 5) == []


def test_a_word_finds_the_texts_that_hold_it_the_densest_first(index: WordIndex) -> None:
    assert [key for key, _ in index.search(["주차"], 5)] == ["가", "나"]


def test_more_words_of_the_question_weigh_more(index: WordIndex) -> None:
    assert index.search(["수도", "요금"], 5)[0][0] == "다"


def test_scores_are_above_zero_and_falling(index: WordIndex) -> None:
    scores = [score for _, score in index.search(["주차", "요금", "견인"], 5)]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


@pytest.mark.parametrize("words", [[], ["없는말"], [""]])
def test_unknown_words_find_nothing(index: WordIndex, words: list[str]) -> None:
    assert index.search(words, 5) == []


def test_an_unknown_word_beside_a_known_one_is_passed_over(index: WordIndex) -> None:
    assert [key for key, _ in index.search(["없는말", "견인"], 5)] == ["나"]


def test_no_more_than_k_are_given(index: WordIndex) -> None:
    assert len(index.search(["주차", "요금"], 1)) == 1
    assert index.search(["주차"], 0) == []


def test_a_rare_word_tells_more_and_an_unknown_one_most(index: WordIndex) -> None:
    assert index.rarity("주차") < index.rarity("견인") < index.rarity("없는말")


def test_rarity_counts_texts_and_not_occurrences(index: WordIndex) -> None:
    assert index.rarity("주차") == pytest.approx(index.rarity("요금"))


def test_it_is_told_how_many_of_all_texts_hold_a_word(index: WordIndex) -> None:
    assert index.holding("주차") == (2, 4)
    assert index.holding("없는말") == (0, 4)


def test_building_again_forgets_what_was_there(index: WordIndex) -> None:
    index.build(["마"], [["택시"]])
    assert index.search(["주차"], 5) == []
    assert index.search(["택시"], 5)[0][0] == "마"


def test_nothing_at_all_can_be_indexed(index: WordIndex) -> None:
    index.build([], [])
    assert index.search(["주차"], 5) == []


def test_many_equal_scores_stay_in_the_order_of_the_keys(index: WordIndex) -> None:
    keys = [f"k{number:03}" for number in range(200)]
    index.build(keys, [["요금"] if number % 2 else ["요금", "주차"] for number in range(200)])
    even, odd = keys[::2], keys[1::2]
    assert [key for key, _ in index.search(["주차"], 200)] == even
    found = [key for key, _ in index.search(["요금"], 200)]
    assert [key for key in found if key in odd] == odd


def test_the_vocabulary_is_every_word_that_a_text_holds(index: WordIndex) -> None:
    assert set(index.vocabulary()) - {""} == {word for text in TEXTS.values() for word in text}


def test_an_index_that_was_never_built_has_no_vocabulary() -> None:
    assert not set(Bm25WordIndex().vocabulary()) | set(FakeWordIndex().vocabulary())
