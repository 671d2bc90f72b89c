"""What counts as stating a fact."""

from __future__ import annotations

import pytest

from admin.evaluation import holds_fact, missing_facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("월 1,000,000 원을 지원합니다.", "1000000원"),
        ("월 1000000원을 지원합니다.", "1,000,000원"),
        ("20 ~ 30분 걸립니다.", "20~30분"),
        ("20～30분 걸립니다.", "20~30분"),  # full-width tilde, equal under NFKC
        ("설치ㆍ운영 기준", "설치·운영기준"),
        ("설치 및 운영", "설치및운영"),
        ("５００ｍ 이상", "500m"),
        ("㎡당 300원", "m2당 300원"),
    ],
)
def test_spelling_does_not_count(text: str, fact: str) -> None:
    assert holds_fact(text, fact)


@pytest.mark.parametrize(
    "text",
    [
        "15일 안에 신청합니다.",
        "신청은 15 일 안에",
        "10, 15, 20명",
        "10,15명",
        "10·15·20명",
        "제15조에 따라",
        "모두 15.",
        "2025.4.15까지",
        "②15명 이상",
        "１５명",
    ],
)
def test_a_bare_number_is_found_where_it_stands_whole(text: str) -> None:
    assert holds_fact(text, "15")


@pytest.mark.parametrize(
    "text", ["2015년", "150명", "15,000원", "1.15배", "15.5퍼센트", "0015", "열다섯 명", "", "1, 5"]
)
def test_a_bare_number_is_not_found_inside_another(text: str) -> None:
    assert not holds_fact(text, "15")


def test_a_bare_number_in_thousands_and_one_with_a_point_are_whole_numbers_too() -> None:
    assert holds_fact("15,000원", "15000")
    assert holds_fact("15000원", "15,000")
    assert holds_fact("1.5배", "1.5")
    assert not holds_fact("1,500,000원", "500")


def test_a_number_with_its_unit_is_a_plain_string() -> None:
    assert holds_fact("2015일", "15일")


def test_an_empty_fact_is_no_fact() -> None:
    assert not holds_fact("무엇이든", " ,·")


def test_the_facts_that_are_missing_are_named_in_order() -> None:
    assert missing_facts("60일 안에", ("3년", "60일", "14")) == ("3년", "14")
