from __future__ import annotations

import pytest

from disclosure import without_hidden

ASKED = "상품권 얼마까지 살 수 있어요?"


@pytest.mark.parametrize(
    "said",
    [
        "제 전화번호는 [전화번호]입니다.",
        "[전화번호]입니다.",
        "연락처 [전화번호]",
        "제 이름은 [이름]이고 주소는 [주소]예요.",
        "저는 [이름]이라고 합니다.",
        "휴대폰 번호: [전화번호],",
        "제 주민번호 [주민등록번호]인데",
        "저는 [주소]에",
        "My phone number is [전화번호].",
    ],
)
def test_what_is_hidden_and_what_names_it_are_no_words_of_a_question(said: str) -> None:
    assert without_hidden(f"{said} {ASKED}") == ASKED


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("[이름] 과장님 전화번호 알려 주세요", "과장님 전화번호 알려 주세요"),
        ("[주소]에 사는데 주소가 바뀌면요?", "사는데 주소가 바뀌면요?"),
        ("[주소]에서불났어요", "에서불났어요"),
        ("차 [차량번호] 견인됐어요", "견인됐어요"),
    ],
)
def test_what_is_asked_stays(text: str, rest: str) -> None:
    assert without_hidden(text) == rest


@pytest.mark.parametrize("text", ["[전화번호]", "[전화번호].", ASKED, "[1] 상품권 [별표]는요?", ""])
def test_a_text_stays_where_nothing_is_hidden_or_nothing_else_is_said(text: str) -> None:
    assert without_hidden(text) == text
