"""Lists that officials take along as a file, and the journal that tells who took which.

document    a document that is handed out for a word processor
listing     a list and its columns, and the line of the officials' table that hands it out
texts       what its columns are called
"""

from admin.office.exports.document import handed_out
from admin.office.exports.listing import Column, Export, Listing

__all__ = ["Column", "Export", "Listing", "handed_out"]
