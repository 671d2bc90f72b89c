"""A list of documents as a text that is signed (C2SP signed-note), and whether it is believed.

    city-assistant/documents/v1
    yeosu
    3                             the number of the list
    2026-11-26                    released on
    김여수(자치행정과)               released by
    40                            documents, one line each
    digest<TAB>since<TAB>title
                                  (an empty line)
    — yeosu-documents base64(key id, signature)

The first line keeps a signature over anything else, a checkpoint of the ledger for instance, from
being taken for one over a list. A text is read only if it would be written the same to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from admin.documents.model import DocumentList, Listed
from admin.errors import DocumentListRefused
from disclosure import Signer, Verifier

_KIND = "city-assistant/documents/v1"
_HEAD = 6
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNDATED = "-"


def key_name(city: str) -> str:
    """Under which name a city signs its lists."""
    return f"{city}-documents"


def written(told: DocumentList) -> str:
    """The text of a list, documents by title."""
    lines = sorted(_line(one) for one in told.documents)
    head = (_KIND, told.city, str(told.number), told.on.isoformat(), told.by, str(len(lines)))
    return "".join(f"{line}\n" for line in (*head, *(line for _title, line in lines)))


def signed(told: DocumentList, key: Signer) -> str:
    """The list as a note with the signature of whoever releases it."""
    return key.note(written(told))


def believed(note: str, keys: Sequence[Verifier], city: str) -> DocumentList:
    """The list of a note that one of these keys signed for this city.

    Raises:
        DocumentListRefused: nobody who may has signed it, or it is no list, or another city's.
    """
    text, gap, _signatures = note.partition("\n\n")
    text += "\n"
    if not gap or not any(key.signed(note, text) for key in keys):
        raise DocumentListRefused(problem="unsigned")
    told = _read(text)
    if told is None:
        raise DocumentListRefused(problem="no_list")
    if told.city != city:
        raise DocumentListRefused(problem="other_city")
    return told


def _read(text: str) -> DocumentList | None:
    """The list of a text; None unless it would be written so."""
    lines = text.split("\n")[:-1]
    if len(lines) < _HEAD or lines[0] != _KIND or not _NUMBER.fullmatch(lines[2]):
        return None
    rows = [line.split("\t") for line in lines[_HEAD:]]
    if not all(len(row) == len(("digest", "since", "title")) for row in rows):
        return None
    try:
        documents = tuple(
            Listed(digest=digest, since=_day(since), title=title) for digest, since, title in rows
        )
        on = date.fromisoformat(lines[3])
    except ValueError:
        return None
    told = DocumentList(
        city=lines[1], number=int(lines[2]), on=on, by=lines[4], documents=documents
    )
    digests = {one.digest for one in documents}
    whole = all(map(_DIGEST.fullmatch, digests)) and len(digests) == len(documents)
    return told if whole and written(told) == text else None


def _line(one: Listed) -> tuple[str, str]:
    since = one.since.isoformat() if one.since else _UNDATED
    return one.title, f"{one.digest}\t{since}\t{one.title}"


def _day(text: str) -> date | None:
    return None if text == _UNDATED else date.fromisoformat(text)
