from __future__ import annotations

from pathlib import Path

import pytest

from city.korean import comparable
from knowledge.ingest.reading import read_document
from knowledge.model import Article
from knowledge.writing.statements import clauses, joined
from tests.builders.library import make_article


def _article(*paragraphs: str) -> Article:
    article = make_article(text="\n".join(paragraphs))
    return Article(
        key=article.key,
        source=article.source,
        path=(),
        role=article.role,
        text=article.text,
        paragraphs=paragraphs,
    )


def test_an_exception_stays_with_its_rule() -> None:
    (clause,) = clauses(
        _article("시장은 지원할 수 있다. 다만, 소유자는 제외한다. 이 경우 알려야 한다.")
    )
    assert [piece.text for piece in clause.sentences] == [
        "시장은 지원할 수 있습니다.",
        "다만, 소유자는 제외합니다.",
        "이 경우 알려야 합니다.",
    ]


def test_dots_in_dates_decimals_and_brackets_end_no_sentence() -> None:
    text = (
        "① 2025. 4. 8.부터 0.5배를 낸다. "
        "② 심야시간(공휴일의 심야시간을 포함한다. 이하 같다)에 「약사법 시행령. 」에 따른다."
    )
    (first, second) = clauses(_article(*text.split(" ② ")))
    assert first.sentences[0].text == "2025. 4. 8.부터 0.5배를 냅니다."
    assert "심야시간(공휴일의 심야시간을 포함한다)에" in second.sentences[0].text
    assert len(second.sentences) == 1


def test_items_with_their_sub_items_belong_to_the_sentence_that_announces_them() -> None:
    (clause,) = clauses(
        _article(
            "① 순위는 다음 각 호와 같다. 다만, 합의가 있으면 그에 따른다.\n"
            "1. 소유자\n가. 사는 경우\n나. 살지 않는 경우\n2. 점유자 <개정 2021. 8. 10.>"
        )
    )
    assert clause.announcer == 0
    assert [item.text for item in clause.items] == [
        "소유자\n  - 사는 경우\n  - 살지 않는 경우",
        "점유자",
    ]


def test_items_on_the_line_of_their_announcer_are_items() -> None:
    article = _article(
        "② 계획에는 다음 각 호의 내용이 있어야 한다. 1. 방향과 2. 5.의 목표 2. 할 일\n"
        "가. 고용\n나. 주거\n3. 돈"
    )
    (clause,) = clauses(article)
    assert [piece.text for piece in clause.sentences] == [
        "계획에는 다음 각 호의 내용이 있어야 합니다."
    ]
    assert [item.text for item in clause.items] == [
        "방향과 2. 5.의 목표",
        "할 일\n  - 고용\n  - 주거",
        "돈",
    ]
    assert [joined(article)[one.start : one.end] for one in clause.items] == [
        "1. 방향과 2. 5.의 목표",
        "2. 할 일\n가. 고용\n나. 주거",
        "3. 돈",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "시장은 다음 달에 알린다. 2. 값도 알린다.",
        "시장은 돈을 받는다. 1. 값은 알린다.",
        "시장은 다음 날 받는다. 1. 5.부터 한다.",
    ],
    ids=["not from one", "nothing announced", "a date"],
)
def test_a_number_on_the_line_of_a_sentence_is_no_item(text: str) -> None:
    assert not any(clause.items for clause in clauses(_article(text)))


def test_notes_and_abbreviations_are_not_said_but_stay_in_the_quote() -> None:
    article = _article(
        "① 여수시장(이하 “시장”이라 한다)은 매년 수립한다.(개정 2009.\n12. 3, 2009. 12. 31)"
    )
    (clause,) = clauses(article)
    (piece,) = clause.sentences
    assert piece.text == "여수시장은 매년 수립합니다."
    assert "이하 “시장”이라 한다" in joined(article)[piece.start : piece.end]


@pytest.mark.parametrize(
    "text", ["② 삭제 <2022. 4. 21.>", "< 삭 제 2022. 4. 21.>", "(이하 생략)", "(삭제 99. 2. 18)"]
)
def test_a_deleted_paragraph_states_nothing(text: str) -> None:
    assert clauses(_article(text)) == ()


def test_definitions_are_told_apart_from_lists() -> None:
    (clause,) = clauses(
        _article("용어의 뜻은 다음과 같다.\n1. “이용자”란 주민을 말한다.\n2. “시설”이란 문이다.")
    )
    assert clause.defines
    assert all(item.text.endswith("니다.") for item in clause.items)


@pytest.mark.corpus
def test_every_piece_of_every_ordinance_is_quoted_to_the_letter(shared: Path) -> None:
    seen = 0
    for path in sorted((shared / "corpus" / "ordinances").glob("*.md")):
        for article in read_document(path).articles:
            whole = comparable(article.text)
            for clause in clauses(article):
                for piece in (*clause.sentences, *clause.items):
                    quote = joined(article)[piece.start : piece.end]
                    assert comparable(quote) in whole
                    assert "개정 20" not in piece.text
                    seen += 1
    assert seen > 2500


def test_the_letter_of_a_deleted_sub_item_is_not_said() -> None:
    (clause,) = clauses(
        _article("다음 각 호에 따라 버린다.\n1. 봉투의 무게\n가. 50리터 봉투\n나.\n2. 재활용품")
    )
    assert [item.text for item in clause.items] == ["봉투의 무게\n  - 50리터 봉투", "재활용품"]


def test_the_line_that_names_a_texts_source_is_no_statement() -> None:
    source = "근거: 여수시 인공지능사회 구현 기본 조례 제2조제6호"
    told = "\n".join(one.whole for one in clauses(_article("영상을 만드는 시스템입니다.", source)))
    assert told == "영상을 만드는 시스템입니다."
    reason = clauses(_article("근거: 이다.", "근거를 밝혀야 합니다."))
    assert [one.whole for one in reason] == ["근거를 밝혀야 합니다."]
