"""Fetching updates: one poll after another, until it is told to stop.

Our own loop in place of the library's: a token that is taken back ends it loudly, a second
instance (409) is named as what it is, and a stop waits for nothing but the answers on their way.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.errors import TelegramRejected
from bot.telegram.pace import Pace
from bot.telegram.seen import SeenOnce
from bot.telegram.sending import ban_seconds
from bot.telegram.stopping import unless

_log = logging.getLogger(__name__)

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
]
"""The kinds of update that are asked for."""

_LONGEST_WAIT_S = 30.0
_CONFIRMING = 2


class Poller:
    """Fetches updates and hands each on once; returns as soon as `stopped` is set."""

    def __init__(
        self,
        bot: Bot,
        accept: Callable[[Update], Awaitable[None]],
        pace: Pace,
        stopped: asyncio.Event,
    ) -> None:
        self._bot = bot
        self._accept = accept
        self._pace = pace
        self._offset = 0
        self._seen = SeenOnce()
        self._stopped = stopped
        self._failures = 0

    async def run(self) -> None:
        """Fetch until stopped.

        Raises:
            TelegramRejected: Telegram does not know the token (any more).
        """
        while not self._stopped.is_set():
            await unless(self._stopped, self._poll())
        await self._confirm()

    async def _poll(self) -> None:
        try:
            updates = await self._bot.get_updates(
                offset=self._offset, timeout=int(self._pace.poll_s), allowed_updates=ALLOWED
            )
        except InvalidToken:
            raise TelegramRejected(problem="unauthorized") from None
        except TelegramError as error:
            await self._pace.sleep(self._wait_after(error))
            return
        self._failures = 0
        for update in updates:
            # A number that came before is a repeat. Numbers restart at random after a quiet week,
            # so a smaller one is not.
            if self._seen.first(update.update_id):
                await self._accept(update)
            self._offset = update.update_id + 1

    def _wait_after(self, error: TelegramError) -> float:
        self._failures += 1
        if isinstance(error, RetryAfter):
            return ban_seconds(error)
        if isinstance(error, Conflict):
            _log.error("another instance polls with the same token: only one may run (409)")
        elif isinstance(error, TimedOut):
            _log.info("a poll was not answered in time")
            return 0.0
        elif isinstance(error, NetworkError):
            _log.warning("Telegram cannot be reached: %s", error.message)
        else:
            _log.error("a poll failed: %s", error.message)
        first, *_ = (*self._pace.retries_s, 1.0)
        return min(_LONGEST_WAIT_S, first * 2 ** min(self._failures - 1, 10))

    async def _confirm(self) -> None:
        """Tell Telegram which updates need not come again; two tries, while stopping.

        What is not confirmed comes again at the next start, and is answered twice.
        """
        tries = _CONFIRMING if self._offset else 0
        for _ in range(tries):
            try:
                await self._bot.get_updates(offset=self._offset, limit=1, timeout=0)
            except TelegramError as error:
                _log.info("the last updates were not confirmed: %s", error.message)
            else:
                return
