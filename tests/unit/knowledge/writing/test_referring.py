"""What a statement refers to is told with it, or it is not quoted beside what answers."""

from __future__ import annotations

import pytest

from city import Voice
from knowledge import Draft, Hit, WritingRequest
from knowledge.writing.quoting import QuotingWriter
from knowledge.writing.referring import names_no_law, paragraphs_meant
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes


def _texts(question: str, *hits: Hit) -> list[str]:
    writer = QuotingWriter(yeosu(), FakeMorphemes())
    draft: Draft = writer.compose(WritingRequest(question=question, hits=hits, voice=Voice()))
    return [one.text for one in draft.sentences]


@pytest.mark.parametrize(
    ("statement", "marks"),
    [
        ("제1항에 따른 감면은 절반입니다.", {"①"}),
        ("제1항 및 제3항의 사람에게 줍니다.", {"①", "③"}),
        ("제1항제2호에 따른 감면은 절반입니다.", {"①"}),
        ("제8조제2항에 따라 냅니다.", set[str]()),
        ("제40조의2제1항제3호에 따라 냅니다.", set[str]()),
        ("제5조제1항 및 제3항에 따라 냅니다.", {"③"}),
        ("10원을 냅니다.", set[str]()),
    ],
)
def test_paragraphs_of_the_same_article_are_known(statement: str, marks: set[str]) -> None:
    assert paragraphs_meant(statement) == marks


@pytest.mark.parametrize(
    ("statement", "unnamed"),
    [
        ("법 제21조에 따른 기준은 별표와 같습니다.", True),
        ("시행규칙 제4조제1항에서 비율이란 2퍼센트입니다.", True),
        ("「도로교통법」 제21조에 따릅니다.", False),
        ("「도로교통법 시행령」 제21조에 따릅니다.", False),
        ("같은 방법 제21조의 예로 합니다.", False),
        ("제21조에 따릅니다.", False),
    ],
)
def test_a_law_that_is_not_named_is_known(statement: str, *, unnamed: bool) -> None:
    assert names_no_law(statement) is unnamed


LONG = "그 신청은 봄과 가을에 동 주민센터의 창구에서 하며 사람마다 한 번으로 한다. " * 5
BENCHES = make_article(
    title="여수시 의자 조례",
    article="제6조",
    heading="의자",
    text=(
        "① 의자를 빌리는 사람은 미리 신청하여야 한다.\n"
        "② 제1항에 따라 의자를 빌리는 요금은 500원으로 한다.\n"
        f"③ {LONG.strip()}"
    ),
)


def test_a_paragraph_is_told_with_the_one_it_refers_to() -> None:
    first, second, *_ = _texts("빌리는 요금은 얼마예요?", make_hit(BENCHES, paragraph=1))
    assert first == "제1항에 따라 의자를 빌리는 요금은 500원으로 합니다."
    assert second == "의자를 빌리는 사람은 미리 신청하여야 합니다."


def test_what_refers_to_a_law_that_is_not_named_fills_nothing_up() -> None:
    fees = make_article(
        title="여수시 의자 조례",
        article="제7조",
        heading="요금",
        text=(
            "① 의자 요금은 500원으로 한다.\n② 법 제21조에 따른 의자 요금의 과태료는 별표와 같다."
        ),
    )
    assert _texts("의자 요금은 얼마예요?", make_hit(fees)) == ["의자 요금은 500원으로 합니다."]


def test_the_rule_is_said_before_an_exception_that_nobody_asked_for() -> None:
    lots = make_article(
        title="여수시 골목 조례",
        article="제6조",
        heading="요금",
        text="골목 요금은 500원으로 한다. 다만, 시장은 골목 주차 요금을 할인할 수 있다.",
    )
    asked = _texts("골목 주차 요금 할인은 누가 받나요?", make_hit(lots))
    assert asked == [
        "골목 요금은 500원으로 합니다.",
        "다만, 시장은 골목 주차 요금을 할인할 수 있습니다.",
    ]
