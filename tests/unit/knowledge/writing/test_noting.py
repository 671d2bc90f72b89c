"""What stands on a line of its own beside an item: its name, and what limits it."""

from __future__ import annotations

import pytest

from knowledge.writing.noting import labelled, limited


def test_the_name_of_an_item_stands_before_what_is_said_of_it() -> None:
    assert labelled("시설물의 지붕 : 눈이 25센티미터 이상일 때 바로 치울 것") == [
        "시설물의 지붕:",
        "눈이 25센티미터 이상일 때 바로 치울 것",
    ]


def test_a_few_words_stand_on_a_line_of_their_own_behind_a_long_name() -> None:
    name = "다시 쓰려는 사람이 신청하는 날에 이 시에 한 해 넘게 살아 온 것이 확인된 경우"
    assert labelled(f"{name} : 1만 원") == [f"{name}:", "1만 원"]


@pytest.mark.parametrize(
    "whole",
    ["지붕을 바로 치울 것", "1일 요금: 5,000원", "회의 시간은 14:00부터입니다", "예(가: 나 다 라"],
    ids=["no name", "few words", "an hour", "an open bracket"],
)
def test_an_item_without_a_name_of_its_own_stays_whole(whole: str) -> None:
    assert labelled(whole) == []


def test_a_bracket_at_the_end_of_an_item_stands_behind_it_word_for_word() -> None:
    assert limited("기존 면적 안에서 증축하는 경우(다만, 1회에 한함)") == [
        "기존 면적 안에서 증축하는 경우",
        "(다만, 1회에 한함)",
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "증축하는 경우",
        "폐기물(생활폐기물)",
        "용도(주차장은 뺀 것)를 바꾸는 경우",
        "(다만, 1회에 한함)",
    ],
    ids=["no bracket", "few words", "in the middle", "nothing else"],
)
def test_an_item_without_a_limit_at_its_end_stays_whole(whole: str) -> None:
    assert limited(whole) == []
