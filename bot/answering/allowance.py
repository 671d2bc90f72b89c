"""How much may one chat ask? A flood may fill no disk, and hold nobody else up."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from city import Clock
from disclosure import Status

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How many questions one chat may ask."""

    per_minute: int
    per_day: int
    """From midnight to midnight, the city's time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Over:
    """A question that is one too many."""

    status: Status
    first: bool
    """Whether it is the first one too many within a minute: this one is recorded and told."""


@dataclass(slots=True)
class _Chat:
    today: int
    allowed: deque[datetime] = field(default_factory=deque[datetime])
    """When the questions of the last minute came that were not too many."""
    told: datetime | None = None


class Allowance:
    """Counts what each chat asks; belongs to one event loop.

    The day's count survives a restart, because it begins with what the records hold; the minute's
    is kept in memory alone, since no restart is over within a minute of use. Only pseudonyms are
    held, and those of a day are dropped at its end.
    """

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._chats: dict[str, _Chat] = {}
        self._midnight = self.midnight

    @property
    def midnight(self) -> datetime:
        """When the day began in the city."""
        return self._clock.now().replace(hour=0, minute=0, second=0, microsecond=0)

    def knows(self, chat: str) -> bool:
        """Whether a chat is counted already today; else `remember` comes first."""
        if self._midnight != self.midnight:
            self._midnight = self.midnight
            self._chats.clear()
        return chat in self._chats

    def remember(self, chat: str, asked: int) -> None:
        """Begin a chat's count with what it asked today before this process was started."""
        self._chats.setdefault(chat, _Chat(today=asked))

    def take(self, chat: str) -> Over | None:
        """Count a question; None if the chat may ask it."""
        now = self._clock.now()
        counted = self._chats.setdefault(chat, _Chat(today=0))
        while counted.allowed and not _within_a_minute(counted.allowed[0], now):
            counted.allowed.popleft()
        if counted.today >= self._limits.per_day:
            return _over(counted, Status.TOO_MANY, now)
        if len(counted.allowed) >= self._limits.per_minute:
            return _over(counted, Status.TOO_FAST, now)
        counted.allowed.append(now)
        counted.today += 1
        return None


def _over(chat: _Chat, status: Status, now: datetime) -> Over:
    first = chat.told is None or not _within_a_minute(chat.told, now)
    if first:
        chat.told = now
    return Over(status=status, first=first)


def _within_a_minute(moment: datetime, now: datetime) -> bool:
    """Whether it was less than a minute ago; a moment to come was told by a clock since set back.

    Were that one counted, a chat would be silenced for as long as the clock went back.
    """
    return timedelta(0) <= now - moment < _MINUTE
