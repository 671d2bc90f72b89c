"""How long the channel waits for what, and how fast it sends; tests hand in a faster pace."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

_LONGEST_WAIT_S = 30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """The channel's patience, in seconds."""

    poll_s: float = 25.0
    """How long Telegram may hold a poll open while there is nothing to say."""
    answer_s: float = 10.0
    """How long Telegram may take to answer a call, beyond the time a poll is held open."""
    typing_s: float = 4.0
    """"Typing" fades after about five seconds: it is shown again before it does."""
    retries_s: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0, 8.0)
    """Waits before each new try when the network fails; then the item is put off."""
    put_off_s: float = 30.0
    """How long an item is put off when the network goes on failing."""
    patience_s: float = 30.0
    """A wait that is longer than this is not sat out: the item is put off as long."""
    bans: int = 5
    """How many bans one message sits out before its item is put off."""
    look_s: float = 1.0
    """How often the inbox is looked at when nothing says that there is something new."""
    beat_s: float = 5.0
    """How often a worker gives a sign of life."""
    lane_s: float = 2.0
    """How long a placeholder waits for the one before it, whose number is not kept yet."""
    stop_s: float = 10.0
    """How long a stop waits for answers that are on their way."""
    per_second: float = 25.0
    """Messages a second to all chats together; Telegram's own limit is about 30."""
    burst: float = 25.0
    chat_every_s: float = 1.0
    """Seconds to a message to one chat, once it has used up its burst."""
    group_every_s: float = 3.0
    chat_burst: float = 5.0
    webhook_s: float = 60.0
    """How often it is looked whether the webhook still stands."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    monotonic: Callable[[], float] = time.monotonic

    def grown(self, failures: int) -> float:
        """Seconds to wait after so many failures in a row: twice as long after each."""
        first, *_ = (*self.retries_s, 1.0)
        return min(_LONGEST_WAIT_S, first * 2 ** min(failures - 1, 10))
