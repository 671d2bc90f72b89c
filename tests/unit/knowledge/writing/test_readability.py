"""What makes an answer hard to read is seen, and what does not is not held against it."""

from __future__ import annotations

import pytest

from knowledge import Readability
from knowledge.lexicon import EasyWord
from knowledge.writing.readability import Burdens

WORDS = (
    EasyWord(hard="교부하다", easy="내주다", explain=False),
    EasyWord(hard="관내", easy="우리 시 안", explain=False),
    EasyWord(hard="과태료", easy="법을 어기면 내는 돈", explain=True),
)
READABILITY = Readability(WORDS)
EASIEST = Burdens(words=8, long=0, hard=0, chain=3)


def burdens(text: str) -> Burdens:
    """The burdens of a text that has sentences."""
    found = READABILITY.burdens(text)
    assert found is not None
    return found


def test_sentences_are_counted_one_by_one_and_items_of_a_list_too() -> None:
    assert burdens("돈을 냅니다. 오늘까지 꼭 냅니다.").words == 2.5
    assert burdens("서류를 냅니다.\n- 신청서\n- 동의서").words == pytest.approx(4 / 3)


def test_a_date_ends_no_sentence() -> None:
    assert burdens("2025. 4. 8. 부터 지킵니다.").words == 5


def test_a_sentence_is_long_from_its_thirteenth_word_on() -> None:
    twelve = " ".join(["돈을"] * 11) + " 냅니다."
    assert burdens(twelve).long == 0
    assert burdens(f"정말 {twelve} 끝.").long == 0.5


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("신청서를 교부합니다.", 1),
        ("관내에서 교부하고 과태료를 냅니다.", 3),
        ("신청서를 내줍니다. 관내에 삽니다.", 0.5),
        ("「관내 조례」를 봅니다.", 0),
        ("과태료를 냅니다.\n※ 과태료: 법을 어기면 내는 돈", 0),
        ("과태료를 관내에서 냅니다.\n※ 과태료: 법을 어기면 내는 돈", 1),
    ],
)
def test_words_of_the_list_are_hard_unless_they_are_named_or_explained(
    text: str, hard: float
) -> None:
    assert burdens(text).hard == hard


def test_nouns_in_a_row_make_a_chain_until_a_particle_or_a_sign_ends_it() -> None:
    assert burdens("광고물 정비 기금 운용 계획을 알립니다.").chain == 5
    assert burdens("광고물을 정비한 기금이 있습니다.").chain == 0
    assert burdens("조례에 따라 광고물 계획을 세웁니다.").chain == 2


def test_the_name_of_a_law_is_one_word_of_no_chain() -> None:
    found = burdens("「여수시 광고물 정비 기금 설치 조례」 제5조에 있습니다.")
    assert (found.words, found.chain) == (3, 0)


@pytest.mark.parametrize(
    ("burden", "score"),
    [
        (EASIEST, 100),
        (Burdens(words=25, long=0, hard=0, chain=3), 60),
        (Burdens(words=16.5, long=0, hard=0, chain=3), 80),
        (Burdens(words=8, long=1, hard=0, chain=3), 80),
        (Burdens(words=8, long=0, hard=1.5, chain=3), 75),
        (Burdens(words=8, long=0, hard=0, chain=5), 92.5),
        (Burdens(words=90, long=1, hard=9, chain=20), 0),
    ],
)
def test_each_burden_takes_away_what_the_table_says(burden: Burdens, score: float) -> None:
    assert burden.score == pytest.approx(score)


def test_shorter_sentences_and_plainer_words_read_more_easily() -> None:
    law = "시장은 관내 주민이 신청하면 열흘 안에 서류를 살펴보고 그 결과를 적어 교부하고 알립니다."
    easy = "시장은 열흘 안에 서류를 살펴봅니다. 그 결과를 적어 내줍니다."
    before, after = READABILITY.score(law), READABILITY.score(easy)
    assert before is not None
    assert after is not None
    assert before < after


@pytest.mark.parametrize("text", ["", " \n ", "※ 과태료: 법을 어기면 내는 돈"])
def test_where_nothing_is_said_there_is_no_score(text: str) -> None:
    assert READABILITY.score(text) is None
