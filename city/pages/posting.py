"""A form that came in: whether it was sent from our own pages, and what its fields say."""

from __future__ import annotations

import asyncio
from functools import partial
from urllib.parse import parse_qs, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

_FORM = "application/x-www-form-urlencoded"
_LONG_BYTES = 64 * 1024
"""What is longer takes so long to be read that the event loop must not wait for it."""


def own_origin(request: Request, public_url: str) -> bool:
    """Whether a form was sent from one of our own pages, as far as the browser tells."""
    origin = request.headers.get("origin")
    if origin is not None:
        own = {request.headers.get("host", ""), urlsplit(public_url).netloc} - {""}
        return urlsplit(origin).netloc in own
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


async def fields_of(request: Request, *, most: int) -> dict[str, list[str]]:
    """The fields of a form, each with every value that was given; `most`: how many it may have.

    Raises:
        HTTPException: 422 if it is no form of ours.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise HTTPException(422)
    body = (await request.body()).decode("utf-8", errors="replace")
    read = partial(parse_qs, body, keep_blank_values=True, max_num_fields=most)
    try:
        return read() if len(body) <= _LONG_BYTES else await asyncio.to_thread(read)
    except ValueError:
        raise HTTPException(422) from None
