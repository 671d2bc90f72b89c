"""Which of the articles that were found a writer is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.answering.compose import compose
from knowledge import ArticleRole, Draft, Hit, WritingRequest
from knowledge.wanted_facts import Wanted
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_article, make_draft, make_hit, make_search

TOWING = "여수시 견인자동차 운영 조례"
ASKED = "주차요금은 언제 내나요?"


def _shown(*hits: Hit, question: str = ASKED) -> Sequence[Hit]:
    seen: list[WritingRequest] = []

    def write(request: WritingRequest) -> Draft:
        seen.append(request)
        return make_draft()

    found = replace(make_search(*hits), question=question)
    compose(make_case(question, search=found), make_tools(compose=write))
    return seen[0].hits


def _articles(hits: Sequence[Hit]) -> list[str]:
    return [hit.article.source.article for hit in hits]


def test_the_writer_sees_no_other_ordinance_that_lies_far_behind_the_first_one() -> None:
    shown = _shown(
        make_hit(make_article(article="제5조"), score=30.0),
        make_hit(make_article(title=TOWING, article="제1조"), score=26.0),
        make_hit(make_article(title=TOWING, article="제2조"), score=25.0),
        make_hit(make_article(article="제6조"), score=20.0),
    )
    assert _articles(shown) == ["제5조", "제1조", "제6조"]


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        (ASKED, ["제5조", "제6조"]),
        ("이 주차요금은 언제부터 받나요?", ["부칙", "제5조", "제6조"]),
    ],
)
def test_a_supplement_is_shown_to_who_asks_of_a_change(question: str, articles: list[str]) -> None:
    shown = _shown(
        make_hit(make_article(article="부칙", role=ArticleRole.SUPPLEMENT), score=9.0),
        make_hit(make_article(article="제5조"), score=8.0),
        make_hit(make_article(article="제6조"), score=7.0),
        question=question,
    )
    assert _articles(shown) == articles


def test_where_nothing_but_a_supplement_was_found_of_an_ordinance_it_is_shown() -> None:
    alone = make_hit(make_article(article="부칙", role=ArticleRole.SUPPLEMENT), score=9.0)
    other = make_hit(make_article(title=TOWING), score=8.0)
    assert list(_shown(alone, other)) == [alone, other]


def test_where_a_fact_is_lacking_no_other_ordinance_states_it() -> None:
    other = make_hit(make_article(title="여수시 택시 조례"))
    own, seen = make_hit(), list[WritingRequest]()

    def write(request: WritingRequest) -> Draft:
        seen.append(request)
        return make_draft()

    whole = make_search(own, other)
    for search in (whole, replace(whole, unstated=frozenset({Wanted.MONEY}))):
        compose(make_case(search=search), make_tools(compose=write))
    assert [request.hits for request in seen] == [(own, other), (own,)]
