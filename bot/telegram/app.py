"""Building the channel's parts: the gated bot, and the way from an errand to its handler."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from ssl import SSLContext
from typing import Any, cast

import httpx
from telegram.error import TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from bot.telegram.delivery import Delivery
from bot.telegram.desk import Desk
from bot.telegram.errand import UNASKED, Errand, Kind
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.handlers import (
    COMMANDS,
    SHOW_NOTICE,
    Handler,
    apologise,
    edited,
    guarded,
    not_text,
    question,
    remind,
    tapped,
    tell_outcome,
    unknown_command,
)
from bot.telegram.pace import Pace
from bot.telegram.reception import Reception
from bot.telegram.texts import CommandText

AT_ONCE = 64
"""Items that are worked on at the same time."""
OUR_COMMANDS = frozenset(one.command for one in CommandText)

_HANDLERS: Mapping[Kind, Handler] = {
    Kind.UNKNOWN_COMMAND: unknown_command,
    Kind.QUESTION: question,
    Kind.EDITED: edited,
    Kind.NOT_TEXT: not_text,
    Kind.TAP: tapped,
    Kind.OUTCOME: tell_outcome,
    Kind.REMINDER: remind,
}
_EVEN_BARRED = UNASKED | {Kind.QUESTION, Kind.EDITED, Kind.NOT_TEXT}
"""What is recorded, or put off, if its chat could not be shown the notice: it is told nothing."""


class RawBot(ExtBot[None]):
    """A bot that hands updates over as they came: one that cannot be read must not hide others."""

    async def fetch(self, offset: int, timeout_s: int, kinds: list[str], **more: Any) -> list[Any]:
        """The updates from an offset on, unread.

        Raises:
            TelegramError: they could not be fetched, or what came is no list of updates.
        """
        asked = {"offset": offset, "timeout": timeout_s, "allowed_updates": kinds, **more}
        patience = (self._request[0].read_timeout or 0) + timeout_s
        found: object = await self._post("getUpdates", asked, read_timeout=patience)
        if not isinstance(found, list):
            raise TelegramError("what came is no list of updates")
        return cast("list[Any]", found)


def build_bot(token: str, api_url: str, gate: Gate, pace: Pace) -> RawBot:
    """A bot whose two request objects both pass the gate.

    Raises:
        InvalidToken: there is no token.
    """
    # The library warns about a change of type that `calling.ban_seconds` is ready for.
    warnings.filterwarnings("ignore", message=".*retry_after", category=PTBDeprecationWarning)

    def request(connections: int) -> GatedRequest:
        inner = HTTPXRequest(
            connection_pool_size=connections,
            read_timeout=pace.answer_s,
            write_timeout=pace.answer_s,
            connect_timeout=pace.answer_s,
            pool_timeout=pace.answer_s,
            httpx_kwargs={"verify": _trusted()},
        )
        return GatedRequest(inner, gate)

    address = api_url.rstrip("/")
    return RawBot(
        token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=request(4 * AT_ONCE),
        get_updates_request=request(2),
    )


@cache
def _trusted() -> SSLContext:
    """Whom the bot trusts to be Telegram, read once: reading the certificates takes long."""
    return httpx.create_ssl_context()


class Counter:
    """Where an errand is let in and handed to its handler."""

    def __init__(self, reception: Reception, desk: Desk) -> None:
        self._reception = reception
        self._desk = desk

    async def serve(self, errand: Errand, delivery: Delivery) -> None:
        """Do what an errand asks.

        Raises:
            PutOff, ClaimLost, DatabaseUnavailable: it has to be gone on with later, or elsewhere.
            Exception: what nobody asked for was not told, because something of ours broke.
        """
        visit = replace(errand.visit, carrier=delivery)
        always = any(errand.command == one.command for one in SHOW_NOTICE)
        visit = await self._reception.admit(visit, always_notice=always)
        if not visit.barred or errand.kind in _EVEN_BARRED:
            handler = _handler(errand)
            # Where nobody has asked, there is nobody to apologise to.
            run = handler if errand.kind in UNASKED else guarded(handler)
            await run(visit, self._desk)

    async def apologise(self, errand: Errand, delivery: Delivery) -> None:
        """Say whom to call about an errand that nobody could do.

        Raises:
            PutOff, ClaimLost, DatabaseUnavailable: that has to be said later, or elsewhere.
        """
        visit = replace(errand.visit, carrier=delivery)
        visit = await self._reception.admit(visit)
        if not visit.barred:
            await apologise(visit, self._desk)


def _handler(errand: Errand) -> Handler:
    if errand.kind is Kind.COMMAND:
        return COMMANDS[CommandText(f"telegram_commands.{errand.command}")]
    return _HANDLERS[errand.kind]
