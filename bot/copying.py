"""Handing a chat its own copy of what is kept about it, the same in every channel."""

from __future__ import annotations

from bot.half_answered import HalfAnswered
from city import Clock, Database, Rate, Voice
from disclosure import OwnCopies, OwnCopy

_EACH_A_MINUTE = 3
_TOGETHER_A_MINUTE = 600
"""Whoever throws their cookie away each time is a new chat, with nothing in its copy."""


class Copying:
    """Has copies made, a few a minute; belongs to one event loop."""

    def __init__(
        self, copies: OwnCopies, half: HalfAnswered, database: Database, clock: Clock
    ) -> None:
        self._copies, self._half = copies, half
        self._database = database
        self._rate = Rate(clock, each=_EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)

    async def copy(self, chat: str, voice: Voice) -> OwnCopy | None:
        """What is kept about a chat; None if that is asked for too often.

        Raises:
            DatabaseUnavailable: it cannot be read.
        """
        if not self._rate.take(chat):
            return None
        begun = await self._database.run(self._half.of, chat, voice)
        return await self._database.run(self._copies.of, chat, voice, begun)
