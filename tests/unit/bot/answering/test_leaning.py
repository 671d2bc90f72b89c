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
        "저는 베트남 사람이에요. ",
        "저는 한국 사람이에요. ",
        "네팔에서 왔어요. ",
        "I am from Nepal. ",
    ],
)
def test_where_somebody_is_from_bears_on_a_rule_for_those_of_one_country(before: str) -> None:
    barred = found("대한민국 국민이 아닌 사람은 옴부즈만이 될 수 없습니다.", "옴부즈만")
    assert bears_on(barred, barred, before)
    assert not bears_on(ALONE, ALONE, before)
    assert not bears_on(barred, barred, "저는 회사에 다니는데요, ")


ANIMALS = (
    "가축은 소, 젖소, 돼지, 말, 닭, 오리, 양(염소 등 산양 포함), 사슴, 개입니다. 집은 안 됩니다."
)


@pytest.mark.parametrize(
    ("before", "said", "text"),
    [
        ("저는 소를 키우는데요, ", "소", ANIMALS),
        ("저는 닭을 키우는데요, ", "닭", ANIMALS),
        ("저는 양 키우는데요, ", "양", ANIMALS),
        ("개가 있는데요, ", "개", "가축이란 소·돼지·개를 말합니다."),
        ("개가 있는데요, ", "개", "가축은 소, 개 등을 말합니다."),
    ],
    ids=["first", "in the middle", "explained", "last of dots", "and others"],
)
def test_a_word_of_one_syllable_bears_where_a_rule_lists_it_among_others(
    before: str, said: str, text: str
) -> None:
    assert bears_on(found("모든 곳", "곳"), found("모든 곳", said, "키우", "곳"), before) is False
    assert bears_on(found(text, "곳"), found(text, said, "키우", "곳"), before)


@pytest.mark.parametrize(
    ("before", "said", "text"),
    [
        ("저는 눈으로 보고 읽는데요, ", "눈", "눈 내리는 날에는 집 앞 눈을 치웁니다."),
        ("저는 앞을 못 보는데요, ", "앞", "집 앞 눈을 치웁니다."),
        ("저는 제 집에 사는데요, ", "집", ANIMALS),
        ("저는 학동 주민입니다. ", "동", "읍·면·동의 일입니다. 읍, 면, 동."),
        ("저는 손주를 둔 노인인데요, ", "두", "희망자, 두 자녀 이상"),
        ("저는 배우자와 사는데요, ", "사", "회사, 사·관의 일입니다."),
        ("저는 베트남에서 왔는데요, ", "오", "오ㆍ남용을 막습니다."),
        ("저는 그 집이 좀 궁금한데요, ", "저", "저, 제, 나, 그, 좀, 이."),
        ("저는 그 집이 좀 궁금한데요, ", "좀", "저, 제, 나, 그, 좀, 이."),
        ("저는 닭을 키우는데요, ", "닭", "닭고기, 통닭, 닭장을 말합니다."),
    ],
    ids=["eyes", "front", "home", "ward", "stem", "live", "came", "I", "a little", "inside a word"],
)
def test_a_word_of_one_syllable_bears_nowhere_else(before: str, said: str, text: str) -> None:
    assert not bears_on(found(text, "곳"), found(text, said, "곳"), before)


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
