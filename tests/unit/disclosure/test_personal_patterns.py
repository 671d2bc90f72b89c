"""What the patterns hide, told by its shape and by the words before it."""

from __future__ import annotations

import re

import pytest

from disclosure import mask
from disclosure.foreign_names import FOREIGN_INTRODUCTIONS
from disclosure.personal_patterns import PATTERNS


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("내 번호 공일공 1234 5678 인데", "내 번호 [전화번호] 인데"),
        ("카톡 아이디 ruby.77로 알려줘", "카톡 아이디 [개인정보]로 알려줘"),
        ("My name is Ruby Stone and I ask", "My name is [이름] and I ask"),
        ("주민번호 900101-1234567이고 박하늘입니다", "주민번호 [주민등록번호]이고 [이름]입니다"),
        ("박하늘(남, 45세) 신청", "[이름](남, 45세) 신청"),
    ],
)
def test_what_names_a_person_is_hidden(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "My name is on the list, can I apply?",
        "카톡 아이디가 없어도 신청되나요?",
        "아이가 3이고 임산부입니다",
        "신청자(남, 여 모두) 자격",
        "공일공 번호 없이도 되나요? 65세 이상 12명",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert mask(text).text == text


_UNBOUNDED = re.compile(r"(?<!\\)(?:[*+]|\{\d+,\})")
_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
"""Inside a class, a star is a star."""


@pytest.mark.parametrize(
    "pattern",
    [*(pattern for _, pattern in PATTERNS), *(re.compile(one) for one in FOREIGN_INTRODUCTIONS)],
    ids=lambda pattern: pattern.pattern[:30],
)
def test_no_pattern_repeats_without_a_bound(pattern: re.Pattern[str]) -> None:
    assert _UNBOUNDED.findall(_CLASS.sub("", pattern.pattern)) == []
