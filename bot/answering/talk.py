"""What was said before in a chat, and what a question owes to it."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asking_back import about, picked
from bot.answering.case import Question
from bot.answering.follow_up import MOST_TURNS, may_lean
from city import Database, Voice
from disclosure import Channel, Claim, Record, Records, Status


class Talk:
    """Reads a chat's own records.

    Every method raises `DatabaseUnavailable` when they cannot be read.
    """

    def __init__(self, database: Database, records: Records) -> None:
        self._database = database
        self._records = records

    async def own(self, record: int, chat: str) -> Record | None:
        """A chat's own record; None for any other, and once its words have been erased."""
        found = await self._database.run(self._records.find, record)
        if found is None or found.asked.chat != chat or not found.asked.question:
            return None
        return found

    async def chosen(
        self, record: int, chat: str, place: int, voice: Voice, claim: Claim | None = None
    ) -> Question | None:
        """The question that the choice at a place, from 1, makes; None if none stands there."""
        found = await self.own(record, chat)
        choices = found.settlement.choices if found is not None and found.settlement else ()
        if found is None or not 0 < place <= len(choices):
            return None
        choice, channel = choices[place - 1], found.asked.channel
        if found.settlement and found.settlement.status is not Status.ASKED_BACK:
            # One of several questions in a message: asked exactly as if it were typed now.
            return Question(text=choice, channel=channel, chat=chat, voice=voice, claim=claim)
        text = about(choice, found.asked.question)
        return Question(text=text, channel=channel, chat=chat, voice=voice, whole=True, claim=claim)

    async def in_turn(self, question: Question) -> tuple[Question, bool]:
        """The question as it is meant, and whether the chat was asked back just before it.

        Who types a choice that was just offered, by its number or its words, has made the question
        whole. At the machine itself nothing else is remembered: each question stands alone.
        """
        if question.whole:
            return question, True
        asked_back = self._records.asked_back
        before = await self._database.run(asked_back, question.chat, question.begun)
        if before is None or before.settlement is None:
            return question, False
        choice = picked(question.text, before.settlement.choices)
        if choice is None:
            return question, question.channel is not Channel.TERMINAL
        return replace(question, text=about(choice, before.asked.question), whole=True), True

    async def earlier(self, question: Question, text: str, number: int) -> tuple[str, ...]:
        """What a question may lean on; one that is asked at the machine itself stands alone."""
        alone = question.whole or question.channel is Channel.TERMINAL
        if alone or not may_lean(text):
            return ()
        asked_before = self._records.asked_before
        return await self._database.run(asked_before, number, question.chat, MOST_TURNS)
