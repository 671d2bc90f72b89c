"""The Telegram channel from its start to its stop."""

from __future__ import annotations

import asyncio
import logging
import re

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import TelegramRejected
from bot.services import Services
from bot.telegram.app import build_application, build_bot
from bot.telegram.desk import Desk
from bot.telegram.gate import Gate
from bot.telegram.outcomes import Outcomes
from bot.telegram.pace import Pace
from bot.telegram.polling import Poller
from bot.telegram.profile import present
from bot.telegram.reception import Reception
from bot.telegram.sending import Sender, ban_seconds
from bot.telegram.stopping import unless
from bot.telegram.texts import TEXTS

_log = logging.getLogger(__name__)
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class TelegramChannel:
    """Answers citizens on Telegram by polling; made once, run once."""

    def __init__(
        self, services: Services, token: str, api_url: str, *, pace: Pace | None = None
    ) -> None:
        """Build every part; reaches nothing yet.

        Raises:
            TelegramRejected: this cannot be a token.
            SentenceMissing: the profile lacks a sentence that the channel says.
        """
        if _TOKEN.fullmatch(token) is None:
            raise TelegramRejected(problem="not a token")
        for keys in TEXTS:
            services.profile.sentences.require(keys)
        self._services = services
        self._pace = pace or Pace()
        self.gate = Gate(services.notices.opens)
        self._bot = build_bot(token, api_url, self.gate, self._pace)
        sender = Sender(self._bot, self._pace)
        reception = Reception(services, sender)
        self._application = build_application(
            self._bot, reception, Desk(services, sender, self._pace)
        )
        self._outcomes = Outcomes(services, sender, self._pace.outcomes_s)
        self._stopping = asyncio.Event()
        self._poller = Poller(
            self._bot, self._application.update_queue.put, self._pace, self._stopping
        )
        self._done = asyncio.Event()

    async def run(self) -> None:
        """Answer until stopped.

        A network that fails at the start is tried again until it answers.

        Raises:
            TelegramRejected: Telegram does not know the token.
        """
        try:
            await unless(self._stopping, self._connect())
            if not self._stopping.is_set():
                await self._serve()
        finally:
            await self._application.shutdown()
            # Of its own, for the application closes nothing that it never fully opened.
            await self._bot.shutdown()
            self._done.set()

    async def stop(self) -> None:
        """Fetch no more, let the answers on their way go out, and close; returns when done."""
        self._stopping.set()
        await self._done.wait()

    async def _connect(self) -> None:
        """Reach Telegram for the first time, however long that takes."""
        waits = iter(self._pace.retries_s)
        wait = 0.0
        while True:
            try:
                await self._application.initialize()
                await self._bot.delete_webhook()
            except InvalidToken:
                # The library's own message repeats the token: it must not be carried on.
                raise TelegramRejected(problem="unauthorized") from None
            except TelegramError as error:
                # After the last wait of the pace it stays: the city may be offline for a day.
                wait = next(waits, wait)
                _log.warning("Telegram cannot be reached yet: %s", type(error).__name__)
                banned = isinstance(error, RetryAfter)
                await self._pace.sleep(ban_seconds(error) if banned else wait)
            else:
                return

    async def _serve(self) -> None:
        await present(self._bot, self._services)
        await self._application.start()
        _log.info("Telegram: answering as @%s", self._bot.username)
        outcomes = asyncio.create_task(self._outcomes.run(self._stopping))
        try:
            await self._poller.run()
        finally:
            outcomes.cancel()
            await asyncio.gather(outcomes, return_exceptions=True)
            await self._drain()

    async def _drain(self) -> None:
        """Let the answers on their way go out, but do not wait for ever."""
        try:
            await asyncio.wait_for(self._application.stop(), self._pace.stop_s)
        except TimeoutError:
            _log.warning("stopped before every answer was sent")
