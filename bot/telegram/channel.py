"""The Telegram channel from its start to its stop."""

from __future__ import annotations

import asyncio
import logging
import re

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import TelegramRejected
from bot.services import Services
from bot.telegram.app import Counter, build_bot
from bot.telegram.calling import Caller, ban_seconds
from bot.telegram.clerk import Clerk
from bot.telegram.delays import Delays
from bot.telegram.desk import Desk
from bot.telegram.gate import Gate
from bot.telegram.intake import Intake
from bot.telegram.lane import Lane
from bot.telegram.limiter import Limiter
from bot.telegram.outcomes import Outcomes
from bot.telegram.pace import Pace
from bot.telegram.polling import Poller
from bot.telegram.profile import present
from bot.telegram.reception import Reception
from bot.telegram.sending import Sender
from bot.telegram.stopping import unless
from bot.telegram.texts import TEXTS
from city import DatabaseUnavailable
from disclosure import Channel

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
        self._pace = pace = pace or Pace()
        self.gate = Gate(services.notices.opens)
        self._bot = build_bot(token, api_url, self.gate, pace)
        limiter = Limiter(pace)
        caller = Caller(pace, limiter, self._name_of, self._keep_ban)
        sender = Sender(self._bot, caller, Lane(pace.lane_s))
        counter = Counter(Reception(services), Desk(services, sender, pace))
        delays = Delays(services, sender)
        self._clerk = Clerk(services, sender, counter, delays, limiter, pace)
        intake = Intake(services, self._bot, delays, self._clerk.wake)
        self._outcomes = Outcomes(services, sender, pace.outcomes_s)
        self._stopping = asyncio.Event()
        self._poller = Poller(self._bot, intake.take, pace, self._stopping, lambda: self.polls)
        self._done = asyncio.Event()

    @property
    def polls(self) -> bool:
        """Whether it is this process that polls: the eldest of those that share an inbox does."""
        return self._clerk.watch.eldest

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
                await self._bot.initialize()
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
        """Poll and work side by side; if one of them cannot go on, the other one is ended."""
        await present(self._bot, self._services)
        await self._clerk.open()
        _log.info("Telegram: answering as @%s", self._bot.username)
        polling = asyncio.create_task(self._poller.run())
        working = asyncio.create_task(self._clerk.run())
        outcomes = asyncio.create_task(self._outcomes.run(self._stopping))
        try:
            await asyncio.wait({polling, working}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._stopping.set()
            self._clerk.stop()
            outcomes.cancel()
            ended = await asyncio.gather(polling, working, return_exceptions=True)
            await asyncio.gather(outcomes, return_exceptions=True)
        for outcome in ended:
            if isinstance(outcome, BaseException):
                raise outcome

    def _name_of(self, chat_id: int) -> str:
        return self._services.pseudonyms.chat(Channel.TELEGRAM, str(chat_id))

    async def _keep_ban(self, chat: str, seconds: float) -> None:
        try:
            await self._services.database.run(self._services.inbox.ban, chat, seconds)
        except DatabaseUnavailable as error:
            _log.warning("a ban is obeyed, but a restart will not know of it: %s", error)
