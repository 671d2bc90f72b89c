"""The chat: the first page, a question, the same question in other words, and what helped."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.answering import Question
from bot.rights import withheld
from bot.web.desk import Desk, Posted, Visitor, wants_json
from bot.web.texts import ExampleSentence, ReasonSentence, WebSentence
from bot.web.turns import KEPT, Turn, shown_answer, tongue, turn_of, turns_of
from city import DatabaseUnavailable, Mode, Voice
from disclosure import Channel, LabelledAnswer, Record, SwitchState

_log = logging.getLogger(__name__)
_SHOWN = 20
HELPFUL = "helpful"
UNHELPFUL = "unhelpful"
_Answered = Callable[[Visitor, Posted], Awaitable[LabelledAnswer | None]]
"""Answers what a visitor posted about a record; None if it is not theirs."""


class Conversation:
    """The routes of the chat."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where the chat is reached."""
        return [
            Route("/", self.home, methods=["GET"]),
            Route("/ask", self.ask, methods=["POST"]),
            Route("/again", self.again, methods=["POST"]),
            Route("/choose", self.choose, methods=["POST"]),
            Route("/rate", self.rate, methods=["POST"]),
        ]

    async def home(self, request: Request) -> Response:
        """The full notice before the first question, the conversation after it."""
        return await self._home(await self._desk.visitor(request))

    async def ask(self, request: Request) -> Response:
        """Answer a question, unless the full notice in force is still owed."""
        desk = self._desk
        visitor = await desk.visitor(request)
        posted = await desk.posted(request, visitor)
        text = posted.get("text")
        if not posted.trusted:
            return await self._unasked(request, visitor, WebSentence.STALE, text, status=403)
        if not await self._notified(visitor, posted):
            return await self._unasked(request, visitor, WebSentence.NOTICE_FIRST, text, status=409)
        answer = await desk.services.answering.ask(
            Question(text=text, channel=Channel.WEB, chat=visitor.chat, voice=visitor.voice)
        )
        return await self._answered(request, visitor, answer, text)

    async def again(self, request: Request) -> Response:
        """Answer an earlier question of this browser once more, in the other way of writing."""
        return await self._about_record(request, self._once_more)

    async def choose(self, request: Request) -> Response:
        """Answer what this browser was asked back about, with the subject that was chosen."""
        return await self._about_record(request, self._chosen)

    async def rate(self, request: Request) -> Response:
        """Keep whether an answer helped."""
        desk = self._desk
        visitor = await desk.visitor(request)
        posted = await desk.trusted(request, visitor)
        number, verdict = _number(posted, "record"), _verdict(posted)
        services = desk.services
        kept = await services.database.run(services.feedback.rate, number, visitor.chat, verdict)
        if not kept:
            raise HTTPException(404)
        if not wants_json(request):
            return RedirectResponse(f"/#answer-{number}", 303)
        said = WebSentence.THANKS if verdict == HELPFUL else WebSentence.SORRY
        return desk.json(visitor, {"said": desk.say(visitor, said)})

    async def _about_record(self, request: Request, answered: _Answered) -> Response:
        """Answer what a browser asks about its own record.

        That is an answer too: the full notice in force must have been shown before it.
        """
        visitor = await self._desk.visitor(request)
        posted = await self._desk.trusted(request, visitor)
        if not await self._notified(visitor, posted):
            return await self._unasked(request, visitor, WebSentence.NOTICE_FIRST, "", status=409)
        answer = await answered(visitor, posted)
        if answer is None:
            raise HTTPException(404)
        return await self._answered(request, visitor, answer, "")

    async def _once_more(self, visitor: Visitor, posted: Posted) -> LabelledAnswer | None:
        mode = Mode.EASY if posted.get("mode") == Mode.EASY else Mode.STANDARD
        voice = Voice(language=visitor.voice.language, mode=mode)
        number = _number(posted, "record")
        return await self._desk.services.answering.again(number, visitor.chat, voice)

    async def _chosen(self, visitor: Visitor, posted: Posted) -> LabelledAnswer | None:
        number, place = _number(posted, "record"), _number(posted, "choice")
        answering = self._desk.services.answering
        return await answering.choose(number, visitor.chat, place, visitor.voice)

    async def _notified(self, visitor: Visitor, posted: Posted) -> bool:
        """Whether this browser was shown the full notice in force; remembers that it was."""
        services = self._desk.services
        if not services.notices.needs_full(visitor.state, visitor.voice):
            return True
        version = services.notices.version(visitor.voice)
        if posted.get("notice") != version:
            return False
        try:
            await services.database.run(
                services.chats.remember, visitor.chat, notice_version=version
            )
        except DatabaseUnavailable as error:
            # It was shown all the same, and the use case has the sentence for what comes next.
            _log.error("it cannot be kept that the notice was shown: %s", error)
        return True

    async def _answered(
        self, request: Request, visitor: Visitor, answer: LabelledAnswer, text: str
    ) -> Response:
        desk = self._desk
        answer = await desk.services.answering.held(answer)
        delivered = BackgroundTask(desk.services.answering.delivered, answer)
        kept = answer.status in KEPT or answer.record is None
        if kept and wants_json(request):
            return desk.json(visitor, {"error": answer.body}, afterwards=delivered)
        if kept:
            return await self._home(visitor, error=answer.body, text=text, afterwards=delivered)
        if not wants_json(request):
            return RedirectResponse(f"/#answer-{answer.record}", 303)
        shown = await self._turn(visitor, answer, text)
        html = desk.part("turn.html", visitor, "/", turn=shown, reasons=tuple(ReasonSentence))
        content = {"status": answer.status, "record": answer.record, "html": html}
        return desk.json(visitor, content, afterwards=delivered)

    async def _turn(self, visitor: Visitor, answer: LabelledAnswer, text: str) -> Turn:
        """The turn of a fresh answer; its record may have been erased the moment before."""
        services, now = self._desk.services, self._desk.services.clock.now()
        record = await services.database.run(services.records.find, answer.record or 0)
        if record is not None and record.asked.chat == visitor.chat:
            return turn_of(
                record,
                notices=services.notices,
                profile=services.profile,
                receipts=services.receipts,
                switch=await services.database.run(services.switch.state),
                voice=visitor.voice,
                now=now,
            )
        return Turn(
            number=answer.record or 0,
            question=text,
            tongue=tongue(text, visitor.voice),
            moment=now,
            answer=shown_answer(answer, visitor.voice),
            verdict="",
            receipt=answer.receipt,
        )

    async def _unasked(
        self, request: Request, visitor: Visitor, why: WebSentence, text: str, *, status: int
    ) -> Response:
        """Nothing was asked; the words stay in the field and the page says why."""
        error = self._desk.say(visitor, why)
        if wants_json(request):
            return self._desk.json(visitor, {"error": error}, status=status)
        return await self._home(visitor, error=error, text=text, status=status)

    async def _home(
        self,
        visitor: Visitor,
        *,
        error: str = "",
        text: str = "",
        status: int = 200,
        afterwards: BackgroundTask | None = None,
    ) -> Response:
        desk, services = self._desk, self._desk.services
        records = await services.database.run(services.records.recent, visitor.chat, _SHOWN)
        state = await services.database.run(services.chats.state, visitor.chat)
        switch = await services.database.run(services.switch.state)
        turns = turns_of(
            records,
            notices=services.notices,
            profile=services.profile,
            receipts=services.receipts,
            switch=switch,
            cases=await services.database.run(services.objections.of_chat, visitor.chat),
            voice=visitor.voice,
            now=services.clock.now(),
        )
        return desk.page(
            "home.html",
            visitor,
            "/",
            status=status,
            afterwards=afterwards or BackgroundTask(self._shown, records, switch),
            turns=turns,
            error=error,
            text=text,
            full_notice=services.notices.in_force(visitor.voice),
            owed=services.notices.needs_full(state, visitor.voice),
            opening=services.opening,
            examples=tuple(ExampleSentence),
            reasons=tuple(ReasonSentence),
        )

    async def _shown(self, records: tuple[Record, ...], switch: SwitchState) -> None:
        """A page that shows an answer delivers it; one that is withheld is not shown."""
        services = self._desk.services
        for record in records:
            settled = record.settlement
            if settled and not record.delivered_at and not withheld(settled, switch):
                await services.database.run(services.records.delivered, record.number, ())


def _number(posted: Posted, name: str) -> int:
    """A number of a form: of a record, or of a choice.

    Raises:
        HTTPException: 404 if it is no number.
    """
    given = posted.get(name)
    if not (given.isascii() and given.isdigit() and len(given) < 12):
        raise HTTPException(404)
    return int(given)


def _verdict(posted: Posted) -> str:
    """The verdict of a form, with the reason if it is one of ours."""
    if posted.get("verdict") == HELPFUL:
        return HELPFUL
    reasons = {key.value.rpartition(".")[2] for key in ReasonSentence}
    reason = posted.get("reason")
    return f"{UNHELPFUL}:{reason}" if reason in reasons else UNHELPFUL
