from __future__ import annotations

import pytest

from knowledge.ingest.numbering import (
    article_number,
    heading_of,
    leading_brackets,
    part_level,
    split_part,
    supplement_header,
)


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("제1조 (목적)", "제1조", "(목적)"),
        ("제5조의2(지원대상)", "제5조의2", "(지원대상)"),
        ("제 7 조 의 3 삭제", "제7조의3", "삭제"),
        ("제36조", "제36조", ""),
    ],
)
def test_an_article_number_is_read(text: str, number: str, rest: str) -> None:
    found = article_number(text)
    assert found is not None
    assert (str(found[0]), found[1]) == (number, rest)


@pytest.mark.parametrize("text", ["제1장 총칙", "이 조례", "제1항", "", "조"])
def test_what_is_no_article_number_is_left_alone(text: str) -> None:
    assert article_number(text) is None


@pytest.mark.parametrize(
    ("rest", "heading"),
    [
        ("(목적)", "목적"),
        ("((목적))", "목적"),
        ("(결정전치주의(決定前置主義))", "결정전치주의(決定前置主義)"),
        ("(가)와 (나)", "(가)와 (나)"),
        ("(닫히지 않은", "(닫히지 않은"),
        ("삭제", "삭제"),
        ("", ""),
    ],
)
def test_a_heading_comes_out_of_its_brackets(rest: str, heading: str) -> None:
    assert heading_of(rest) == heading


def test_a_leading_bracket_is_cut_off() -> None:
    assert leading_brackets("(시행일) 이 조례는") == ("시행일", "이 조례는")
    assert leading_brackets("이 조례는 (다만") == ("", "이 조례는 (다만")
    assert leading_brackets("(시행일 이 조례는") == ("", "(시행일 이 조례는")


def test_parts_know_their_depth() -> None:
    names = ["제1편 총칙", "제2장의2 보칙", "제3절 요금", "제4관 감면", "제5조 (목적)", "부칙"]
    assert [part_level(name) for name in names] == [0, 1, 2, 3, None, None]
    assert split_part("제2장의2 보칙 <신설 2020. 8. 4.>") == ("제2장의2", "보칙 <신설 2020. 8. 4.>")


@pytest.mark.parametrize(
    ("line", "header", "rest"),
    [
        ("부칙", "부칙", ""),
        ("부 칙 (2024. 3. 12. 제2044호) 이 조례는", "부 칙 (2024. 3. 12. 제2044호)", "이 조례는"),
        ("부칙 <제17979호,2021.3.23>", "부칙 <제17979호,2021.3.23>", ""),
        ("부칙(정부조직법(안)) <제1호,2013.3.23>", "부칙(정부조직법(안)) <제1호,2013.3.23>", ""),
        ("부칙 ①(시행일) 이 조례는", "부칙", "①(시행일) 이 조례는"),
        ("부칙 이 조례는 공포한 날부터", "부칙", "이 조례는 공포한 날부터"),
        (
            "부칙 [2023. 9. 19. 조례 제1953호] 제1조(시행일)",
            "부칙 [2023. 9. 19. 조례 제1953호]",
            "제1조(시행일)",
        ),
        (
            "부칙 ( 2022. 4. 21. 조례 제1734호 제1조(시행일) 이",
            "부칙 ( 2022. 4. 21. 조례 제1734호",
            "제1조(시행일) 이",
        ),
        (
            "부칙 (2021. 4. 12.)<가 개정> 제1조(시행일)",
            "부칙 (2021. 4. 12.)<가 개정>",
            "제1조(시행일)",
        ),
    ],
)
def test_the_header_of_a_supplement_is_told_from_what_follows(
    line: str, header: str, rest: str
) -> None:
    assert supplement_header(line) == (header, rest)


@pytest.mark.parametrize(
    "line",
    ["부칙 제1조 중 “가”를", "부칙 단서 중", "부칙을 삭제한다.", "부칙의 개정", "이 조례 부칙"],
)
def test_what_speaks_of_a_supplement_opens_none(line: str) -> None:
    assert supplement_header(line) is None
