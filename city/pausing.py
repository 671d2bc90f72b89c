"""A pause that ends early when something happens."""

from __future__ import annotations

import asyncio
from contextlib import suppress


async def pause(ended_by: asyncio.Event, at_most_s: float) -> None:
    """Wait until an event is set, and no longer than `at_most_s` seconds.

    An interrupt is never lost: `asyncio.wait_for` of Python 3.11 returns as if nothing had been
    when a cancellation comes together with the event.

    Raises:
        CancelledError: the task is to end.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(at_most_s):
            await ended_by.wait()
