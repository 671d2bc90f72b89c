"""A channel for trying the service out: any chat that one names asks, and nobody is written to."""

from __future__ import annotations

from bot.answering import Question
from bot.services import Services
from city import Voice
from disclosure import Channel, LabelledAnswer, Record


class Rehearsal:
    """Asks as citizens on the web do, limits and all."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def ask(self, text: str, chat: str, voice: Voice) -> LabelledAnswer:
        """The answer to what a chat of this name asks."""
        question = Question(text=text, channel=Channel.WEB, chat=self._chat(chat), voice=voice)
        return await self._services.answering.ask(question)

    async def again(self, record: int, chat: str) -> LabelledAnswer | None:
        """What a chat of this name is handed for a record; None if it is not its own."""
        return await self._services.answering.again(record, self._chat(chat), Voice())

    async def record(self, number: int) -> Record | None:
        """The record of a number, None if there is none."""
        services = self._services
        return await services.database.run(services.records.find, number)

    def _chat(self, name: str) -> str:
        return self._services.pseudonyms.chat(Channel.WEB, name)
