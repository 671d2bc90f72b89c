"""A citizen's own copy of what is kept about this browser: asked for on a page, given as a file."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.desk import Desk, Visitor
from disclosure import CopyText

_PATH = "/mydata"


class OwnCopyPages:
    """The routes of the copy; who it is of is told by the session's cookie alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where the copy is asked for and given."""
        return [
            Route(_PATH, self.offer, methods=["GET"]),
            Route(_PATH, self.give, methods=["POST"]),
        ]

    async def offer(self, request: Request) -> Response:
        """Say what is in a copy, and offer it."""
        return self._page(await self._desk.visitor(request))

    async def give(self, request: Request) -> Response:
        """The file: for a form of this session alone, so that no other page can fetch it."""
        visitor = await self._desk.visitor(request)
        await self._desk.trusted(request, visitor)
        copy = await self._desk.services.copying.copy(visitor.chat, visitor.voice)
        if copy is None:
            return self._page(visitor, self._desk.say(visitor, CopyText.TOO_OFTEN), status=429)
        name = f"attachment; filename*=UTF-8''{quote(copy.name)}"
        return Response(
            copy.content,
            media_type="application/json",
            headers={"content-disposition": name},
        )

    def _page(self, visitor: Visitor, problem: str = "", *, status: int = 200) -> Response:
        days = self._desk.services.profile.kept_for.words_days
        return self._desk.page(
            "mydata.html", visitor, _PATH, status=status, days=days, problem=problem
        )
