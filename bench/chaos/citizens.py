"""The citizens of a run: each chat asks its questions in turn, some of them in bursts."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence

from bench.chaos.marks import Posted, mark_of, pieces_of, question_of
from tests.telegram_simulator import TelegramSimulator

_LONG = 0.05
_BURST = 0.3
_FIRST_CHAT = 1001
_EASY = 4
"""One chat of so many reads easy words: their answers are sent as they are, never by a change."""
_LONGEST_PAUSE_S = 0.06


class Citizens:
    """Asks so many questions in so many chats, no more at a time than it is allowed to."""

    def __init__(
        self,
        telegram: TelegramSimulator,
        chance: random.Random,
        *,
        questions: int,
        chats: int,
        words: Sequence[str] = (),
        asked: Callable[[Posted], None],
    ) -> None:
        """`words` are asked in place of questions that the stand-in answers."""
        self._chance = chance
        self._words = words
        self._asked = asked
        self._people = [telegram.citizen(_FIRST_CHAT + place) for place in range(chats)]
        self._turns = self._turns_of(questions, chats)
        self._allowed = asyncio.Condition()
        self._limit = 0
        self.posted: list[Posted] = []
        self.long_next = False
        """Whether the next question is one that has a long answer, in any case."""

    async def allow(self, share: float) -> None:
        """Let the first `share` of all questions be asked."""
        async with self._allowed:
            self._limit = round(share * len(self._turns))
            self._allowed.notify_all()

    async def run(self) -> None:
        """Ask them all."""
        counts: dict[int, int] = {}
        for number, chat in enumerate(self._turns):
            async with self._allowed:
                await self._allowed.wait_for(lambda number=number: number < self._limit)
            place = counts[chat] = counts.get(chat, -1) + 1
            if place == 0 and chat % _EASY == 0:
                self._people[chat].says("/easy")
            self._ask(number, chat, place)
            await asyncio.sleep(self._chance.random() * _LONGEST_PAUSE_S)

    def _ask(self, number: int, chat: int, place: int) -> None:
        mark = mark_of(number)
        if self._words:
            text, pieces = f"{self._words[number % len(self._words)]} ({mark})", (mark,)
        else:
            text = question_of(mark, long=self.long_next or self._chance.random() < _LONG)
            self.long_next = False
            pieces = pieces_of(text)
        person = self._people[chat]
        question = Posted(
            mark=mark,
            chat=person.number,
            place=place,
            message_id=person.says(text),
            pieces=pieces,
        )
        self.posted.append(question)
        self._asked(question)

    def _turns_of(self, questions: int, chats: int) -> list[int]:
        """Whose turn it is: every chat as often, now and then twice or more at once."""
        turns = [number % chats for number in range(questions)]
        self._chance.shuffle(turns)
        for place in range(1, len(turns)):
            if self._chance.random() < _BURST:
                again = next(
                    (n for n in range(place, len(turns)) if turns[n] == turns[place - 1]), place
                )
                turns[place], turns[again] = turns[again], turns[place]
        return turns
