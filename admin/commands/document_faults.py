"""What was found of the library's documents, in words: title and act, and none of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    """How many documents were held against what was taken in, and which could not be."""
    yield operator_sentence("verify.documents", count=found.documents - len(found.unproved))
    unproved = [one.title for one in found.unproved]
    for named, key in ((unproved, "unproved"), (found.absent, "absent")):
        if named:
            yield _told(key, named)


def _told(key: str, titles: Sequence[str]) -> str:
    more = "_more" if len(titles) > _NAMED else ""
    return operator_sentence(
        f"verify.documents_{key}{more}", count=len(titles), titles=", ".join(titles[:_NAMED])
    )
