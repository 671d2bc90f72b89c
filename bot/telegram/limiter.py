"""How fast may be sent: to one chat, to all of them, and not at all to whom a ban keeps from us.

The rules, in order:

1. A ban (429) is obeyed as long as Telegram says, by the chat that met it; the others go on. Bans
   that several chats meet within a moment are one ban on the whole bot.
2. A ban is kept in the database as well: a restart obeys it.
3. Telegram's own limits (about 30 messages a second, one a second to a chat, 20 a minute to a
   group) are not met at all, because each chat and all of them together have a bucket of tokens.

A wait is reserved, not asked for again: whoever was told to wait goes when its time has come.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.telegram.pace import Pace

EVERYBODY = ""
"""Stands for the whole bot where the pseudonym of a chat is named."""
_MANY = 3
_MOMENT_S = 5.0
_BUCKETS = 20_000


@dataclass(slots=True)
class _Bucket:
    """Tokens that come back with time; below zero: taken in advance."""

    tokens: float
    at: float

    def take(self, now: float, every_s: float, burst: float) -> float:
        """Take a token; returns the seconds until it is there."""
        self.tokens = min(burst, self.tokens + (now - self.at) / every_s) - 1
        self.at = now
        return max(0.0, -self.tokens * every_s)


class Limiter:
    """The limits of one bot; belongs to one event loop. Chats are named by their pseudonyms."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._share = 1
        self._all = _Bucket(tokens=pace.burst, at=pace.monotonic())
        self._chats: OrderedDict[str, _Bucket] = OrderedDict()
        self._bans: dict[str, float] = {}
        self._met: list[tuple[float, str]] = []

    def share(self, workers: int) -> None:
        """Be content with a part of what the whole bot may send: so many workers send."""
        self._share = max(1, workers)

    def reserve(self, chat: str, *, group: bool) -> float:
        """Reserve a message to a chat; returns the seconds to wait before it may be sent."""
        now, pace = self._pace.monotonic(), self._pace
        banned = self.banned(chat)
        bucket = self._chats.pop(chat, None) or _Bucket(tokens=pace.chat_burst, at=now)
        self._chats[chat] = bucket
        if len(self._chats) > _BUCKETS:
            self._chats.popitem(last=False)
        every = pace.group_every_s if group else pace.chat_every_s
        own = bucket.take(now, every, pace.chat_burst)
        return max(banned, own, self._all.take(now, self._share / pace.per_second, pace.burst))

    def banned(self, chat: str) -> float:
        """Seconds for which nothing may be sent to a chat; 0 if it has no ban."""
        now = self._pace.monotonic()
        return max(0.0, *(self._bans.get(name, now) - now for name in (chat, EVERYBODY)))

    @property
    def shared(self) -> bool:
        """Whether other workers send as well: they may have met bans that nobody here knows."""
        return self._share > 1

    def ban(self, chat: str, seconds: float) -> str:
        """Obey a ban that a chat has met; returns whose ban it is, the chat's or everybody's.

        A chat that meets its own short ban does not shorten the long one of everybody.
        """
        now = self._pace.monotonic()
        self._met = [(at, who) for at, who in self._met if now - at < _MOMENT_S]
        self._met.append((now, chat))
        whose = EVERYBODY if len({who for _, who in self._met}) >= _MANY else chat
        self._bans[chat] = now + seconds
        if whose == EVERYBODY:
            self._bans[EVERYBODY] = max(self._bans.get(EVERYBODY, now), now + seconds)
        return whose

    def know(self, bans: Iterable[tuple[str, float]]) -> None:
        """Obey bans that were met elsewhere, or before a restart: whose, and for how long."""
        now = self._pace.monotonic()
        for chat, seconds in bans:
            self._bans[chat] = max(self._bans.get(chat, now), now + seconds)
        self._bans = {chat: until for chat, until in self._bans.items() if until > now}
