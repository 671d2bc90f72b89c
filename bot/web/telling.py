"""What a citizen may tell of themselves on the web: asked for nowhere else, and taken back here."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.telling import told_in_words
from bot.web.desk import Desk, Posted, Visitor
from disclosure import (
    ABOUT_NAMES,
    TOLD_GROUPS,
    TOLD_NAMES,
    UNTOLD,
    About,
    ToldSentence,
    agreed_to,
    consent_to,
    why_told,
    wording_of,
)

_PATH = "/aboutme"


class TellingPage:
    """The routes of the page; what is told belongs to the session's cookie alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where it is offered, and told."""
        return [
            Route(_PATH, self.offer, methods=["GET"]),
            Route(_PATH, self.tell, methods=["POST"]),
        ]

    async def offer(self, request: Request) -> Response:
        """What it is for, what is told now, and the form."""
        return await self._form(await self._desk.visitor(request))

    async def _form(self, visitor: Visitor, *, again: bool = False) -> Response:
        desk, services, voice = self._desk, self._desk.services, visitor.voice
        told = await services.database.run(services.told.of, visitor.chat)
        parts = tuple(
            (
                about.value,
                desk.say(visitor, ABOUT_NAMES[about]),
                consent_to(about, services.profile, voice),
                self._wording(about, visitor),
                told[about].group if about in told else UNTOLD,
                tuple((one, desk.say(visitor, TOLD_NAMES[one])) for one in (*groups, UNTOLD)),
            )
            for about, groups in TOLD_GROUPS.items()
        )
        return desk.page(
            "aboutme.html", visitor, _PATH,
            status=409 if again else 200,
            again=again,
            why=why_told(services.profile, voice),
            now=told_in_words(told, services.profile, voice),
            parts=parts,
            Told=ToldSentence,
        )  # fmt: skip

    async def tell(self, request: Request) -> Response:
        """Keep what was chosen, and forget what is told no more.

        What was chosen under other words than those of now is not kept: nobody agrees to what they
        have not read. Those of now are shown.
        """
        visitor = await self._desk.visitor(request)
        posted = await self._desk.trusted(request, visitor)
        done = [await self._one(visitor, posted, about) for about in About]
        if not all(done):
            return await self._form(visitor, again=True)
        return RedirectResponse(_PATH, 303)

    async def _one(self, visitor: Visitor, posted: Posted, about: About) -> bool:
        """Whether what was chosen of one thing was chosen under the words of now."""
        services, group = self._desk.services, posted.get(about.value)
        run = services.database.run
        if group == UNTOLD:
            await run(services.told.take_back, visitor.chat, about)
        elif group:
            if posted.get(f"{about}-read") != self._wording(about, visitor):
                return False
            agreed = agreed_to(about, services.profile, visitor.voice)
            await run(services.told.tell, visitor.chat, about, group, agreed)
        return True

    def _wording(self, about: About, visitor: Visitor) -> str:
        return wording_of(agreed_to(about, self._desk.services.profile, visitor.voice))
