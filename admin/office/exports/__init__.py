"""Lists that officials take along as a file, and the journal that tells who took which.

sheet       what stands in the file: a title, headings, rows of plain cells
csv_file    the sheet as CSV, for any program
xlsx_file   the sheet as a workbook; the only file that imports openpyxl
listing     a list and its columns, and the line of the officials' table that hands it out
"""

from admin.office.exports.csv_file import csv_of
from admin.office.exports.listing import Column, Export, Listing
from admin.office.exports.sheet import Cell, Sheet
from admin.office.exports.xlsx_file import xlsx_of

__all__ = ["Cell", "Column", "Export", "Listing", "Sheet", "csv_of", "xlsx_of"]
