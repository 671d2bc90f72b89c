"""A question leans on what was said before it where a rule is made for who says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.compose import MAX_ARTICLES
from bot.answering.leaning import SURE, bears_on, leans
from knowledge import SearchResult
from tests.builders.library import make_article, make_hit, make_search

PARKING = "여수시 주차장 조례"
LIGHT_CARS = "경차는 할인하나요? 60%를 할인합니다."
DISABLED = "장애인 차량은 할인하나요? 50%를 할인합니다."


def found(
    text: str,
    *words: str,
    title: str = PARKING,
    confidence: float = 0.95,
    meant: tuple[str, ...] = (),
) -> SearchResult:
    """What a search found first, the words it was searched for, and its confidence."""
    hit = make_hit(make_article(title=title, text=text))
    return replace(make_search(hit, confidence=confidence), words=words, meant=meant)


ALONE = found(LIGHT_CARS, "주차", "요금")


def test_a_rule_that_names_who_asks_is_leaned_on() -> None:
    assert leans(ALONE, found(DISABLED, "장애인", "주차", "요금"))
    # Said in English, or in a word of every day.
    assert leans(ALONE, found(DISABLED, "disabled", "parking", meant=("장애인",)))


@pytest.mark.parametrize(
    "whole",
    [
        found(LIGHT_CARS, "장애인", "주차", "요금"),
        found(DISABLED, "회사원", "주차", "요금"),
        found(DISABLED, "장애인", "주차", title="여수시 장애인 복지 조례"),
        found(DISABLED, "장애인", "주차", confidence=SURE - 0.01),
        found(f"{DISABLED} 주민이면 됩니다.", "주민", "주차", "요금"),
        found(DISABLED, "차", "is", "주차", "요금"),
        replace(found(DISABLED, "장애인"), kept=()),
    ],
    ids=["same rule", "nobody", "other ordinance", "unsure", "resident", "short words", "nothing"],
)
def test_whoever_only_introduces_themselves_is_answered_like_everybody(
    whole: SearchResult,
) -> None:
    assert not leans(ALONE, whole)


def test_who_is_named_by_the_rule_for_everybody_too_needs_no_other() -> None:
    assert not leans(found(f"{LIGHT_CARS} {DISABLED}", "주차"), found(DISABLED, "장애인", "주차"))


def test_what_a_guide_tells_goes_before_its_article() -> None:
    both = make_article(text=f"{LIGHT_CARS} {DISABLED}")
    alone, whole = (
        replace(
            make_search(replace(make_hit(both), guide=make_article(text=text)), confidence=0.95),
            words=words,
        )
        for text, words in ((LIGHT_CARS, ("주차",)), (DISABLED, ("장애인", "주차")))
    )
    assert leans(alone, whole)


def test_a_question_that_is_not_clear_alone_leans_on_whatever_makes_it_clearer() -> None:
    unclear = found(LIGHT_CARS, "어디", confidence=0.4)
    assert leans(unclear, found(DISABLED, "층간", title="다른 조례", confidence=0.5))
    assert not leans(unclear, found(DISABLED, "층간", confidence=0.4))


def test_what_an_article_or_its_guide_tells_of_who_asks_bears_on_the_answer() -> None:
    both = found(f"{LIGHT_CARS} {DISABLED}", "주차")
    assert bears_on(both, found(DISABLED, "장애인", "주차"), "저는 장애인인데요, ")
    assert bears_on(both, found(DISABLED, "disabled", meant=("장애인",)), "I am disabled. ")
    assert not bears_on(both, found(DISABLED, "회사원", "주차"), "저는 회사원인데요, ")
    assert not bears_on(both, found(DISABLED, "차", "주차"), "저는 차가 있는데요, ")
    guided = replace(
        make_search(
            replace(make_hit(make_article(text=LIGHT_CARS)), guide=make_article(text=DISABLED))
        ),
        words=("주차",),
    )
    assert bears_on(guided, found(DISABLED, "장애인", "주차"), "저는 장애인인데요, ")


@pytest.mark.parametrize(
    "before",
    [
        "저는 68세인데요, ",
        "저는 일흔여섯 살인데요, ",
        "저는 스무 살인데요, ",
        "저는 열두 살인데요, ",
        "우리 애는 네살인데요, ",
        "아이가 셋인데요, ",
        "두 자녀를 키우는데요, ",
        "우리 집은 세 식구인데요, ",
        "세쌍둥이를 키우는데요, ",
        "두 딸을 키우는데요, ",
        "차가 두 대인데요, ",
        "모임에 열댓 명이 오는데요, ",
        "I have two children. ",
    ],
)
def test_whatever_counts_bears_on_the_answer(before: str) -> None:
    assert bears_on(ALONE, ALONE, before)


@pytest.mark.parametrize(
    "before",
    [
        "저는 한국 사람인데요, ",
        "저는 중국 사람인데요, ",
        "저는 네팔 사람인데요, ",
        "한부모인데요, ",
        "저는 한센병을 앓는데요, ",
        "저는 세입자인데요, ",
        "저는 세무사인데요, ",
        "셋방에 사는데요, ",
        "둘레길 옆에 사는데요, ",
        "저는 두통이 심한데요, ",
        "아이가 열이 나는데요, ",
        "문을 열다가 다쳤는데요, ",
        "저는 세 들어 사는데요, ",
        "I often phone. ",
    ],
)
def test_a_word_that_only_opens_like_a_numeral_counts_nothing(before: str) -> None:
    assert not bears_on(ALONE, ALONE, before)


def test_no_article_that_the_writer_is_not_shown_is_looked_at() -> None:
    hits = [make_hit(make_article(text=LIGHT_CARS)) for _ in range(MAX_ARTICLES)]
    last = make_hit(make_article(text=DISABLED))
    whole = found(DISABLED, "장애인", "주차")
    for before, seen in ((hits, False), (hits[1:], True)):
        alone = replace(make_search(*before, last), words=("주차",))
        assert bears_on(alone, whole, "저는 장애인인데요, ") is seen
