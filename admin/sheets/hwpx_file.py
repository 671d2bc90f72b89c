"""A document as an HWPX file; only here is `hwpx` imported, and only when a file is asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from admin.sheets.document import Document

if TYPE_CHECKING:
    from hwpx.oxml.paragraph import HwpxOxmlParagraph as Paragraph

HWPX_TYPE = "application/hwp+zip"
_WIDTHS = (1, 3)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that the file's format cannot hold (XML 1.0, 2.2)."""


_KEPT = 16
_ONE_AT_A_TIME = Lock()


def hwpx_of(document: Document) -> bytes:
    """A document as a word processor opens it: headings, tables of two columns, paragraphs.

    It is written once. A plan of ninety measures takes most of a second, half of it for the
    library's own look at what it wrote; one in which a word differs is another document. Whoever
    asks meanwhile waits for that one writing, for two at once would take each other's time.
    """
    with _ONE_AT_A_TIME:
        return _written(document)


@lru_cache(maxsize=_KEPT)
def _written(document: Document) -> bytes:
    from hwpx import HwpxDocument

    written = HwpxDocument.new()
    written.add_heading(_held(document.title), level=1)
    shape: dict[str, Any] = {}
    for part in document.parts:
        if shape:
            written.add_paragraph(_held(part.heading), inherit_style=False, **shape)
        else:
            shape = _shape(written.add_heading(_held(part.heading), level=2))
        if part.rows:
            table = written.add_table(len(part.rows), len(_WIDTHS))
            table.set_column_widths(_WIDTHS)
            # Asked for a cell by its place, the library maps the whole table anew each time.
            for row, texts in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.set_text(_held(text))
        for line in filter(None, _held(part.text).splitlines()):
            written.add_paragraph(line)
    return written.to_bytes()


def _shape(heading: Paragraph) -> dict[str, Any]:
    """What makes a heading of a paragraph; the library would look it up in all that is written."""
    return {
        "para_pr_id_ref": heading.para_pr_id_ref,
        "style_id_ref": heading.style_id_ref,
        "char_pr_id_ref": heading.char_pr_id_ref,
    }


def _held(text: str) -> str:
    return _NO_XML.sub("", text)
