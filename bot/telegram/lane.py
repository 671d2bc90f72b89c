"""One placeholder on its way at a time, so that a life that ends leaves at most one behind.

A placeholder whose number is not kept yet when its life ends stands in its chat for ever: Telegram
tells nobody what stands where. So the next one leaves only once the number of this one is kept.
Whoever has waited too long for that goes beside the others: tidiness may cost nobody more than
that, and the sign of typing is shown meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Lane:
    """Lets one pass at a time; belongs to one event loop."""

    def __init__(self, patience_s: float) -> None:
        """`patience_s`: how long somebody waits until it goes beside the others."""
        self._patience_s = patience_s
        self._free = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncGenerator[None]:
        """A turn of one's own, or after a long wait one beside the others."""
        own = await self._own()
        try:
            yield
        finally:
            if own:
                self._free.release()

    async def _own(self) -> bool:
        try:
            async with asyncio.timeout(self._patience_s):
                return await self._free.acquire()
        except TimeoutError:
            return False
