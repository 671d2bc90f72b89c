"""The use case: mask, open the record, walk the steps, label, settle; only then may it be sent.

Three promises hold here. Nothing unrecorded is answered: the record is committed before any model
runs, and settled before the answer is handed out. Nothing ends without an answer: whatever breaks
becomes a status with its sentence, and this is the one file that catches everything. Nothing is
answered twice: what died between open and settle goes on under its record, what was settled is
handed out again as it was settled.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace

from bot.answering.allowance import Allowance, Over
from bot.answering.case import Case, Question, Stop, case_of
from bot.answering.guard import MAX_CHARACTERS
from bot.answering.halting import Halting
from bot.answering.handing_out import HandingOut
from bot.answering.label import Prepared, label_case
from bot.answering.observing import Observe, unobserved
from bot.answering.pipeline import BEFORE_LIBRARY, WITH_LIBRARY, OnStep, on_loop, run
from bot.answering.ready_made import label_kept
from bot.answering.receiving import asked, received
from bot.answering.routes import route_of
from bot.answering.talk import Talk
from bot.answering.tools import Tools
from bot.answering.turns import Turns
from city import CityProfile, Database, DatabaseUnavailable, Opening, Voice
from city.korean import clean_text
from disclosure import (
    Channel,
    Claim,
    ClaimLost,
    LabelledAnswer,
    Notices,
    Receipts,
    Records,
    Status,
    Switch,
)
from knowledge import Knowledge, Readability

_log = logging.getLogger(__name__)

OPENING_PATIENCE_S = 20.0
"""How long a question waits for a library that is still being opened."""


class Answering(HandingOut):
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
        halting = Halting(database, switch)
        super().__init__(records, notices, profile, database, halting)
        self._opening = opening
        self._readability = Readability()
        self._patience_s = patience_s
        self._allowance = allowance
        self._receipts = receipts
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
        """One question, one labelled answer, recorded before it is returned.

        `on_step` is told, on the event loop, the name of each step before it starts. Raises
        `ClaimLost` or `DatabaseUnavailable` only for a question that came in with a claim: another
        worker has it by now, or it must wait until the database is back.

        The one exception is a chat that asks more than it may: that is recorded and told once a
        minute, and what else comes in this minute is answered without a record, so that a flood
        fills no disk. An emergency is answered as one all the same.
        """
        kept = await self._kept(question)
        if kept is not None:
            return kept
        with self._turns.take(question.chat) as taken:
            over = await self._over(question)
            if over is not None and not over.first:
                urgent = self.urgent(question.text, question.voice)
                return urgent or self._unrecorded(question.voice, over.status)
            if over is not None:
                question = replace(question, status=over.status)
            elif not taken:
                question = replace(question, status=Status.BUSY)
            return await self._answer(question, on_step)

    async def again(
        self,
        record: int,
        chat: str,
        voice: Voice,
        *,
        claim: Claim | None = None,
        on_step: OnStep | None = None,
    ) -> LabelledAnswer | None:
        """The same question in another voice, as a new record.

        None if the record is not this chat's own, or its words have been erased.
        """
        found = await self._talk.own(record, chat)
        if found is None:
            return None
        asked = found.asked
        question = Question(
            text=asked.question, channel=asked.channel, chat=chat, voice=voice, claim=claim
        )
        return await self.ask(question, on_step)

    async def choose(
        self,
        record: int,
        chat: str,
        place: int,
        voice: Voice,
        *,
        claim: Claim | None = None,
        on_step: OnStep | None = None,
    ) -> LabelledAnswer | None:
        """The question that was asked back, made whole by the choice at a place, from 1.

        None if the record is not this chat's own, offers no such choice, or has been erased.
        """
        question = await self._talk.chosen(record, chat, place, voice, claim)
        return None if question is None else await self.ask(question, on_step)

    async def _kept(self, question: Question) -> LabelledAnswer | None:
        """What a question was answered with before whoever was to send it died."""
        if question.begun is None:
            return None
        record = await self._database.run(self._records.find, question.begun)
        if record is None:
            return None
        return label_kept(record, self._notices, self._profile, self._receipts)

    async def _over(self, question: Question) -> Over | None:
        """Whether this is more than its chat may ask; whoever sits at this machine may."""
        if question.channel is Channel.TERMINAL or question.begun is not None:
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
            number = question.begun or await self._database.run(
                self._records.open, asked(question, masked), question.claim
            )
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
            await self._database.run(
                self._records.settle, number, prepared.settlement, question.claim
            )
        except Exception as error:
            if question.claim and isinstance(error, ClaimLost | DatabaseUnavailable):
                raise  # It stands in the inbox, and is gone on with once that can be done.
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
        return label_case(
            outcome,
            notices=self._notices,
            profile=self._profile,
            readability=self._readability,
            embedding_model=self._opening.wait().embedding_model if ready else "",
            total_ms=(time.perf_counter() - begun) * 1000,
            receipt=self._receipts.receipt(case_of(outcome).record),
        )

    def urgent(self, text: str, voice: Voice) -> LabelledAnswer | None:
        """What an emergency is told even where nothing can be recorded; None for anything else."""
        if route_of(clean_text(text[:MAX_CHARACTERS])) is not Status.EMERGENCY:
            return None
        return self._unrecorded(voice, Status.EMERGENCY)
