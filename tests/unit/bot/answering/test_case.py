"""What a citizen wrote, and what of it is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.case import Case
from bot.answering.retrieve import retrieve
from knowledge import SearchResult
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_search


def test_what_stands_in_the_place_of_personal_data_is_searched_for_by_nobody() -> None:
    asked: list[str] = []

    def search(text: str) -> SearchResult:
        asked.append(text)
        return make_search()

    masked = "제 전화번호는 [전화번호]입니다. 주차요금이 얼마예요?"
    result = retrieve(make_case(masked), make_tools(search=search))
    assert asked == ["주차요금이 얼마예요?"]
    assert isinstance(result, Case)
    assert result.understood == ""


@pytest.mark.parametrize(
    ("text", "earlier", "asked"),
    [
        ("저는 [이름]이고요 주차요금이 얼마예요?", (), "주차요금이 얼마예요?"),
        (
            "그럼 경차는요?",
            ("연락처 [전화번호] 주차요금이 얼마예요?",),
            "주차요금이 얼마예요? 그럼 경차는요?",
        ),
        ("[전화번호]", (), "[전화번호]"),
    ],
)
def test_a_question_is_asked_without_signs_of_personal_data(
    text: str, earlier: tuple[str, ...], asked: str
) -> None:
    assert replace(make_case(text), earlier=earlier).question == asked


def test_a_question_of_several_is_asked_without_them_as_well() -> None:
    case = replace(make_case(), part="[이름]입니다. 주차요금이 얼마예요?")
    assert case.question == "주차요금이 얼마예요?"
