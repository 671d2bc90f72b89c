"""Updates that Telegram posts to us, in place of being polled: who posts, and what is said to it.

The rules, in order:

1. Only who knows the secret token is listened to. It is compared in constant time, before a byte
   of the body is read, and derived from the secret key: there is no second secret to keep.
2. 200 is said once an update is committed. Until then Telegram keeps it and posts it again.
3. What is no update gets 400, and its words are not repeated in the log.

Who sets the webhook is the warden (`warden.py`).
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.services import Services
from bot.telegram.delays import Delays
from bot.telegram.intake import Intake
from bot.telegram.line import Line
from bot.telegram.pace import Pace
from bot.telegram.polling import update_number
from city import DatabaseUnavailable

_log = logging.getLogger(__name__)

_PATH = "/telegram/webhook"
_HEADER = "x-telegram-bot-api-secret-token"
_DOMAIN = b"city-assistant/bot/telegram/webhook/v1"
_TAKEN, _NO_UPDATE, _NOT_TELEGRAM, _LATER = 200, 400, 403, 503

Body = Callable[[], Awaitable[bytes]]
"""Reads the body of a request."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Webhook:
    """Where Telegram is to post, and by what we know it."""

    address: str
    secret: str = field(repr=False)


def webhook_under(public_url: str, key: bytes) -> Webhook:
    """The webhook below the public address; `key` is the secret key that its token comes from."""
    token = hmac.new(key, _DOMAIN, hashlib.sha256).hexdigest()
    return Webhook(address=public_url.rstrip("/") + _PATH, secret=token)


class Door:
    """Takes in what is posted."""

    path, header = _PATH, _HEADER
    """Where Telegram posts, below the address of the web pages, and where it shows the token."""

    def __init__(self, line: Line, intake: Intake, secret: str) -> None:
        self._line = line
        self._intake = intake
        self._secret = secret.encode()
        self._strangers = 0

    async def take(self, token: str, body: Body) -> int:
        """Take a post with the token that came in its header; returns the HTTP status."""
        if not hmac.compare_digest(token.encode("utf-8", "replace"), self._secret):
            self._turn_away()
            return _NOT_TELEGRAM
        if not self._line.open:
            return _LATER
        update = _read(await body())
        if update is None:
            return _NO_UPDATE
        try:
            await self._intake.take([update])
        except DatabaseUnavailable as error:
            _log.warning("what came in cannot be kept, and so it is not confirmed: %s", error)
            return _LATER
        return _TAKEN

    def _turn_away(self) -> None:
        """Tell of strangers, but let none of them fill the log."""
        self._strangers += 1
        if self._strangers.bit_count() == 1:
            _log.warning("posts without Telegram's token were turned away: %s", self._strangers)


def _read(body: bytes) -> object | None:
    """The update of a post; None if it is none."""
    try:
        update: object = json.loads(body)
    except (ValueError, RecursionError):
        _log.error("a post that is no JSON was turned away (%s bytes)", len(body))
        return None
    if update_number(update) is None:
        _log.error("a post that is no update was turned away (%s)", type(update).__name__)
        return None
    return update


class TelegramDoor:
    """The door in a process of its own, where another one works and answers."""

    def __init__(
        self, services: Services, token: str, api_url: str, webhook: Webhook, pace: Pace
    ) -> None:
        """Build every part; see `Line`."""
        self._line = line = Line(services, token, api_url, pace)
        self.gate = line.gate
        intake = Intake(services, line.bot, Delays(services, line.sender), _nobody_waits)
        self.door = Door(line, intake, webhook.secret)
        self._done = asyncio.Event()

    async def run(self) -> None:
        """Be open until stopped.

        Raises:
            TelegramRejected: Telegram does not know the token.
        """
        try:
            await self._line.connect()
            await self._line.stopping.wait()
        finally:
            await self._line.close()
            self._done.set()

    async def stop(self) -> None:
        """Close; returns when done."""
        self._line.stopping.set()
        await self._done.wait()


def _nobody_waits() -> None:
    """The workers are elsewhere, and look by themselves."""
