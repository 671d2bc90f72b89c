"""Asking this very service whether a page of its own is there: no request leaves the machine."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Scope

from admin.register import System, links_of, own_path

_WITHIN_S = 5


async def dead_links(request: Request, system: System, public_url: str) -> frozenset[str]:
    """The links of an entry into this service's own pages that lead nowhere.

    Own is what stands under the address that citizens use, however an official came here; without
    one, what stands under the address that was asked. A page counts as there if it answers whoever
    is not signed in, as citizens are not.
    """
    host = (urlsplit(public_url).netloc or request.headers.get("host", "")).lower()
    addresses = {link.address for link in links_of(system)}
    own = {one: path for one in addresses if (path := own_path(one, frozenset({host})))}
    return frozenset(await _not_answered(request.app, host, own.items()))


async def _not_answered(app: ASGIApp, host: str, addresses: Iterable[tuple[str, str]]) -> list[str]:
    asked = list(addresses)
    there = await asyncio.gather(*(_is_there(app, host, path) for _address, path in asked))
    return [address for (address, _path), found in zip(asked, there, strict=True) if not found]


async def _is_there(app: ASGIApp, host: str, path: str) -> bool:
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    try:
        async with asyncio.timeout(_WITHIN_S):
            await app(_scope(host, path), receive, send)
    except TimeoutError:
        return False
    return statuses == [200]


def _scope(host: str, path: str) -> Scope:
    told, _, query = path.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "https",
        "path": unquote(told),
        "raw_path": told.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", host.encode())],
        "client": ("127.0.0.1", 0),
        "server": (host, 443),
    }
