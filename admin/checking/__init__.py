"""Do the books say what the acts of officials wrote into them?

Read in this order:

model       a book as it is held against its acts, and what was found
replaying   what the acts of one row say that it says now
store       reading rows beside their acts
listed      which books there are

That the acts themselves are the ones that were written, the ledger proves.
"""

from admin.checking.listed import BOOKS, ROOMS
from admin.checking.model import Book, BookFault, BooksCheck
from admin.checking.store import check_books

__all__ = ["BOOKS", "ROOMS", "Book", "BookFault", "BooksCheck", "check_books"]
