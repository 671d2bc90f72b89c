"""A sheet as an Excel workbook. The only file that imports openpyxl, when it is asked for.

Words are written as words: what begins like a formula is marked as text, and stays text when
somebody edits the cell.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from admin.sheets.sheet import Cell, Sheet, in_the_city

_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
# The format takes no control characters but these three: tab, line feed, carriage return.
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LOOKED_AT = 100
"""Rows that say how wide a column should be."""
_NARROW, _WIDE = 18, 50


def xlsx_of(sheet: Sheet) -> bytes:
    """The sheet as a file; its headings stay in sight."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.title.translate(_NOT_IN_TITLES)[:_LONGEST_TITLE])
    above = ((sheet.above,),) if sheet.above else ()
    page.freeze_panes = f"A{len(above) + 2}"
    for place, width in enumerate(_widths(sheet), 1):
        page.column_dimensions[get_column_letter(place)].width = width
    for row in (*above, sheet.headings, *sheet.rows):
        page.append([_written(page, cell) for cell in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _widths(sheet: Sheet) -> list[int]:
    """How wide each column is; a Korean syllable takes two places."""
    rows = (sheet.headings, *sheet.rows[:_LOOKED_AT])
    longest = [max(len(str(cell or "")) for cell in column) for column in zip(*rows, strict=True)]
    return [min(max(2 * length, _NARROW), _WIDE) for length in longest]


def _written(page: Any, cell: Cell) -> object:
    from openpyxl.cell import WriteOnlyCell

    plain = in_the_city(cell)
    if not isinstance(plain, str):
        return plain
    written = WriteOnlyCell(page, _NOT_IN_CELLS.sub("", plain))
    if written.data_type != "s":
        written.data_type, written.quotePrefix = "s", True
    return written
