"""A citizen's rights under an answer: why it is so, objecting to it, and a person to talk to."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.rights import in_place_of, outcome_of, whom_to_call
from bot.rights import objected as opened_text
from bot.rights import refused as refused_text
from bot.web.desk import Desk, Visitor
from bot.web.lines import tongue
from disclosure import LONGEST_REASON, Objection, Record, explanation


class Rights:
    """The routes of these pages; a browser sees those of its own answers alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where these pages are reached."""
        record = "{record:number}"
        return [
            Route(f"/explain/{record}", self.explain, methods=["GET"]),
            Route(f"/human/{record}", self.human, methods=["GET"]),
            Route(f"/object/{record}", self.objection, methods=["GET"]),
            Route(f"/object/{record}", self.object, methods=["POST"]),
        ]

    async def explain(self, request: Request) -> Response:
        """Why an answer is as it is."""
        visitor, record = await self._own(request)
        services = self._desk.services
        code, sentences = services.receipts.code(record.number), services.profile.sentences
        told = explanation(record, code, sentences, visitor.voice)
        if not told:
            raise HTTPException(404)
        switch = await services.database.run(services.switch.state)
        stopped = in_place_of(record, switch, services.profile)
        told = (stopped,) if stopped else told
        paragraphs = tuple((one, tongue(one, visitor.voice)) for one in told)
        path = f"/explain/{record.number}"
        return self._desk.page(
            "explain.html", visitor, path, number=record.number, paragraphs=paragraphs
        )

    async def human(self, request: Request) -> Response:
        """The department of an answer, its number and hours."""
        visitor, record = await self._own(request)
        told = whom_to_call(record, self._desk.services.profile, visitor.voice)
        path = f"/human/{record.number}"
        return self._desk.page("human.html", visitor, path, lines=told.splitlines())

    async def objection(self, request: Request) -> Response:
        """The form of an objection, or how far it has come.

        The outcome is shown to its browser even where the exchange was erased with it.
        """
        return await self._page(*await self._concerned(request))

    async def object(self, request: Request) -> Response:
        """Open an objection, or take it back."""
        visitor, number = await self._concerned(request)
        desk, objections = self._desk, self._desk.services.objections
        posted = await desk.trusted(request, visitor)
        run = desk.services.database.run
        if posted.get("withdraw"):
            await run(objections.withdraw, number, visitor.chat)
        elif not await run(objections.object, number, visitor.chat, posted.get("reason")):
            return await self._page(visitor, number, refused=True)
        return RedirectResponse(f"/object/{number}", 303)

    async def _page(self, visitor: Visitor, record: int, *, refused: bool = False) -> Response:
        desk, services = self._desk, self._desk.services
        found = await services.database.run(services.objections.about, record)
        if found is not None and not found.open:
            await services.database.run(services.objections.told, found.number)
        return desk.page(
            "object.html",
            visitor,
            f"/object/{record}",
            status=409 if refused else 200,
            number=record,
            objection=found,
            told=self._told(found, record, visitor, refused=refused).splitlines(),
            longest=LONGEST_REASON,
        )

    def _told(
        self, found: Objection | None, record: int, visitor: Visitor, *, refused: bool
    ) -> str:
        profile, voice = self._desk.services.profile, visitor.voice
        if refused:
            return refused_text(profile, voice)
        if found is None:
            return ""
        if found.open:
            code = self._desk.services.receipts.code(record)
            return opened_text(found, code, profile, voice)
        return outcome_of(found, profile, voice)

    async def _concerned(self, request: Request) -> tuple[Visitor, int]:
        """The visitor, and the number of a record that is theirs or that they objected to.

        Raises:
            HTTPException: 404 if it is neither.
        """
        visitor = await self._desk.visitor(request)
        services, number = self._desk.services, request.path_params["record"]
        if number in await services.database.run(services.objections.of_chat, visitor.chat):
            return visitor, number
        visitor, record = await self._own(request)
        return visitor, record.number

    async def _own(self, request: Request) -> tuple[Visitor, Record]:
        """The visitor, and a settled record of theirs.

        Raises:
            HTTPException: 404 if it is not theirs, or still open.
        """
        visitor = await self._desk.visitor(request)
        services = self._desk.services
        number: int = request.path_params["record"]
        record = await services.database.run(services.records.find, number)
        if record is None or record.asked.chat != visitor.chat or record.settlement is None:
            raise HTTPException(404)
        return visitor, record
