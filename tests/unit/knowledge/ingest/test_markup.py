from __future__ import annotations

import pytest

from knowledge.ingest.markup import (
    clean_line,
    clean_lines,
    opens_item,
    opens_paragraph,
    split_paragraphs,
    without_amendments,
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("**①** 국가는\t책무를 진다.  ", "① 국가는 책무를 진다."),
        ("  1\\. “인공지능”이란", "1. “인공지능”이란"),
        ("    가\\. 법령", "가. 법령"),
        ('식은 <img id="140085437"></img> 이다', "식은 이다"),
        ("가나다", "가나다"),
        ("보\u200b이지 않는\u00ad 글자\U000e0041", "보이지 않는 글자"),
        ("줄\x00안의\x0b제어\x85문자", "줄 안의 제어 문자"),
        ("\u3000전각 칸\u00a0", "전각 칸"),
        ("제5조 \\ 그대로", "제5조 \\ 그대로"),
    ],
)
def test_a_line_is_freed_of_markup(raw: str, clean: str) -> None:
    assert clean_line(raw) == clean


@pytest.mark.parametrize("mark", ["①", "⑳", "㉑", "㉟", "㊱", "㊿", "❶", "➀", "⓵", "ⓛ"])
def test_circled_numbers_of_every_block_open_a_paragraph(mark: str) -> None:
    assert opens_paragraph(f"{mark} 시장은 정한다.")
    assert split_paragraphs(["본문", f"{mark} 시장은"]) == ("본문", f"{mark} 시장은")


@pytest.mark.parametrize(
    "line", ["1. 요금", "10의2. 요금", "가. 요금", "1) 요금", "가) 요금", "(2) 요금"]
)
def test_items_are_recognised(line: str) -> None:
    assert opens_item(line)


@pytest.mark.parametrize("line", ["2024. 3. 12.부터", "시장은", "제1호", "1.5배로 한다"])
def test_what_is_no_item_is_not_taken_for_one(line: str) -> None:
    assert not opens_item(line)


def test_items_stay_in_their_paragraph() -> None:
    lines = ["① 다음과 같다.", "1. 하나", "가. 둘", "② 셋"]
    assert split_paragraphs(lines) == ("① 다음과 같다.\n1. 하나\n가. 둘", "② 셋")


def test_a_wrapped_sentence_is_made_whole() -> None:
    lines = ["건축물관리자는 관리하고 있는 건축물의 대지에 접한", "보도의 눈을 치워야 한다."]
    assert clean_lines(lines) == [" ".join(lines)]


def test_a_list_is_never_run_together() -> None:
    lines = [
        "1. 여수시에 주소를 둔 사람으로서 소득이 적은 사람",
        "2. 그 밖의 사람.",
        "나. 시장.",
        "시장",
    ]
    assert clean_lines(lines) == lines


def test_lines_parted_by_a_blank_line_are_never_run_together() -> None:
    lines = ["건축물관리자는 관리하고 있는 건축물의 대지에 접한", "", "보도의 눈을 치워야 한다."]
    assert clean_lines(lines) == [lines[0], lines[2]]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("경로당 양곡구입비<개정 2024. 3. 12.>", "경로당 양곡구입비"),
        ("지원한다. <신설 2015. 11. 10., 2021. 11. 1.>", "지원한다."),
        ("요금 [본조신설 2019. 10. 14.]", "요금"),
        ("정한다. [종전의 제14조에서 이동 2026. 2. 27.]", "정한다."),
        ("삭제 <2020.2.4>", "삭제"),
        ("면적이 100㎡ < 200㎡ 이고 3 > 2", "면적이 100㎡ < 200㎡ 이고 3 > 2"),
        ("[별표 1]의 요금", "[별표 1]의 요금"),
    ],
)
def test_notes_of_amendments_are_taken_off(text: str, bare: str) -> None:
    assert without_amendments(text) == bare
