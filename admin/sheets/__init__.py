"""Tables as files for spreadsheets: the one place that knows what must not run there.

sheet       what stands in the file: a title, headings, rows of plain cells
csv_file    the sheet as CSV, for any program
xlsx_file   the sheet as a workbook; the only file that imports openpyxl
"""

from admin.sheets.csv_file import csv_of
from admin.sheets.sheet import Cell, Sheet
from admin.sheets.xlsx_file import xlsx_of

__all__ = ["Cell", "Sheet", "csv_of", "xlsx_of"]
