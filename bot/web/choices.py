"""What a citizen decides for themselves: the voice they are answered in, and to be forgotten."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.rights import RightsText
from bot.web.desk import Desk, Visitor
from city import Language, Mode

_FORBIDDEN_IN_ADDRESS = frozenset('\\"<>')


class Choices:
    """The routes of voice and erasure."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where these are reached."""
        return [
            Route("/voice", self.voice, methods=["POST"]),
            Route("/erase", self.confirm, methods=["GET"]),
            Route("/erase", self.erase, methods=["POST"]),
        ]

    async def voice(self, request: Request) -> Response:
        """Remember how this browser wants to be answered, and go back to where it was."""
        services = self._desk.services
        visitor = await self._desk.visitor(request)
        posted = await self._desk.trusted(request, visitor)
        mode, language = posted.get("mode"), posted.get("language")
        await services.database.run(
            services.chats.remember,
            visitor.chat,
            mode=Mode(mode) if mode in set(Mode) else None,
            language=Language(language) if language in set(Language) else None,
        )
        return RedirectResponse(_own_address(posted.get("back")), 303)

    async def confirm(self, request: Request) -> Response:
        """Say what erasing does, and ask."""
        return self._ask(await self._desk.visitor(request))

    async def erase(self, request: Request) -> Response:
        """Destroy the words of this browser's records, forget it, and give it a new number."""
        desk, services = self._desk, self._desk.services
        visitor = await desk.visitor(request)
        posted = await desk.trusted(request, visitor)
        if posted.get("confirm") != "yes":
            return self._ask(visitor, unconfirmed=True)
        erased = await services.database.run(services.records.forget, visitor.chat)
        cases = await services.database.run(services.objections.of_chat, visitor.chat)
        kept = [one.record for one in cases.values() if one.open]
        if not kept:  # An outcome that is still awaited must find this browser.
            request.state.session = desk.sessions.new()
        told = desk.say(visitor, RightsText.KEPT, count=len(kept)) if kept else ""
        return desk.page(
            "erased.html", visitor, "/erase", switches=False, erased=erased, told=told, kept=kept
        )

    def _ask(self, visitor: Visitor, *, unconfirmed: bool = False) -> Response:
        status = 422 if unconfirmed else 200
        return self._desk.page(
            "erase.html", visitor, "/erase", status=status, unconfirmed=unconfirmed
        )


def _own_address(given: str) -> str:
    """The path of one of our own pages; the first page for anything that leads elsewhere."""
    try:
        parts = urlsplit(given)
    except ValueError:
        return "/"
    foreign = parts.scheme or parts.netloc or not given.startswith("/") or given.startswith("//")
    odd = any(sign in _FORBIDDEN_IN_ADDRESS or not sign.isprintable() for sign in given)
    return "/" if foreign or odd else parts.path
