"""Fetching updates: one poll after another, until it is told to stop.

Our own loop in place of the library's: an update is confirmed to Telegram only after it was
accepted for good, a token that is taken back ends the loop loudly, a second instance (409) is named
as what it is, and a stop waits for nothing but the answers on their way.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.errors import TelegramRejected
from bot.telegram.app import RawBot
from bot.telegram.calling import ban_seconds
from bot.telegram.pace import Pace
from bot.telegram.stopping import unless
from city import DatabaseUnavailable

_log = logging.getLogger(__name__)

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
]
"""The kinds of update that are asked for."""

_CONFIRMING = 2
_WEBHOOK = "webhook"
"""A conflict (409) that is about one says so."""

Accept = Callable[[Sequence[Any]], Awaitable[None]]
"""Takes raw updates for good; raises `DatabaseUnavailable` if it cannot."""


class Poller:
    """Fetches updates and hands them on; returns as soon as `stopped` is set."""

    def __init__(
        self,
        bot: RawBot,
        accept: Accept,
        pace: Pace,
        stopped: asyncio.Event,
        mine: Callable[[], bool] = lambda: True,
    ) -> None:
        """`mine`: whether polling is this process's work; of several workers one polls."""
        self._bot = bot
        self._accept = accept
        self._pace = pace
        self._offset = 0
        self._stopped = stopped
        self._mine = mine
        self._failures = 0
        self._fetched: Sequence[Any] | None = None

    async def run(self) -> None:
        """Fetch until stopped.

        Raises:
            TelegramRejected: Telegram does not know the token (any more).
        """
        while not self._stopped.is_set():
            self._fetched = None
            await unless(self._stopped, self._fetch() if self._mine() else self._idle())
            # What was fetched is kept even if a stop came meanwhile: half-way nothing is cut off.
            wait = 0.0 if self._fetched is None else await self._take(self._fetched)
            if wait:
                await unless(self._stopped, self._wait(wait))
        await self._confirm()

    async def _wait(self, seconds: float) -> None:
        await self._pace.sleep(seconds)

    async def _idle(self) -> None:
        self._offset = 0
        await asyncio.sleep(self._pace.look_s)

    async def _fetch(self) -> None:
        try:
            self._fetched = await self._bot.fetch(self._offset, int(self._pace.poll_s), ALLOWED)
        except InvalidToken:
            raise TelegramRejected(problem="unauthorized") from None
        except TelegramError as error:
            await self._pace.sleep(self._wait_after(error))
            if isinstance(error, Conflict) and _WEBHOOK in error.message.lower():
                await self._take_back()

    async def _take_back(self) -> None:
        """Delete the webhook that was set for this token: while it stands, nothing is fetched."""
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            _log.warning("the webhook could not be deleted: %s", error.message)

    async def _take(self, updates: Sequence[Any]) -> float:
        """Accept updates for good, and let the next poll confirm them; returns what to wait.

        After a poll that brought nothing, everything is confirmed. Then the offset is dropped:
        after a quiet week Telegram begins to number anew, and a smaller number must not be missed.
        """
        try:
            await self._accept(updates)
        except DatabaseUnavailable as error:
            _log.warning("what came in cannot be kept, and so it is not confirmed: %s", error)
            return self._grown()
        numbers = [number for one in updates if (number := update_number(one)) is not None]
        self._offset = max(numbers) + 1 if numbers else 0
        if updates and not numbers:
            # None of it can be confirmed: it comes again, but not without end at full speed.
            return self._grown()
        self._failures = 0
        return 0.0

    def _wait_after(self, error: TelegramError) -> float:
        if isinstance(error, RetryAfter):
            return ban_seconds(error)
        if isinstance(error, Conflict) and _WEBHOOK in error.message.lower():
            _log.warning("a webhook is set for this token, and polls are refused: it is deleted")
        elif isinstance(error, Conflict):
            _log.error("another instance polls with the same token: only one may run (409)")
        elif isinstance(error, TimedOut):
            _log.info("a poll was not answered in time")
            return 0.0
        elif isinstance(error, NetworkError):
            _log.warning("Telegram cannot be reached: %s", error.message)
        else:
            _log.error("a poll failed: %s", error.message)
        return self._grown()

    def _grown(self) -> float:
        self._failures += 1
        return self._pace.grown(self._failures)

    async def _confirm(self) -> None:
        """Tell Telegram which updates need not come again; two tries, while stopping.

        What is not confirmed comes again at the next start, and is told as a repeat.
        """
        tries = _CONFIRMING if self._offset else 0
        for _ in range(tries):
            try:
                await self._bot.fetch(self._offset, 0, ALLOWED, limit=1)
            except TelegramError as error:
                _log.info("the last updates were not confirmed: %s", error.message)
            else:
                return


def update_number(raw: object) -> int | None:
    """The number of a raw update; None if it has none that could be one."""
    number = cast("dict[str, Any]", raw).get("update_id") if isinstance(raw, dict) else None
    fits = type(number) is int and 0 < number < 2**62
    return number if fits else None
