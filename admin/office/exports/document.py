"""Handing out a document as a file for a word processor."""

from __future__ import annotations

from dataclasses import replace

from starlette.responses import Response

from admin.office.desk import Desk, file_named
from admin.sheets import HWPX_TYPE, Document, Part, hwpx_of


async def handed_out(document: Document, desk: Desk) -> Response:
    """The file; it says everything that the page for paper says, for both are one document."""
    if above := desk.file_opening():
        document = replace(document, parts=(Part(heading=above), *document.parts))
    content = await desk.database.run(hwpx_of, document)
    return file_named(f"{document.title}.hwpx", content, HWPX_TYPE)
