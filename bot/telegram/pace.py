"""How long the channel waits for what; tests hand in a faster pace."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


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
    """Waits before each new try when the network fails; then the message is given up."""
    longest_ban_s: float = 300.0
    """A ban (429) that lasts longer than this gives the message up."""
    bans: int = 5
    """How many bans one message sits out."""
    stop_s: float = 10.0
    """How long a stop waits for answers that are on their way."""
    outcomes_s: float = 20.0
    """How often it is looked whether the outcome of an objection is to be sent."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
