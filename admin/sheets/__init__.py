"""Tables and documents as files: the one place that knows what must not run in a spreadsheet.

sheet       what stands in the file: a title, headings, rows of plain cells
csv_file    the sheet as CSV, for any program
xlsx_file   the sheet as a workbook; the only file that imports openpyxl
document    headings, rows and paragraphs, for a page, for paper or for a file
hwpx_file   the document for a word processor; the only file that imports hwpx
"""

from admin.sheets.csv_file import csv_of
from admin.sheets.document import Document, Part, Rows
from admin.sheets.hwpx_file import HWPX_TYPE, hwpx_of
from admin.sheets.sheet import Cell, Sheet
from admin.sheets.xlsx_file import xlsx_of

__all__ = [
    "HWPX_TYPE",
    "Cell",
    "Document",
    "Part",
    "Rows",
    "Sheet",
    "csv_of",
    "hwpx_of",
    "xlsx_of",
]
