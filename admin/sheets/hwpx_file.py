"""A document as an HWPX file, written from the moulds that the library made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

from admin.sheets.document import Document
from admin.sheets.hwpx_mould import Mould, mould_of

HWPX_TYPE = "application/hwp+zip"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that the file's format cannot hold (XML 1.0, 2.2)."""


_KEPT = 16
_ONE_AT_A_TIME = Lock()


def hwpx_of(document: Document) -> bytes:
    """A document as a word processor opens it: headings, tables of two columns, paragraphs.

    It is written once; one in which a word differs is another document. Whoever asks meanwhile
    waits for that one writing, for two at once would take each other's time.
    """
    with _ONE_AT_A_TIME:
        return _written(document)


@lru_cache(maxsize=_KEPT)
def _written(document: Document) -> bytes:
    lengths = {len(part.rows) for part in document.parts if part.rows}
    mould = mould_of(tuple(sorted(lengths)))
    return mould.filled(list(_shapes(document, mould)))


def _shapes(document: Document, mould: Mould) -> Iterator[tuple[str, list[str]]]:
    yield mould.title, [_held(document.title)]
    for part in document.parts:
        yield mould.heading, [_held(part.heading)]
        if part.rows:
            cells = [_held(text) for row in part.rows for text in row]
            yield mould.tables[len(part.rows)], cells
        for line in filter(None, _held(part.text).splitlines()):
            yield mould.line, [line]


def _held(text: str) -> str:
    return _NO_XML.sub("", text)
