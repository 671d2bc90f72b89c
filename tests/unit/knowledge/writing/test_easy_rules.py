"""Whole rules in easy words, line by line."""

from __future__ import annotations

import pytest

from knowledge.writing.changes import changed_facts
from knowledge.writing.easy import EasyWording
from tests.builders.cities import yeosu
from tests.builders.library import make_sentence

WORDING = EasyWording(yeosu())


def told(rule: str) -> list[str]:
    """A rule in easy words, a line each."""
    (written,) = WORDING.rewrite((make_sentence(rule),))
    assert changed_facts(rule, written.text) == ()
    return written.text.split("\n")


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        (
            (
                "텃밭 나누기와 우물에 관한 사항을 의논하기 위하여 반장 1명을 포함한 9명 이내의 "
                "이웃으로 마을모임을 둡니다."
            ),
            [
                "반장 1명을 포함한 9명 이내의 이웃으로 마을모임을 둡니다.",
                "텃밭 나누기와 우물에 관한 사항을 의논하기 위해서입니다.",
            ],
        ),
        (
            (
                "마을 배움터에 관한 여러 가지 일을 의논하기 위하여 반장을 의장으로 하는 12명 "
                "이내의 배움모임을 둡니다."
            ),
            [
                "반장을 의장으로 하는 12명 이내의 배움모임을 둡니다.",
                "마을 배움터에 관한 여러 가지 일을 의논하기 위해서입니다.",
            ],
        ),
    ],
    ids=["of whom", "with whom at its head"],
)
def test_what_a_body_is_for_is_said_behind_whom_it_is_made_up_of(
    rule: str, lines: list[str]
) -> None:
    assert told(rule) == lines


def test_the_purpose_of_the_first_of_two_rules_is_not_said_behind_the_second() -> None:
    rule = (
        "텃밭 잔치의 등급을 정하기 위하여 부반장을 위원장으로 하는 잔치모임을 두고, "
        "이웃을 절반 넘게 둡니다."
    )
    assert not any("위해서입니다" in line for line in told(rule))


def test_a_verb_that_tells_of_those_whom_a_rule_is_for_is_nobody_else() -> None:
    rule = (
        "지원 대상은 올해 첫날 현재 부부 가운데 1명이 마을에 6개월 이상 텃밭을 두고 가꾸는 "
        "이웃으로 합니다."
    )
    assert told(rule)[0] == "지원 대상은 다음과 같습니다."


def test_of_such_as_are_told_of_each_has_a_sentence() -> None:
    assert told(
        "씨앗 교육을 마친 사람에게는 텃밭 값의 절반을 감면하고, "
        "텃밭 잔치를 여섯 달 넘게 도운 사람에게는 전액을 면제합니다."
    ) == [
        "씨앗 교육을 마친 사람에게는 텃밭 값의 절반을 감면합니다.",
        "텃밭 잔치를 여섯 달 넘게 도운 사람에게는 전액을 면제합니다.",
    ]


def test_a_term_of_one_syllable_is_told_below_what_it_means() -> None:
    assert told(
        "“마을 나룻배”란 여러 이웃이 마을 반장과 약속을 맺어 봄마다 강 건너로 오가게 하는 배를 "
        "말합니다."
    ) == [
        "“마을 나룻배”란 다음을 말합니다.",
        "- 여러 이웃이 마을 반장과 약속을 맺어 봄마다 강 건너로 오가게 하는 배",
    ]


def test_what_something_is_like_is_nothing_to_be_done() -> None:
    assert told(
        "이 조례는 나이 많은 이웃의 텃밭과 마을의 우물을 지원하여 늙어서도 건강하고 활기찬 생활을 "
        "누리게 함을 목적으로 합니다."
    )[:3] == [
        "이 조례의 목적은 다음과 같습니다.",
        "- 나이 많은 이웃의 텃밭과 마을의 우물을 지원하기",
        "- 늙어서도 건강하고 활기찬 생활을 누리게 하기",
    ]


def test_a_verb_of_two_syllables_is_no_topic_that_something_is_announced_of() -> None:
    duty = (
        "반장은 텃밭 나누는 날을 온 마을의 이웃에게 널리 알려 누구나 씨앗을 받도록 해마다 "
        "도와야 합니다."
    )
    assert told(duty)[0] == "반장은 다음과 같이 해야 합니다."
