"""The line to Telegram: the gated bot, how fast it may be used, and how it is first reached."""

from __future__ import annotations

import asyncio
import logging
import re

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import TelegramRejected
from bot.services import Services
from bot.telegram.app import build_bot
from bot.telegram.calling import Caller, ban_seconds
from bot.telegram.gate import Gate
from bot.telegram.limiter import Limiter
from bot.telegram.pace import Pace
from bot.telegram.sending import Sender
from bot.telegram.stopping import unless
from bot.telegram.texts import TEXTS
from city import DatabaseUnavailable
from disclosure import Channel

_log = logging.getLogger(__name__)
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class Line:
    """One for a process; belongs to one event loop."""

    def __init__(self, services: Services, token: str, api_url: str, pace: Pace) -> None:
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
        self.pace = pace
        self.gate = Gate(services.notices.opens)
        self.bot = build_bot(token, api_url, self.gate, pace)
        self.limiter = Limiter(pace)
        caller = Caller(pace, self.limiter, self._name_of, self._keep_ban, self._learn_bans)
        self.sender = Sender(self.bot, caller, services.answering.stopped, lane_s=pace.lane_s)
        self.stopping = asyncio.Event()
        """Set once nothing more is to be begun."""
        self.open = False
        """Whether Telegram was reached, and has told who this bot is."""

    async def connect(self) -> None:
        """Reach Telegram for the first time, however long that takes, unless a stop comes first.

        Raises:
            TelegramRejected: Telegram does not know the token.
        """
        await unless(self.stopping, self._connect())

    async def close(self) -> None:
        """Give every connection back."""
        self.open = False
        await self.bot.shutdown()

    async def _connect(self) -> None:
        waits = iter(self.pace.retries_s)
        wait = 0.0
        while not self.open:
            try:
                await self.bot.initialize()
                self.open = True
            except InvalidToken:
                # The library's own message repeats the token: it must not be carried on.
                raise TelegramRejected(problem="unauthorized") from None
            except TelegramError as error:
                # After the last wait of the pace it stays: the city may be offline for a day.
                wait = next(waits, wait)
                _log.warning("Telegram cannot be reached yet: %s", type(error).__name__)
                banned = isinstance(error, RetryAfter)
                await self.pace.sleep(ban_seconds(error) if banned else wait)

    def _name_of(self, chat_id: int) -> str:
        return self._services.pseudonyms.chat(Channel.TELEGRAM, str(chat_id))

    async def _keep_ban(self, chat: str, seconds: float) -> None:
        try:
            await self._services.database.run(self._services.inbox.ban, chat, seconds)
        except DatabaseUnavailable as error:
            _log.warning("a ban is obeyed, but a restart will not know of it: %s", error)

    async def _learn_bans(self) -> None:
        try:
            bans = await self._services.database.run(self._services.inbox.bans)
        except DatabaseUnavailable as error:
            _log.warning("whether another worker has met a ban cannot be read: %s", error)
        else:
            self.limiter.know((ban.chat, ban.seconds) for ban in bans)
