"""Where a messenger posts what came in; what becomes of it is its channel's affair."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

Take = Callable[[str, Callable[[], Awaitable[bytes]]], Awaitable[int]]
"""Takes what a header says and what reads the body; gives the status that is answered."""


def posts_to(path: str, header: str, take: Take) -> APIRouter:
    """A router with one address. Whoever posts there is told a status and no word.

    How much a post may bring is bounded as for every request (`limits.py`).
    """

    async def receive(request: Request) -> Response:
        return Response(status_code=await take(request.headers.get(header, ""), request.body))

    return APIRouter(routes=[Route(path, receive, methods=["POST"])])
