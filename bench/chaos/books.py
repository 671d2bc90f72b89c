"""The records and bans as the service keeps them, read beside it through the rooms' own doors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bench.chaos.marks import Posted
from city import Database, SystemClock
from disclosure import Channel, Inbox, Pseudonyms, Record, Records, Seal

_NEWEST = 20
_OPENING = 40


class Books:
    """The records of chats, by their raw numbers; connects when it is first asked."""

    def __init__(self, address: str, key: str) -> None:
        self._database = Database(address)
        self._records = Records(self._database, SystemClock())
        self._inbox = Inbox(self._database, SystemClock(), Seal(key.encode()))
        self._pseudonyms = Pseudonyms(key.encode())

    def close(self) -> None:
        """Give every connection back."""
        self._database.close()

    async def settled(self, chat: int, mark: str) -> bool:
        """Whether a question is settled by now, its answer kept."""
        return any(mark in one.asked.question for one in await self._settled(chat, _NEWEST))

    async def settled_of(self, question: Posted) -> Sequence[Record]:
        """The settled records of a question, oldest first; there should be one."""
        every = await self._settled(question.chat, 10_000)
        return [one for one in reversed(every) if question.mark in one.asked.question]

    async def kept_of(self, question: Posted) -> Sequence[str]:
        """The answer of each of a question's records, empty where one was never settled."""
        every = await self._newest(question.chat, 10_000)
        return [
            one.settlement.answer if one.settlement else ""
            for one in every
            if question.mark in one.asked.question
        ]

    async def waiting(self) -> int:
        """How much is left in the inbox."""
        return (await self._database.run(self._inbox.backlog)).waiting

    async def bans(self, chats: Iterable[int]) -> Mapping[int, float]:
        """Which of these chats (0: everybody) has a ban that was kept, with the seconds left."""
        kept = {one.chat: one.seconds for one in await self._database.run(self._inbox.bans)}
        named = {chat: self._name_of(chat) if chat else "" for chat in chats}
        return {chat: kept[name] for chat, name in named.items() if name in kept}

    def _name_of(self, chat: int) -> str:
        return self._pseudonyms.chat(Channel.TELEGRAM, str(chat))

    async def _settled(self, chat: int, limit: int) -> list[Record]:
        newest = await self._newest(chat, limit)
        return [one for one in newest if one.settlement is not None and one.settlement.answer]

    async def _newest(self, chat: int, limit: int) -> Sequence[Record]:
        return await self._database.run(self._records.recent, self._name_of(chat), limit)


def opening_of(record: Record) -> str:
    """The words by which an answer is known where it bears no mark."""
    return record.settlement.answer[:_OPENING] if record.settlement else ""
