"""The Telegram channel from its start to its stop."""

from __future__ import annotations

import asyncio
import logging

from bot.services import Services
from bot.telegram.app import Counter
from bot.telegram.clerk import Clerk
from bot.telegram.delays import Delays
from bot.telegram.desk import Desk
from bot.telegram.intake import Intake
from bot.telegram.line import Line
from bot.telegram.pace import Pace
from bot.telegram.polling import Poller
from bot.telegram.profile import present
from bot.telegram.reception import Reception
from bot.telegram.warden import Warden
from bot.telegram.webhook import Door, Webhook

_log = logging.getLogger(__name__)


class TelegramChannel:
    """Answers citizens on Telegram; made once, run once."""

    def __init__(
        self,
        services: Services,
        token: str,
        api_url: str,
        *,
        webhook: Webhook | None = None,
        pace: Pace | None = None,
    ) -> None:
        """Build every part; reaches nothing yet. Without a webhook it polls.

        Raises:
            TelegramRejected: this cannot be a token.
            SentenceMissing: the profile lacks a sentence that the channel says.
        """
        self._services = services
        self._line = line = Line(services, token, api_url, pace or Pace())
        self.gate = line.gate
        counter = Counter(Reception(services), Desk(services, line.sender, line.pace))
        delays = Delays(services, line.sender)
        self._clerk = Clerk(services, line.sender, counter, delays, line.limiter, line.pace)
        intake = Intake(services, line.bot, delays, self._clerk.wake)
        self.door = Door(line, intake, webhook.secret) if webhook else None
        """Where Telegram's posts are handed in; None where it polls."""
        self._way_in = (
            Warden(line, webhook, lambda: self.leads)
            if webhook
            else Poller(line.bot, intake.take, line.pace, line.stopping, lambda: self.leads)
        )
        self._done = asyncio.Event()

    @property
    def leads(self) -> bool:
        """Whether this process polls, or looks after the webhook.

        Of those that share an inbox the eldest does.
        """
        return self._clerk.watch.eldest

    async def run(self) -> None:
        """Answer until stopped.

        A network that fails at the start is tried again until it answers.

        Raises:
            TelegramRejected: Telegram does not know the token.
        """
        try:
            await self._line.connect()
            if not self._line.stopping.is_set():
                await self._serve()
        finally:
            await self._line.close()
            self._done.set()

    async def stop(self) -> None:
        """Fetch no more, let the answers on their way go out, and close; returns when done."""
        self._line.stopping.set()
        await self._done.wait()

    async def _serve(self) -> None:
        """Take in and work side by side; if one cannot go on, both are ended.

        What Telegram shows of the bot is set meanwhile: whoever waits does not wait for that.
        """
        line, tasks = self._line, list[asyncio.Task[None]]()
        presenting = asyncio.create_task(present(line.bot, self._services))
        presenting.add_done_callback(_tell_failure)
        try:
            await self._clerk.open()
            _log.info("Telegram: answering as @%s", line.bot.username)
            tasks += map(asyncio.create_task, (self._way_in.run(), self._clerk.run()))
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            line.stopping.set()
            self._clerk.stop()
            presenting.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.wait([presenting])
        for one in ended:
            if isinstance(one, Exception):
                raise one


def _tell_failure(presenting: asyncio.Task[None]) -> None:
    """Log at once what nobody waits for: the bot answers without it."""
    if not presenting.cancelled() and (error := presenting.exception()):
        _log.error("the bot's profile was not set", exc_info=error)
