"""Handing out a document as a file for a word processor."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from starlette.responses import Response

from admin.office.desk import Desk
from admin.sheets import HWPX_TYPE, Document, Part, hwpx_of


async def handed_out(document: Document, desk: Desk) -> Response:
    """The file; it says everything that the page for paper says, for both are one document."""
    if above := desk.file_opening():
        document = replace(document, parts=(Part(heading=above), *document.parts))
    content = await desk.database.run(hwpx_of, document)
    name = quote(f"{document.title}.hwpx")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(content, media_type=HWPX_TYPE, headers=headers)
