"""What is taken along opens in any spreadsheet as it is meant, and runs nothing there."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from admin.sheets import Cell, Sheet, csv_of, xlsx_of

RUNS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", '=HYPERLINK("http://x")']


def sheet_of(*rows: tuple[Cell, ...], headings: tuple[str, ...] = ("이름", "값")) -> Sheet:
    return Sheet(title="계정 [관리]: 모두", headings=headings, rows=rows)


def csv_rows(sheet: Sheet) -> list[list[str]]:
    return list(csv.reader(StringIO(csv_of(sheet).decode("utf-8-sig"), newline="")))


def opened(sheet: Sheet) -> Worksheet:
    page = load_workbook(BytesIO(xlsx_of(sheet))).active
    assert isinstance(page, Worksheet)
    return page


def test_csv_opens_with_the_mark_that_says_how_its_korean_is_written() -> None:
    written = csv_of(sheet_of(("김담당", 3)))
    assert written.startswith(b"\xef\xbb\xbf")
    assert csv_rows(sheet_of(("김담당", 3))) == [["이름", "값"], ["김담당", "3"]]


@pytest.mark.parametrize("words", RUNS)
def test_what_would_run_is_words_in_both_forms(words: str) -> None:
    sheet = sheet_of((words, -1))
    assert csv_rows(sheet)[1] == [f"'{words}", "-1"]
    cell = opened(sheet)["A2"]
    assert cell.data_type == "s"
    assert cell.value is not None
    assert str(cell.value).strip() == words.replace("\r", "\n").strip()


def test_a_line_above_the_headings_stands_in_both_forms_and_stays_in_sight() -> None:
    sheet = replace(sheet_of(("김담당", 3)), above="=시범 자료입니다")
    assert csv_rows(sheet) == [["'=시범 자료입니다"], ["이름", "값"], ["김담당", "3"]]
    page = opened(sheet)
    assert page["A1"].value == "=시범 자료입니다"
    assert page["A1"].data_type == "s"
    assert (page["A2"].value, page.freeze_panes) == ("이름", "A3")
    assert opened(sheet_of(("김담당", 3))).freeze_panes == "A2"


def test_a_formula_stays_words_when_its_cell_is_edited() -> None:
    page = opened(sheet_of(("=1+1", None)))
    assert page["A2"].quotePrefix
    assert not page["A1"].quotePrefix


@given(st.text())
def test_no_cell_of_a_csv_begins_like_a_formula(words: str) -> None:
    (_, (cell, _)) = csv_rows(sheet_of((words.replace("\0", ""), 1)))
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@given(st.text())
def test_a_workbook_takes_any_words(words: str) -> None:
    assert opened(sheet_of((words, 1)))["B2"].value == 1


def test_moments_are_those_of_the_city_and_days_are_days() -> None:
    moment, day = datetime(2026, 11, 23, 15, 30, 5, 7, tzinfo=UTC), date(2026, 12, 8)
    sheet = sheet_of((moment, day))
    assert csv_rows(sheet)[1] == ["2026-11-24 00:30:05", "2026-12-08"]
    page = opened(sheet)
    assert str(page["A2"].value) == "2026-11-24 00:30:05"
    assert str(page["B2"].value) == "2026-12-08 00:00:00"


def test_nothing_is_an_empty_cell_and_separators_cut_no_cell() -> None:
    sheet = sheet_of((None, '세미콜론; 쉼표, 따옴표"\n줄'))
    assert csv_rows(sheet)[1] == ["", '세미콜론; 쉼표, 따옴표"\n줄']
    assert b";" in csv_of(sheet)
    assert opened(sheet)["A2"].value is None


def test_a_list_without_entries_has_its_headings() -> None:
    assert csv_rows(sheet_of()) == [["이름", "값"]]
    assert [cell.value for cell in opened(sheet_of())[1]] == ["이름", "값"]
