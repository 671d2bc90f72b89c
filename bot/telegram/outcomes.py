"""Bringing the outcome of objections to the chats that wait for them.

The rules, in order:

1. Of the workers that share a database one brings them, so that nobody hears one twice.
2. One that cannot be brought is tried again after an hour, and holds up no other.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from bot.errors import PutOff, Undelivered
from bot.rights import outcome_of
from bot.services import Services
from bot.telegram.addresses import Address
from bot.telegram.sending import Sender
from city import DatabaseUnavailable, Voice
from disclosure import Channel, Untold, label

_log = logging.getLogger(__name__)
_AGAIN_S = 3600.0
"""After what time a chat is tried again that could not be reached."""


class Outcomes:
    """Looks for outcomes every few seconds, and sends them."""

    def __init__(
        self, services: Services, sender: Sender, every_s: float, mine: Callable[[], bool]
    ) -> None:
        """`mine`: whether that is this process's work (rule 1)."""
        self._mine = mine
        self._services = services
        self._sender = sender
        self._every_s = every_s
        self._not_before: dict[int, float] = {}

    async def run(self, stopping: asyncio.Event) -> None:
        """Bring outcomes until stopped."""
        while not stopping.is_set():
            try:
                if self._mine():
                    await self.bring()
            except DatabaseUnavailable as error:
                _log.warning("outcomes of objections cannot be read: %s", error)
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), self._every_s)

    async def bring(self) -> None:
        """Send every outcome that was not told yet.

        Raises:
            DatabaseUnavailable: they cannot be read, or it cannot be kept that one was told.
        """
        services, now = self._services, asyncio.get_running_loop().time()
        waiting = await services.database.run(services.objections.untold, Channel.TELEGRAM)
        for one in waiting:
            number = one.objection.number
            if self._not_before.get(number, now) > now:
                continue
            try:
                await self._bring(one)
            except (Undelivered, PutOff) as error:
                _log.warning("the outcome of objection %s waits: %s", number, error)
                self._not_before[number] = now + _AGAIN_S

    async def _bring(self, one: Untold) -> None:
        services = self._services
        chat = services.pseudonyms.chat(Channel.TELEGRAM, one.address)
        state = await services.database.run(services.chats.state, chat)
        voice = Voice(language=state.language, mode=state.mode)
        told = label(
            outcome_of(one.objection, services.profile, voice),
            notices=services.notices,
            voice=voice,
            sentences=services.profile.sentences,
        )
        await self._sender.send(Address(chat_id=int(one.address)), told)
        await services.database.run(services.objections.told, one.objection.number)
