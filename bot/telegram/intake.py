"""What comes in: read, reduced to what has to be known, and committed, many updates at a time.

The rules, in order:

1. Of an update only its errand is kept, sealed: no name, no picture, and nothing of a group's talk
   that is not meant for the bot.
2. An update that cannot be read, or is of a kind nobody asked for, is a line in the log; it hides
   no other.
3. What cannot be committed is not accepted, so Telegram keeps it and brings it again. Who asked is
   told once that the answer will be late, and whom to call.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any, cast

from telegram import Update

from bot.services import Services
from bot.telegram.app import OUR_COMMANDS, RawBot
from bot.telegram.delays import Delays
from bot.telegram.errand import Errand, errand_of, pack
from bot.telegram.polling import update_number
from bot.telegram.presence import chat_changed
from city import DatabaseUnavailable
from disclosure import Arrival, Channel

_log = logging.getLogger(__name__)

_UNREADABLE = (
    ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What the library raises over an update whose parts are not what they should be."""


class Intake:
    """Takes raw updates in."""

    def __init__(
        self, services: Services, bot: RawBot, delays: Delays, arrived: Callable[[], None]
    ) -> None:
        """`arrived` is told whenever something new was committed."""
        self._services = services
        self._bot = bot
        self._delays = delays
        self._arrived = arrived

    async def take(self, updates: Sequence[Any]) -> None:
        """Commit what the updates ask; returns when it is safe to confirm them.

        Raises:
            DatabaseUnavailable: nothing of it could be committed (rule 3).
        """
        errands = [
            (number, errand)
            for raw in updates
            if (number := self._number(raw)) is not None and (errand := self._read(raw)) is not None
        ]
        if not errands:
            return
        services = self._services
        arrivals = [self._arrival(number, errand) for number, errand in errands]
        try:
            await services.database.run(services.inbox.receive, arrivals)
        except DatabaseUnavailable:
            for number, errand in errands:
                await self._delays.tell(number, errand)
            raise
        self._arrived()

    def _number(self, raw: object) -> int | None:
        number = update_number(raw)
        if number is None:
            _log.error("something that is no update was passed over (%s)", type(raw).__name__)
        return number

    def _read(self, raw: dict[str, Any]) -> Errand | None:
        try:
            update = Update.de_json(raw, self._bot)
            if update.my_chat_member is not None:
                chat_changed(update.my_chat_member)
                return None
            if update.effective_message is None and update.callback_query is None:
                _log.warning("an update of an unknown kind was passed over: %s", _kinds(raw))
                return None
            return errand_of(update, self._bot.bot, OUR_COMMANDS)
        except _UNREADABLE as error:
            kind = type(error).__name__
            _log.error("an update cannot be read and was passed over: %s in %s", kind, _kinds(raw))
            return None

    def _arrival(self, number: int, errand: Errand) -> Arrival:
        raw = str(errand.visit.address.chat_id)
        chat = self._services.pseudonyms.chat(Channel.TELEGRAM, raw)
        return Arrival(key=number, chat=chat, content=pack(errand))


def _kinds(raw: dict[str, Any]) -> str:
    """What an update says it is; its words are not repeated."""
    kinds = sorted(str(name) for name in cast("dict[object, object]", raw) if name != "update_id")
    return ", ".join(kinds)[:80]
