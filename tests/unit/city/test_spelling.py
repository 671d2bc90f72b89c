from __future__ import annotations

import pytest

from city.korean import spelled


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("몇 년이나 된당가?", "몇 년이나 되나요?"),
        ("쓸 수 있당가요", "쓸 수 있나요"),
        ("그것이 언제당가?", "그것이 언제인가요?"),
        ("누가 받는당가", "누가 받나요"),
        ("회관이 될라믄", "회관이 되려면"),
        ("여기서 살라믄", "여기서 살려면"),
        ("다 되믄 얼매요", "다 되면 얼마요"),
        ("돈을 내는디", "돈을 내는데"),
        ("몃 살까정 신청허고", "몇 살까지 신청하고"),
        ("메칠 전부텀", "며칠 전부터"),
        ("받을수잇나여", "받을 수 있나요"),
        ("낼수 업나요?", "낼 수 없나요?"),
        ("취소돼면", "취소되면"),
        ("요금 깍아주나요", "요금 깎아주나요"),
    ],
)
def test_endings_and_words_of_asking_are_spelled_as_in_school(typed: str, meant: str) -> None:
    assert spelled(typed) == meant


@pytest.mark.parametrize(
    "well",
    [
        "다시 봐 달라고 할 수 있나요?",
        "사용 허가를 받으려면 며칠 걸리나요?",
        "도로를 잇는 다리는 언제 여나요?",
        "지역사회 공헌 활동도 봉사인가요?",
        "옷을 만들려면 허리를 재야 하나요?",
        "이 지역 여성은 어디에 신청하나요",
        "신라면을 디자인했다면 상을 주나요?",
        "",
        "How old must I be?",
    ],
)
def test_what_is_spelled_well_stays_as_it_is(well: str) -> None:
    assert spelled(well) == well


def test_what_is_put_right_is_not_changed_again() -> None:
    once = spelled("신청헐라믄 몃 살꺼정 된당가")
    assert spelled(once) == once
