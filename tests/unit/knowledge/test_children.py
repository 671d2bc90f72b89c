from __future__ import annotations

import pytest

from knowledge.children import children_in, told_for


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("애 셋인데 주차장 할인 돼요?", 3),
        ("아이가 둘인데요", 2),
        ("세 아이 엄마인데 얼마나 깎아 줘요?", 3),
        ("자녀가 3명이에요.", 3),
        ("애 넷인 집은요?", 4),
        ("두 자녀 가정도 할인되나요?", 2),
        ("we have three kids", 3),
        ("세 살 아이가 있어요", None),
        ("아이 한 살이에요", None),
        ("아이가 두 돌인데 되나요?", None),
        ("아이가 두 번째인데 되나요?", None),
        ("아이가 3 돌이에요", None),
        ("아이가 두 명인데요", 2),
        ("애 둘 주차 할인 돼요?", 2),
        ("아이 둘 시민카드 되나요?", 2),
        ("애들 데리고 가도 되나요?", None),
        ("두 자녀와 세 자녀는 어떻게 달라요?", None),
        ("아이 세금을 내나요?", None),
        ("", None),
    ],
)
def test_children_are_counted(text: str, number: int | None) -> None:
    assert children_in(text) == number


def test_what_is_told_for_so_many_or_more_is_told_for_more_of_them() -> None:
    more = "세 자녀 이상 가정은 무료인가요?"
    assert [told_for(number, more) for number in (2, 3, 5, None)] == [False, True, True, True]
    assert told_for(2, "경차는 할인되나요?")
