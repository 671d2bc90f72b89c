"""Asking the provider beside the database's work, and not without end.

A provider that is slow holds a thread for half a minute. So it is asked on threads of its own:
whoever reads or writes the database never waits for it, and neither does the event loop. Everybody
may begin a way there without a password, so how often is counted, for an address and for all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from city import Clock, Rate

T = TypeVar("T")

EACH_A_MINUTE = 60
"""A city hall may come from one address: as many may sign in there as in a rush of a morning."""
_TOGETHER_A_MINUTE = 240
_THREADS = 8


class Asking:
    """The way to the provider, of which there is one; belongs to one event loop."""

    def __init__(self, clock: Clock) -> None:
        self._rate = Rate(clock, each=EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="provider")

    def may(self, address: str) -> bool:
        """Count one more from an address; false if that is too much for this minute."""
        return self._rate.take(address)

    async def run(self, work: Callable[..., T], /, *values: object) -> T:
        """Run what asks the provider on a thread of its own."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *values)
