"""What the handlers work with: asking, saying, sending, and what the rooms offer."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.answering import Question
from bot.errors import AnswerStopped, Undelivered
from bot.rights import in_place_of
from bot.services import Services
from bot.telegram.keyboards import under_answer
from bot.telegram.pace import Pace
from bot.telegram.parts import Attachment
from bot.telegram.seen import SeenOnce
from bot.telegram.sending import Sender
from bot.telegram.texts import TelegramText
from bot.telegram.typing_sign import typing_sign
from bot.telegram.visit import Visit
from city import SentenceKey, Voice
from disclosure import TOO_MUCH, Channel, Citation, LabelledAnswer, Record, Status, label

_log = logging.getLogger(__name__)


class Desk:
    """One for all handlers of a channel."""

    def __init__(self, services: Services, sender: Sender, pace: Pace) -> None:
        self.services = services
        self.sender = sender
        self.albums = SeenOnce()
        self._pace = pace

    async def answer(self, visit: Visit, status: Status | None = None) -> None:
        """Ask what the visit asks, and bring the answer.

        A barred visit's question is recorded as undelivered, and nothing is sent.
        """
        answering = self.services.answering
        question = Question(
            text=visit.text,
            channel=Channel.TELEGRAM,
            chat=visit.chat,
            voice=visit.voice,
            status=status,
            claim=visit.delivery.claim,
        )
        if visit.barred:
            await answering.undelivered(await answering.ask(question), visit.barred)
            return
        await self._delivered(visit, answering.ask(question, self._begin(visit)))

    async def again(self, visit: Visit, record: int) -> bool:
        """Answer an earlier question of this chat in the visit's voice; false if there is none."""
        asked = self.services.answering.again(
            record,
            visit.chat,
            visit.voice,
            claim=visit.delivery.claim,
            on_step=self._begin(visit),
        )
        return await self._delivered(visit, asked)

    async def choose(self, visit: Visit, record: int, place: int) -> bool:
        """Answer what was asked back, about the subject at a place; false if there is none."""
        asked = self.services.answering.choose(
            record,
            visit.chat,
            place,
            visit.voice,
            claim=visit.delivery.claim,
            on_step=self._begin(visit),
        )
        return await self._delivered(visit, asked)

    def _begin(self, visit: Visit) -> Callable[[str], None] | None:
        """What lets a placeholder be sent once the record is open; none in easy reading."""
        if visit.voice.easy:
            return None
        return lambda _step: visit.delivery.begin(visit.address, lambda: self._waiting(visit))

    def _waiting(self, visit: Visit) -> LabelledAnswer:
        return self.labelled(visit, self.words(visit, TelegramText.WAITING))

    async def _delivered(self, visit: Visit, asked: Awaitable[LabelledAnswer | None]) -> bool:
        async with typing_sign(self.sender, visit.address, self._pace.typing_s):
            answer = await asked
        if answer is None:
            return False
        await self.deliver(visit, answer)
        return True

    async def deliver(self, visit: Visit, answer: LabelledAnswer) -> None:
        """Send an answer and keep whether it arrived.

        That a chat asks too much is told once a minute and recorded: what has no record then is
        not sent, for a flood of questions must not become a flood of answers.
        """
        if answer.record is None and answer.status in TOO_MUCH:
            return
        try:
            numbers = await self._bring(visit, answer)
        except AnswerStopped as stopped:
            _log.warning("record %s: %s", answer.record, stopped)
            await self.deliver(visit, await self.services.answering.held(answer))
        except Undelivered as error:
            reason = str(error.details["reason"])
            _log.warning("record %s was not delivered: %s", answer.record, reason)
            await self.services.answering.undelivered(answer, reason)
        else:
            await self.services.answering.delivered(answer, numbers)

    async def _bring(self, visit: Visit, answer: LabelledAnswer) -> tuple[int, ...]:
        """Over a placeholder; in easy reading, and without a record, as it is."""
        to, delivery = visit.address, visit.delivery
        buttons = under_answer(answer, self.services.profile.sentences)
        if answer.voice.easy or not (delivery.begun or answer.record):
            mark = self._mark(answer.voice)
            # What stands in for a stopped answer is another message: the first part may be sent.
            slot = "answer" if answer.record else "instead"
            return await delivery.say(to, answer, buttons, mark=mark, slot=slot)
        waiting = self._waiting(replace(visit, voice=answer.voice))
        return await delivery.bring(to, answer, waiting, buttons)

    def _mark(self, voice: Voice) -> str:
        return self.services.profile.sentences.say(TelegramText.SENT_AGAIN, voice)

    def labelled(
        self, visit: Visit, body: str, citations: tuple[Citation, ...] = ()
    ) -> LabelledAnswer:
        """A text of our own under the notice of the visit's voice."""
        return label(
            body,
            notices=self.services.notices,
            voice=visit.voice,
            sentences=self.services.profile.sentences,
            citations=citations,
        )

    def words(self, visit: Visit, key: SentenceKey, **values: object) -> str:
        """A sentence of the profile in the visit's voice."""
        return self.services.profile.sentences.say(key, visit.voice, **values)

    async def say(
        self,
        visit: Visit,
        body: str,
        *,
        buttons: InlineKeyboardMarkup | None = None,
        citations: tuple[Citation, ...] = (),
        slot: str = "",
        attached: Attachment | None = None,
    ) -> bool:
        """Send a text of our own under the notice; false if the chat is gone, which is logged.

        What not every life of an item says has a slot of its own.
        """
        answer, mark = self.labelled(visit, body, citations), self._mark(visit.voice)
        to = visit.address
        try:
            await visit.delivery.say(to, answer, buttons, mark=mark, slot=slot, attached=attached)
        except Undelivered as error:
            _log.warning("a message was not delivered: %s", error.details["reason"])
            return False
        return True

    async def alert(self, visit: Visit, key: SentenceKey, **values: object) -> None:
        """Answer a tap with a short text, which a screen reader reads out where it appears."""
        words = self.words(visit, key, **values)
        await self.sender.alert(visit.query, self.labelled(visit, words))

    async def buttons(self, visit: Visit, buttons: InlineKeyboardMarkup | None) -> None:
        """Put other buttons under the message whose button was tapped."""
        await self.sender.change_buttons(visit.address, visit.under, buttons)

    async def own_record(self, visit: Visit, number: int) -> Record | None:
        """A settled record of the visit's own chat; None for any other, and once forgotten."""
        record = await self.services.database.run(self.services.records.find, number)
        if record is None or record.asked.chat != visit.chat or record.settlement is None:
            return None
        return record

    async def stopped(self, record: Record) -> str:
        """The fixed sentence in place of an answer that the off switch stops; else empty.

        Raises:
            DatabaseUnavailable: the switch cannot be read.
        """
        switch = await self.services.database.run(self.services.switch.state)
        return in_place_of(record, switch, self.services.profile)

    async def owns(self, visit: Visit) -> bool:
        """Whether a visitor may have this chat's records erased, or copied.

        In a group the records belong to all of its members, and it is kept of none of them who
        asked what: its administrators decide, as they do over its messages.
        """
        if not visit.member or visit.as_group:
            return True
        return await self.sender.administrates(visit.address, visit.member)

    def in_voice_of(self, visit: Visit, record: Record) -> Visit:
        """The visit in the voice its record was answered in: buttons stay in their language."""
        if record.settlement is None:
            return visit
        voice = replace(
            visit.voice, language=record.settlement.language, mode=record.settlement.mode
        )
        return replace(visit, voice=voice)
