"""Which documents the city has released: a signed list, and what the catalogue is held to.

Answers the question "who released this text, and is it the same to the byte?". Nothing here reads
a document's meaning; whoever signs a list answers for what is on it.
"""

from admin.documents.coming_along import bring_along
from admin.documents.folder import missing_from, next_number, read_list, released_today
from admin.documents.holding import DocumentFault, DocumentsCheck, check_documents
from admin.documents.model import DocumentList, Listed
from admin.documents.note import believed, key_name, signed, written
from admin.documents.store import DocumentLists, ShippedActs, Taken, TakenActs
from admin.documents.taking_in import TakenIn, hold_to_lists, take_in

__all__ = [
    "DocumentFault",
    "DocumentList",
    "DocumentLists",
    "DocumentsCheck",
    "Listed",
    "ShippedActs",
    "Taken",
    "TakenActs",
    "TakenIn",
    "believed",
    "bring_along",
    "check_documents",
    "hold_to_lists",
    "key_name",
    "missing_from",
    "next_number",
    "read_list",
    "released_today",
    "signed",
    "take_in",
    "written",
]
