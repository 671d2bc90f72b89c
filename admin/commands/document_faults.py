"""What was found of the library's documents, in words: title and act, and none of their words."""

from __future__ import annotations

from collections.abc import Iterator

from admin.documents import DocumentsCheck
from city import operator_sentence

_NAMED = 5
"""So many titles are told; a city's first check after an update may have hundreds."""


def document_faults(found: DocumentsCheck) -> Iterator[str]:
    """A line for each document that does not say what was taken in."""
    return (
        operator_sentence(f"document.{one.code}", title=one.title, act=one.act)
        for one in found.faults
    )


def documents_summary(found: DocumentsCheck) -> Iterator[str]:
    """How many documents were held against what was taken in, and of which nothing is proved."""
    yield operator_sentence("verify.documents", count=found.documents - len(found.unproved))
    if found.unproved:
        titles = ", ".join(one.title for one in found.unproved[:_NAMED])
        more = len(found.unproved) > _NAMED
        yield operator_sentence(
            "verify.documents_more" if more else "verify.documents_unproved",
            count=len(found.unproved),
            titles=titles,
        )
