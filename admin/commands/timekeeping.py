"""Watching the clock while the service runs: a clock that was turned is told when it happens.

Nothing that waits depends on it (waits and bans are counted on a clock that nobody can turn), but
times are written into records, and whoever reads them later has to know which are wrong.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from city import AssistantError, Clock, operator_sentence, pause
from disclosure import Ledger

_log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0
_TURNED_BY = timedelta(seconds=30)
"""What a clock that is kept right by small steps never jumps."""


class Timekeeping:
    """A job of the service: compares the clock with one that only goes forward."""

    def __init__(
        self,
        clock: Clock,
        ledger: Ledger,
        tell: Callable[[str], None],
        *,
        look_every_s: float = LOOK_EVERY_S,
        passed_s: Callable[[], float] = monotonic,
    ) -> None:
        self._clock = clock
        self._ledger = ledger
        self._tell = tell
        self._look_every_s = look_every_s
        self._passed_s = passed_s
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Look until stopped; first of all, whether it stands before the newest signature."""
        signed_at = await asyncio.to_thread(self._signed_at)
        now, passed = self._clock.now(), self._passed_s()
        if signed_at is not None:
            self._compare(signed_at, now, only_back=True)
        while not self._stopped.is_set():
            await pause(self._stopped, self._look_every_s)
            expected = now + timedelta(seconds=self._passed_s() - passed)
            now, passed = self._clock.now(), self._passed_s()
            self._compare(expected, now)

    async def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _compare(self, expected: datetime, now: datetime, *, only_back: bool = False) -> None:
        turned = now - expected
        if abs(turned) < _TURNED_BY or (only_back and turned > timedelta(0)):
            return
        code = "clock.back" if turned < timedelta(0) else "clock.ahead"
        told = operator_sentence(
            code,
            seconds=int(abs(turned).total_seconds()),
            expected=f"{expected.astimezone(now.tzinfo):%Y-%m-%d %H:%M:%S}",
            now=f"{now:%Y-%m-%d %H:%M:%S}",
        )
        _log.warning("the clock was turned: %s", told)
        self._tell(told)

    def _signed_at(self) -> datetime | None:
        try:
            return self._ledger.signed_at()
        except AssistantError:
            return None  # Whoever signs tells of it.
