"""A sheet as CSV that every spreadsheet opens as it is meant.

The rules, in order:

1. UTF-8 with a byte order mark: without it Excel reads Korean as another encoding.
2. Words that a spreadsheet would take for a formula get an apostrophe before them (OWASP, "CSV
   Injection"): what a citizen or a supplier typed must not run on an official's machine.
3. All words stand in quotation marks, so that no other separator cuts a cell in two.
"""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import StringIO

from admin.sheets.sheet import Cell, Sheet, in_the_city

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")


def csv_of(sheet: Sheet, *, notice: str = "") -> bytes:
    """The sheet as a file; for the public under the notice, which is a row of its own."""
    written = StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([_harmless(line)] for line in (notice, sheet.above) if line)
    writer.writerow([_harmless(one) for one in sheet.headings])
    writer.writerows([_written(cell) for cell in row] for row in sheet.rows)
    return written.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str | int:
    plain = in_the_city(cell)
    if isinstance(plain, datetime):
        return plain.isoformat(sep=" ")
    if isinstance(plain, date):
        return plain.isoformat()
    return _harmless(plain or "") if isinstance(plain, str | None) else plain


def _harmless(words: str) -> str:
    """The words as nothing but words; blanks before a formula do not hide it from a program."""
    runs = words.startswith(_FORMULA) or words.lstrip().startswith(_FORMULA)
    return f"'{words}" if runs else words
