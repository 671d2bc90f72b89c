"""An answer is of the ordinance that was asked about: what leads it, and what stands beside it."""

from __future__ import annotations

import pytest

from city import Voice
from knowledge import Draft, Hit, WritingRequest
from knowledge.model import Article
from knowledge.writing.quoting import QuotingWriter
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes

URNS = make_article(
    title="여수시 봉안당 조례",
    article="제3조",
    heading="사용료",
    text="봉안당의 사용료는 시민이 아니면 500,000원으로 한다.",
)
BATHS = make_article(
    title="여수시 목욕장 조례",
    article="제5조",
    heading="사용료",
    text="목욕장의 사용료는 시민이 아니면 4,000원으로 한다.",
)
WASTE = make_article(
    title="여수시 폐기물 조례",
    article="제23조",
    heading="수수료",
    text="큰 물건의 배출 수수료는 별표 1과 같다.",
)
SCOOTERS = make_article(
    title="여수시 킥보드 조례",
    article="제8조",
    heading="치우기",
    text="시장은 길에 버린 킥보드를 치우는 데에 30,000원을 사업자로부터 징수할 수 있다.",
)


def _write(question: str, *hits: Hit) -> Draft:
    return QuotingWriter(yeosu(), FakeMorphemes()).compose(
        WritingRequest(question=question, hits=hits, voice=Voice())
    )


def _titles(draft: Draft, *articles: Article) -> list[str]:
    by_key = {article.key: article.source.title for article in articles}
    return [by_key[one.article_keys[0]] for one in draft.sentences]


@pytest.mark.parametrize("question", ["물건 버리는 데 얼마예요?", "큰 물건 버리면 몇 원 내요?"])
def test_the_ordinance_found_first_leads_though_another_says_a_sum(question: str) -> None:
    draft = _write(question, make_hit(WASTE, score=25.8), make_hit(SCOOTERS, score=24.5))
    assert _titles(draft, WASTE, SCOOTERS) == ["여수시 폐기물 조례"]


def test_another_ordinance_leads_where_it_is_named_and_answers_clearly_better() -> None:
    hits = (make_hit(WASTE, score=25.8), make_hit(SCOOTERS, score=24.5))
    draft = _write("길에 버린 킥보드 치우는 데 얼마예요?", *hits)
    assert _titles(draft, WASTE, SCOOTERS)[0] == "여수시 킥보드 조례"


@pytest.mark.parametrize(
    ("question", "behind", "said"),
    [
        ("봉안당 사용료는 시민이 아니면 얼마예요?", 0.5, False),
        ("봉안당이랑 목욕장 사용료는 시민이 아니면 얼마예요?", 2.9, True),
        ("봉안당이랑 목욕장 사용료는 시민이 아니면 얼마예요?", 3.1, False),
        ("시민이 아니면 사용료는 얼마예요?", 0.9, True),
        ("시민이 아니면 사용료는 얼마예요?", 1.1, False),
    ],
)
def test_another_ordinance_adds_only_what_is_asked_of_it_or_may_as_well_be_meant(
    question: str, behind: float, *, said: bool
) -> None:
    draft = _write(question, make_hit(URNS, score=20.0), make_hit(BATHS, score=20.0 - behind))
    assert "500,000원" in draft.sentences[0].text
    assert any("4,000원" in one.text for one in draft.sentences) is said


def test_what_stands_in_many_titles_names_no_ordinance() -> None:
    lots = make_article(
        title="여수시 주차장 지원 조례", text="주차장의 지원 금액은 10만원으로 한다."
    )
    uniform = make_article(
        title="여수시 교복 조례", article="제4조", text="교복의 지원 금액은 30만원으로 한다."
    )
    hits = (make_hit(uniform, score=20.0), make_hit(lots, score=19.5))
    draft = _write("교복 지원 금액은 얼마예요?", *hits)
    assert _titles(draft, uniform, lots) == ["여수시 교복 조례"]


TERMS = "이 조례에서 사용하는 용어의 뜻은 다음과 같다."


def test_definitions_are_told_along_but_not_the_line_that_announces_none() -> None:
    seats = make_article(
        title="여수시 의자 조례", article="제6조", text="긴의자의 요금은 500원으로 한다."
    )
    terms = make_article(
        title="여수시 의자 조례",
        article="제2조",
        text=f"{TERMS}\n1. “긴의자”란 요금을 내고 여럿이 앉는 의자를 말한다.",
    )
    hollow = make_article(title="여수시 의자 조례", article="제2조", text=f"긴의자 요금 {TERMS}")
    first = make_hit(seats, score=20.0)
    told = _write("긴의자 요금은 얼마예요?", first, make_hit(terms, score=19.9))
    assert {one.article_keys[0] for one in told.sentences} == {seats.key, terms.key}
    told = _write("긴의자 요금은 얼마예요?", first, make_hit(hollow, score=19.9))
    assert {one.article_keys[0] for one in told.sentences} == {seats.key}
