"""Who only names a thing is asked back with what guides answer about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.asking_back import about
from bot.answering.bare_words import bare_name, questions_about
from bot.answering.case import Stop
from bot.answering.retrieve import retrieve
from city import Language
from disclosure import Status
from knowledge import Article, SearchResult
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_article, make_hit, make_search

GUIDES = {
    "요금": ("공영주차장 주차요금은 얼마인가요?", "What is the parking fee?"),
    "할인": ("경차는 주차요금이 할인되나요?", "Do small cars get a parking discount?"),
    "신청": ("교복 지원은 어떻게 신청하나요?", "How do I apply for school uniforms?"),
    "fee": ("공영주차장 주차요금은 얼마인가요?", "What is the parking fee?"),
    "discount": ("경차는 주차요금이 할인되나요?", "Do small cars get a parking discount?"),
}


def _guide(heading: str, english: str) -> Article:
    return replace(make_article(article=heading, heading=heading), questions=(english,))


def _find(question: str) -> SearchResult:
    """One article, with the guide to it that the question asks for, if any."""
    told = next((guide for word, guide in GUIDES.items() if word in question), None)
    hit = replace(make_hit(), guide=_guide(*told) if told else None)
    words = tuple(question.split())[:1]
    return replace(make_search(hit, confidence=0.2), words=words, question=question)


def test_who_names_a_thing_chooses_from_what_guides_answer_about_it() -> None:
    stopped = retrieve(make_case("주차"), make_tools(search=_find))
    assert isinstance(stopped, Stop)
    assert stopped.status is Status.ASKED_BACK
    assert stopped.case.choices == (GUIDES["요금"][0], GUIDES["할인"][0])


def test_who_was_asked_back_just_before_is_not_asked_again() -> None:
    stopped = retrieve(make_case("주차", asked_back=True), make_tools(search=_find))
    assert isinstance(stopped, Stop)
    assert stopped.status is Status.NOTHING_FOUND


def test_who_writes_english_chooses_from_questions_in_english() -> None:
    found = _find("parking")
    asked = questions_about("parking", found, _find, Language.ENGLISH)
    assert asked == [GUIDES["fee"][1], GUIDES["discount"][1]]


@pytest.mark.parametrize("name", ["고양이", "복지"])
def test_a_thing_that_no_guide_names_is_not_asked_back(name: str) -> None:
    """교복 지원 holds 복지 only where nothing is written apart."""
    assert questions_about(name, _find(name), _find, Language.KOREAN) == []


@pytest.mark.parametrize(
    ("said", "words", "name"),
    [
        ("주차", ("주차",), "주차"),
        ("상품권 알려주세요", ("상품권", "알려주"), "상품권"),
        ("교복이요", ("교복",), "교복"),
        ("화장실에 대해 알려줘", ("화장실", "알려주"), "화장실"),
        ("공영주차장?", ("공영", "주차장"), "공영주차장"),
        ("지원금", ("지원금",), ""),
        ("주차요금", ("주차", "요금"), ""),
        ("주차 되나요?", ("주차", "되"), ""),
        ("상품권 환불", ("상품권", "환불"), ""),
        ("견인됐어요", ("견인", "되"), ""),
    ],
)
def test_only_the_name_of_a_thing_is_bare(said: str, words: tuple[str, ...], name: str) -> None:
    assert bare_name(said, words) == name


def test_a_chosen_question_is_asked_as_it_stands() -> None:
    assert about("경차는 주차요금이 할인되나요?", "주차") == "경차는 주차요금이 할인되나요?"
    assert about("교복", "지원금 얼마예요?") == "교복 지원금 얼마예요?"
