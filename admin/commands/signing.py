"""Signing the ledger while the service runs: every minute, every 256 leaves, and at the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from time import monotonic
from types import TracebackType

from city import AssistantError, pause
from disclosure import Ledger

_log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
AT_LEAST_EVERY_S = 60.0
"""How long what was answered may stay without a signature: the stated blind window."""
AT_MOST_LEAVES = 256


class Signing:
    """A job of the service; leaving its context signs what the last answers added.

    A key or a database that cannot be used now is told once and tried again: answers go on, and
    their leaves are signed as soon as it works.
    """

    def __init__(
        self,
        ledger: Ledger,
        tell: Callable[[str], None],
        *,
        look_every_s: float = LOOK_EVERY_S,
        at_least_every_s: float = AT_LEAST_EVERY_S,
    ) -> None:
        self._ledger = ledger
        self._tell = tell
        self._look_every_s = look_every_s
        self._at_least_every_s = at_least_every_s
        self._stopped = asyncio.Event()
        self._told = ""

    def __enter__(self) -> Signing:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._try(self._ledger.sign)

    async def run(self) -> None:
        """Sign when it is time, until stopped."""
        signed_at = monotonic()
        await asyncio.to_thread(self._try, self._ledger.sign)
        while not self._stopped.is_set():
            await pause(self._stopped, self._look_every_s)
            late = monotonic() - signed_at >= self._at_least_every_s
            if late or await asyncio.to_thread(self._try, self._waiting) >= AT_MOST_LEAVES:
                await asyncio.to_thread(self._try, self._ledger.sign)
                signed_at = monotonic()

    async def stop(self) -> None:
        """Sign no more by the clock."""
        self._stopped.set()

    def _waiting(self) -> int:
        standing = self._ledger.standing()
        return standing.leaves - standing.signed

    def _try(self, work: Callable[[], int]) -> int:
        try:
            return work()
        except AssistantError as error:
            if str(error) != self._told:
                self._told = str(error)
                _log.warning("the ledger could not be signed: %s", error)
                self._tell(self._told)
            return 0
