from __future__ import annotations

import pytest

from knowledge import told_anew

TWO = "두 자녀 주차 할인 되나요?"


@pytest.mark.parametrize(
    ("before", "now", "whole"),
    [
        (TWO, "셋이면요?", "세 자녀 주차 할인 되나요?"),
        (TWO, "하나면요?", "한 자녀 주차 할인 되나요?"),
        (TWO, "세 자녀면요?", "세 자녀 주차 할인 되나요?"),
        (TWO, "그럼 넷은요?", "네 자녀 주차 할인 되나요?"),
        ("애 둘인데 할인 되나요?", "셋이면요?", "애 셋인데 할인 되나요?"),
        ("다자녀 할인 되나요?", "셋이면요?", "다자녀 할인 되나요? 세 자녀"),
        ("72세인데 지원금 받나요?", "그럼 65세는요?", "65세인데 지원금 받나요?"),
        ("상품권 30%만 쓰고 잔돈 받나요?", "70%면요?", "상품권 70%만 쓰고 잔돈 받나요?"),
        ("임산부는 할인 되나요?", "장애인은요?", "장애인도 할인 되나요?"),
        ("임산부 주차 할인 되나요?", "경차는 얼마나요?", "경차 주차 할인 되나요? 경차는 얼마나요?"),
    ],
)
def test_what_is_told_later_takes_the_place_of_what_was_told_before(
    before: str, now: str, whole: str
) -> None:
    assert told_anew(before, now) == whole


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("면허 반납하면 지원금 받아요?", "67세인데요?"),
        ("주차 할인 되나요?", "셋이면요?"),
        ("임산부는 할인 되나요?", "장애인콜택시는요?"),
        ("임산부와 장애인은 할인 되나요?", "경차는요?"),
        ("임산부는 할인 되나요?", "임산부는 얼마나요?"),
        (TWO, "신청은요?"),
        (TWO, "두 대면요?"),
    ],
)
def test_what_was_not_told_before_takes_no_place(before: str, now: str) -> None:
    assert told_anew(before, now) is None
