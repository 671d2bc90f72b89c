from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.numbers import numbers_in, ungrounded_numbers


def _pairs(text: str) -> set[tuple[str, str]]:
    return {(one.value, one.unit) for one in numbers_in(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("과태료 10만원", {("100000", "원")}),
        ("과태료 100,000원", {("100000", "원")}),
        ("과태료 십만 원", {("100000", "원")}),
        ("1억 2천만원 이하", {("120000000", "원")}),
        ("3만5천원", {("35000", "원")}),
        ("5천원", {("5000", "원")}),
        ("10 만원", {("100000", "원")}),
        ("500미터 이상", {("500", "m")}),
        ("500m 이상", {("500", "m")}),
        ("33㎡", {("33", "m2")}),
        ("33제곱미터", {("33", "m2")}),
        ("0.5배", {("0.5", "배")}),
        ("20~30분", {("20", "분"), ("30", "분")}),
        ("2만~3만원", {("20000", "원"), ("30000", "원")}),
        ("100분의 50", {("1/2", "share")}),
        ("50퍼센트", {("1/2", "share")}),
        ("5~10%", {("1/20", "share"), ("1/10", "share")}),
        ("3분의 2", {("2/3", "share")}),
        ("09:00부터 오후 6시까지", {("09:00", "time"), ("18:00", "time")}),
        ("3시간", {("3", "시간")}),
        ("제5조의2제3항", {("5의2", "조"), ("3", "항")}),
        ("제5조③", {("5", "조"), ("3", "항")}),
        ("별표 2", {("2", "별표")}),
        ("만 65세 이상", {("65", "세")}),
        ("다섯 가구", {("5", "가구")}),
        ("열두 명", {("12", "명")}),
        ("십오일 이내", {("15", "일")}),
        ("사흘 안에", {("3", "일")}),
        ("삼 개월 이내", {("3", "개월")}),
        ("육십오세", {("65", "세")}),
        ("백분의 삼십", {("3/10", "share")}),
        ("삼십 퍼센트", {("3/10", "share")}),
        ("제십조", {("10", "조")}),
        ("절반", {("1/2", "share")}),
        ("두 배", {("2", "배")}),
        ("(061) 659-3000", {("061-659-3000", "telephone")}),
        ("061 659 3000", {("061-659-3000", "telephone")}),
        ("전화 061-659-3000", {("061-659-3000", "telephone")}),
    ],
)
def test_a_quantity_has_one_normal_form(text: str, expected: set[tuple[str, str]]) -> None:
    assert _pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A4 용지",
        "천막을 치고 한명회를 본받아",
        "지원한 대로",
        "조장을 만나",
        "만일의 일",
        "그 세대에는",
    ],
)
def test_a_word_that_only_looks_like_a_number_is_none(text: str) -> None:
    assert _pairs(text) == set()


@pytest.mark.parametrize("text", ["2025. 4. 8.", "2025-04-08", "2025년 4월 8일", "2025.4.8"])
def test_a_date_has_one_normal_form_and_grounds_its_parts(text: str) -> None:
    assert ("2025-04-08", "date") in _pairs(text)
    assert ungrounded_numbers("2025년부터 시행합니다.", text) == ()
    assert ungrounded_numbers("2024년부터 시행합니다.", text) == ("2024년",)


def test_numbers_of_items_are_places_and_ground_no_amount() -> None:
    source = "다음 각 호와 같다.\n1. 병원\n2. 약국\n3. 보건소"
    assert ungrounded_numbers("세 곳이 있습니다.", source) == ("세 곳",)
    assert ungrounded_numbers("제2호의 약국입니다.", source) == ()


def test_the_same_number_of_something_else_is_not_grounded() -> None:
    assert ungrounded_numbers("5명까지 됩니다.", "신청일부터 5일 이내") == ("5명",)
    assert ungrounded_numbers("신청일부터 5일 안에 됩니다.", "신청일부터 5일 이내") == ()


def test_an_invented_penalty_is_named_as_it_is_written() -> None:
    source = "시장은 10만원 이하의 과태료를 부과할 수 있다."
    assert ungrounded_numbers("30만원 이하의 벌금 또는 10만원을 냅니다.", source) == ("30만원",)


def test_an_amount_may_be_written_out_in_full() -> None:
    assert ungrounded_numbers("100,000원 이하입니다.", "10만원 이하의 과태료") == ()


def test_an_article_number_that_the_source_does_not_name_is_not_grounded() -> None:
    assert ungrounded_numbers("제9조에 따릅니다.", "제5조에 따른다.") == ("제9조",)
    assert ungrounded_numbers("제5조의2에 따릅니다.", "제5조에 따른다.") == ("제5조의2",)


def test_a_table_that_names_its_unit_once_grounds_its_values() -> None:
    assert ungrounded_numbers("1,500원입니다.", "(단위: 원)\n| 소형 | 1,500 |") == ()


@given(st.integers(min_value=1, max_value=99_999))
def test_ten_thousands_are_the_same_in_either_writing(count: int) -> None:
    assert ungrounded_numbers(f"{count * 10_000:,}원", f"{count}만원") == ()
    assert ungrounded_numbers(f"{count}만 원", f"{count * 10_000:,}원") == ()


@given(st.text(max_size=200))
def test_a_text_grounds_itself(text: str) -> None:
    assert ungrounded_numbers(text, text) == ()


def test_a_share_without_its_particle_and_months_of_a_period_are_read() -> None:
    assert ungrounded_numbers("10%까지 할인", "권면 금액의 100분 10의 범위에서 할인한다.") == ()
    assert ungrounded_numbers("3개월 안", "급수의 중지는 3월이내로 한다.") == ()
    assert ungrounded_numbers("3개월 안", "3월 31일까지 신고한다.") == ("3개월",)
