"""What is newly asked leads the search; the question before it lends its matter alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.case import Case, Stop
from bot.answering.lending import led
from bot.answering.retrieve import retrieve
from disclosure import Status
from knowledge import SearchResult
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_article, make_hit, make_search

PASS = "공영주차장 정기권은 얼마예요?"
PRICE = make_hit(make_article(article="제6조", text="정기주차권은 130,000원으로 한다."), score=9.0)
REFUND = make_hit(make_article(article="제10조", text="정기주차권은 환불한다."), score=9.0)
APPLY = make_hit(make_article(article="제9조", heading="정기권의 신청", text="신청한다."))
BAGS = make_hit(make_article(title="여수시 폐기물 관리 조례", text="봉투는 환불한다."), score=9.5)
_WORDS = {
    "정기권": ("주차장", "정기권", "얼마"),
    "환불": ("환불", "되"),
    "세금": ("세금", "공제"),
    "코로나": ("코로나", "지원금"),
    "보호자": ("보호자", "타"),
    "신청": ("신청",),
}


def _words(question: str) -> tuple[str, ...]:
    return tuple(w for key, words in _WORDS.items() if key in question for w in words)


def _search(question: str) -> SearchResult:
    """Joined as they were said, both questions find what was asked first."""
    if "몇 명" in question and "얼마" not in question:
        hits, found = ((REFUND,), 0.9) if "정기권" in question else ((BAGS,), 0.9)
        return replace(make_search(*hits, confidence=found), words=_words(question))
    if "신청" in question and "얼마" not in question:
        hits = (PRICE, replace(APPLY, score=7.5))
        return replace(make_search(*hits, confidence=0.9), words=_words(question))
    if "환불" in question and "얼마" not in question:
        hits = (BAGS, REFUND) if "정기권" in question else (BAGS,)
    else:
        hits = (PRICE,)
    found = 0.9 if "정기권" in question else 0.1
    return replace(make_search(*hits, confidence=found), words=_words(question))


def _articles(search: SearchResult) -> list[str]:
    return [hit.article.source.article for hit in search.kept]


def _leaning(text: str, *earlier: str) -> Case | Stop:
    return retrieve(replace(make_case(text), earlier=earlier), make_tools(search=_search))


def test_what_is_newly_asked_is_searched_with_the_words_of_the_matter_and_in_its_ordinance() -> (
    None
):
    asked: list[str] = []

    def search(question: str) -> SearchResult:
        asked.append(question)
        return _search(question)

    found = led("그럼 환불 되나요?", PASS, _search(f"{PASS} 그럼 환불 되나요?"), search)
    assert asked[-1] == "주차장 정기권 환불 되나요?"
    assert _articles(found) == ["제10조"]


def test_the_same_asked_of_somebody_else_is_searched_as_it_was_said() -> None:
    whole = _search(f"{PASS} 그럼 장애인은요?")
    assert led("그럼 장애인은요?", PASS, whole, _search) is whole


@pytest.mark.parametrize("text", ["환불 되나요?", "환불은요?", "그럼 환불 되나요?"])
def test_a_question_that_is_not_found_alone_is_asked_of_what_was_asked_before(text: str) -> None:
    result = _leaning(text, PASS)
    assert isinstance(result, Case)
    assert result.search is not None
    assert _articles(result.search) == ["제10조"]


def test_a_refused_question_between_does_not_part_them() -> None:
    result = _leaning("환불 되나요?", "보호자도 같이 타도 되나요?", PASS)
    assert isinstance(result, Case)
    assert result.search is not None
    assert _articles(result.search) == ["제10조"]


@pytest.mark.parametrize("text", ["세금 공제는요?", "코로나 지원금 주나요?"])
def test_what_the_ordinance_says_nowhere_is_not_answered_from_it(text: str) -> None:
    result = _leaning(text, PASS)
    assert isinstance(result, Stop)
    assert result.status is Status.NOTHING_FOUND


def test_a_number_that_is_asked_for_is_one_of_what_was_asked_before() -> None:
    """However sure another ordinance's number is found."""
    result = _leaning("몇 명이에요?", PASS)
    assert isinstance(result, Case)
    assert result.search is not None
    assert _articles(result.search) == ["제10조"]


def test_what_a_question_leans_on_may_lean_on_the_one_before_it() -> None:
    result = _leaning("환불은요?", "보호자도 같이 타도 되나요?", PASS)
    assert isinstance(result, Case)
    assert PASS in result.question


def test_an_article_that_is_headed_by_what_is_newly_asked_comes_before_one_about_as_near() -> None:
    result = _leaning("신청은요?", PASS)
    assert isinstance(result, Case)
    assert result.search is not None
    assert _articles(result.search) == ["제9조", "제6조"]


def test_a_number_alone_is_told_of_the_question_before_a_refused_one() -> None:
    def search(question: str) -> SearchResult:
        found = 0.9 if "얼마요" not in question and "반납" in question else 0.1
        words = tuple(word for word in ("반납", "67", "얼마") if word in question)
        return replace(make_search(confidence=found), words=words)

    case = replace(make_case("67세인데요?"), earlier=("얼마요?", "면허 반납하면 돈 받아요?"))
    result = retrieve(case, make_tools(search=search))
    assert isinstance(result, Case)
    assert result.question == "면허 반납하면 돈 받아요? 67세인데요?"


def test_nothing_is_searched_twice_however_much_a_question_leans_on() -> None:
    searched: list[str] = []

    def search(question: str) -> SearchResult:
        searched.append(question)
        return _search(question)

    earlier = ("보호자도 같이 타도 되나요?", PASS)
    retrieve(replace(make_case("환불은요?"), earlier=earlier), make_tools(search=search))
    assert len(searched) == len(set(searched)) > 1
