"""The warden of the webhook: sets it, and sets it again when it is gone.

The rules, in order:

1. A poll deletes a webhook that stands in its way, and Telegram tells nobody: so it is looked every
   minute whether ours still stands, and whether Telegram can post to it.
2. A stop leaves it set. Telegram keeps what it cannot post for a day, and a process that takes over
   has set it by then; whoever deleted it last would leave that one deaf.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from telegram import WebhookInfo
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.errors import TelegramRejected
from bot.telegram.calling import ban_seconds
from bot.telegram.line import Line
from bot.telegram.polling import ALLOWED
from bot.telegram.stopping import unless
from bot.telegram.webhook import Webhook

_log = logging.getLogger(__name__)


class Warden:
    """Looks after the webhook until the line is to be closed."""

    def __init__(self, line: Line, webhook: Webhook, mine: Callable[[], bool]) -> None:
        """`mine`: whether that is this process's work; of several workers one does it."""
        self._line = line
        self._pace = line.pace
        self._webhook = webhook
        self._mine = mine
        self._set = False
        self._failed_at: datetime | None = None
        self._failures = 0

    async def run(self) -> None:
        """Set the webhook, and look after it until stopped.

        Raises:
            TelegramRejected: Telegram does not know the token (any more).
        """
        while not self._line.stopping.is_set():
            await unless(self._line.stopping, self._look() if self._mine() else self._idle())

    async def _idle(self) -> None:
        self._set = False
        await asyncio.sleep(self._pace.look_s)

    async def _look(self) -> None:
        try:
            await self._keep(await self._line.bot.get_webhook_info())
        except InvalidToken:
            raise TelegramRejected(problem="unauthorized") from None
        except TelegramError as error:
            await self._pace.sleep(self._wait_after(error))
        else:
            self._failures = 0
            await asyncio.sleep(self._pace.webhook_s)

    async def _keep(self, found: WebhookInfo) -> None:
        if self._set and found.url != self._webhook.address:
            _log.error("somebody with the same token has changed the webhook: it is set again")
            self._set = False
        if not self._set:
            await self._line.bot.set_webhook(
                self._webhook.address, allowed_updates=ALLOWED, secret_token=self._webhook.secret
            )
            self._set = True
            _log.info("Telegram posts to %s", self._webhook.address)
        elif found.last_error_date and found.last_error_date != self._failed_at:
            self._failed_at = found.last_error_date
            told, waiting = found.last_error_message, found.pending_update_count
            _log.warning("Telegram could not post to us: %s (%s wait there)", told, waiting)

    def _wait_after(self, error: TelegramError) -> float:
        if isinstance(error, RetryAfter):
            return ban_seconds(error)
        if isinstance(error, BadRequest):
            _log.error("Telegram refuses the webhook: %s", error.message)
        else:
            _log.warning("the webhook cannot be looked after: %s", error.message)
        self._failures += 1
        return self._pace.grown(self._failures)
