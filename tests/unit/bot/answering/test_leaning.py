"""A question leans on what was said before it where a rule is made for who says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.leaning import SURE, leans
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
