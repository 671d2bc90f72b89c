"""The use case: mask, open the record, walk the steps, label, settle; only then may it be sent.

Two promises hold here. Nothing unrecorded is answered: the record is committed before any model
runs, and settled before the answer is handed out. Nothing ends without an answer: whatever breaks
becomes a status with its sentence, and this is the one file that catches everything.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace

from bot.answering.allowance import Allowance, Over
from bot.answering.case import Case, Question, Stop
from bot.answering.guard import MAX_CHARACTERS
from bot.answering.halting import Halting
from bot.answering.label import Prepared, label_case, refusal
from bot.answering.observing import Observe, unobserved
from bot.answering.pipeline import BEFORE_LIBRARY, WITH_LIBRARY, OnStep, on_loop, run
from bot.answering.receiving import asked, received
from bot.answering.routes import route_of
from bot.answering.talk import Talk
from bot.answering.tools import Tools
from bot.answering.turns import Turns
from city import CityProfile, Database, DatabaseUnavailable, Opening, Voice
from city.korean import clean_text
from disclosure import (
    Channel,
    DisclosureError,
    LabelledAnswer,
    Notices,
    Receipts,
    Records,
    Status,
    Switch,
    label,
)
from knowledge import Knowledge, Readability

_log = logging.getLogger(__name__)

OPENING_PATIENCE_S = 20.0
"""How long a question waits for a library that is still being opened."""


class Answering:
    """Answers questions, whatever channel they come from."""

    def __init__(
        self,
        *,
        opening: Opening[Knowledge],
        records: Records,
        notices: Notices,
        profile: CityProfile,
        database: Database,
        allowance: Allowance,
        receipts: Receipts,
        switch: Switch,
        patience_s: float = OPENING_PATIENCE_S,
        observe: Observe = unobserved,
    ) -> None:
        self._opening = opening
        self._records = records
        self._notices = notices
        self._profile = profile
        self._readability = Readability(profile.easy_words)
        self._database = database
        self._patience_s = patience_s
        self._allowance = allowance
        self._receipts = receipts
        self._halting = Halting(database, switch)
        self._observe = observe
        self._turns = Turns()
        self._talk = Talk(database, records)
        # The closures reach the library only in steps that run after it was opened.
        self._tools = Tools(
            search=lambda text: opening.wait().library.search(text),
            compose=lambda request: opening.wait().writer.compose(request),
            profile=profile,
            fault=lambda text, hits: opening.wait().grounding.fault(text, hits),
        )

    async def ask(self, question: Question, on_step: OnStep | None = None) -> LabelledAnswer:
        """One question, one labelled answer, recorded before it is returned; never raises.

        `on_step` is told, on the event loop, the name of each step before it starts.

        The one exception is a chat that asks more than it may: that is recorded and told once a
        minute, and what else comes in this minute is answered without a record, so that a flood
        fills no disk. An emergency is answered as one all the same.
        """
        with self._turns.take(question.chat) as taken:
            over = await self._over(question)
            if over is not None and not over.first:
                urgent = route_of(clean_text(question.text[:MAX_CHARACTERS])) is Status.EMERGENCY
                return self._unrecorded(question.voice, Status.EMERGENCY if urgent else over.status)
            if over is not None:
                question = replace(question, status=over.status)
            elif not taken:
                question = replace(question, status=Status.BUSY)
            return await self._answer(question, on_step)

    async def again(self, record: int, chat: str, voice: Voice) -> LabelledAnswer | None:
        """The same question in another voice, as a new record.

        None if the record is not this chat's own, or its words have been erased.
        """
        found = await self._talk.own(record, chat)
        if found is None:
            return None
        asked = found.asked
        return await self.ask(
            Question(text=asked.question, channel=asked.channel, chat=chat, voice=voice)
        )

    async def choose(
        self, record: int, chat: str, place: int, voice: Voice
    ) -> LabelledAnswer | None:
        """The question that was asked back, made whole by the choice at a place, from 1.

        None if the record is not this chat's own, offers no such choice, or has been erased.
        """
        question = await self._talk.chosen(record, chat, place, voice)
        return None if question is None else await self.ask(question)

    async def held(self, answer: LabelledAnswer) -> LabelledAnswer:
        """What may be sent now in place of an answer: itself, unless it was stopped meanwhile.

        To be asked right before each try to send. One that is stopped is kept as undelivered, and
        the fixed sentence goes out. Never raises: it was let through a moment ago, and a database
        that cannot be read now has taken no order to stop either.
        """
        try:
            instead = await self._halting.instead_of(answer)
        except DatabaseUnavailable:
            _log.exception("record %s: the off switch cannot be read", answer.record)
            return answer
        if instead is None:
            return answer
        await self.undelivered(answer, instead.value)
        return self._unrecorded(answer.voice, instead)

    async def delivered(self, answer: LabelledAnswer, message_ids: tuple[int, ...] = ()) -> None:
        """Keep that an answer reached its channel, under these message numbers; never raises."""
        if answer.record is not None:
            await self._keep(self._records.delivered, answer.record, message_ids)

    async def undelivered(self, answer: LabelledAnswer, reason: str) -> None:
        """Keep that an answer could not be delivered, and why; never raises."""
        if answer.record is not None:
            await self._keep(self._records.undelivered, answer.record, reason)

    async def _keep(self, work: Callable[..., None], record: int, what: object) -> None:
        """The answer has left already: a database that fails now is logged, not thrown."""
        try:
            await self._database.run(work, record, what)
        except (DatabaseUnavailable, DisclosureError):
            _log.exception("record %s: its delivery could not be kept", record)

    async def _over(self, question: Question) -> Over | None:
        """Whether this is more than its chat may ask; whoever sits at this machine may."""
        if question.channel is Channel.TERMINAL:
            return None
        chat = question.chat
        if not self._allowance.knows(chat):
            try:
                today = self._allowance.midnight
                known = await self._database.run(self._records.count_since, chat, today)
            except DatabaseUnavailable:
                known = 0  # The record will not open either, and the citizen is told so.
            self._allowance.remember(chat, known)
        return self._allowance.take(chat)

    async def _answer(self, question: Question, on_step: OnStep | None) -> LabelledAnswer:
        begun = time.perf_counter()
        try:
            question, asked_back = await self._talk.in_turn(question)
            masked = await asyncio.to_thread(received, question.text, self._profile)
            number = await self._database.run(self._records.open, asked(question, masked))
            case = Case(
                record=number,
                text=masked.text,
                hidden=masked.hidden,
                voice=question.voice,
                earlier=await self._talk.earlier(question, masked.text, number),
                asked_back=asked_back,
                settled=question.status,
            )
            outcome = await self._halting.applied(await self._walk(case, on_step))
            prepared = self._prepare(outcome, begun)
            await self._database.run(self._records.settle, number, prepared.settlement)
        except Exception:  # noqa: BLE001 - whatever cannot be kept is not said
            # Without a record no model may speak: the fixed text names the telephone instead.
            _log.exception("the record cannot be kept: the question is not answered")
            return self._unrecorded(question.voice)
        self._observe(question.channel, prepared.settlement)
        return prepared.answer

    async def _walk(self, case: Case, on_step: OnStep | None) -> Case | Stop:
        """Walk the steps; whatever breaks in them ends as a status."""
        tell = on_loop(on_step)
        try:
            outcome = run(case, self._tools, steps=BEFORE_LIBRARY, on_step=tell)
            outcome = await self._halting.applied(outcome)
            if isinstance(outcome, Stop):
                return outcome
            try:
                await self._opening.get(self._patience_s)
            except TimeoutError:
                return Stop(status=Status.STARTING, case=outcome)
            return await asyncio.to_thread(
                run, outcome, self._tools, steps=WITH_LIBRARY, on_step=tell
            )
        except Exception:  # noqa: BLE001 - whatever breaks ends as a recorded status
            _log.exception("record %s: the pipeline broke", case.record)
            return Stop(status=Status.FAILED, case=case)

    def _prepare(self, outcome: Case | Stop, begun: float) -> Prepared:
        ready = self._opening.ready
        case = outcome.case if isinstance(outcome, Stop) else outcome
        return label_case(
            outcome,
            notices=self._notices,
            profile=self._profile,
            readability=self._readability,
            embedding_model=self._opening.wait().embedding_model if ready else "",
            total_ms=(time.perf_counter() - begun) * 1000,
            receipt=self._receipts.receipt(case.record),
        )

    def _unrecorded(self, voice: Voice, status: Status = Status.FAILED) -> LabelledAnswer:
        return label(
            refusal(status, None, voice, self._profile),
            notices=self._notices,
            voice=voice,
            sentences=self._profile.sentences,
            status=status,
        )
