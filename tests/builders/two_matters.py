"""A library of two matters, each with its own ordinance, for a message that asks about both."""

from __future__ import annotations

from dataclasses import replace

from knowledge import Draft, SearchResult, WritingRequest
from tests.builders.library import make_article, make_draft, make_hit, make_search, make_sentence
from tests.fakes.knowledge import FakeKnowledge

UNIFORM = "교복비는 얼마 줘요?"
PARKING = "공영주차장 한 시간에 얼마예요?"
BOTH = f"{UNIFORM} 그리고 {PARKING}"
UNIFORM_ANSWER = "교복 구입비로 30만원을 지원합니다."
PARKING_ANSWER = "주차요금은 30분에 600원입니다."

_UNIFORM = make_article(
    title="여수시 교복 등 지원 조례",
    article="제4조",
    heading="지원금액",
    text="교복 구입비로 30만원을 지원한다.",
    department="교육지원과",
)
_PARKING = make_article()


def find(question: str) -> SearchResult:
    """Finds what is named, the uniform first; for what names neither nothing is found."""
    named = (("교복", _UNIFORM), ("주차장", _PARKING))
    found = [make_hit(article) for word, article in named if word in question]
    if not found:
        return replace(make_search(confidence=0.1), words=("여권",))
    words = tuple(word for word, _article in named if word in question)
    return replace(make_search(*found), words=words)


def write(request: WritingRequest) -> Draft:
    """Says what the article found first says."""
    first = request.hits[0].article
    if first == _UNIFORM:
        said = make_sentence(UNIFORM_ANSWER, article=first, quote=first.text)
        return make_draft(said)
    return make_draft()


def two_matters() -> FakeKnowledge:
    """The library, and who writes of it."""
    return FakeKnowledge(search=find, compose=write)
