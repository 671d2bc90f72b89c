"""What a citizen reads when a handler of ours broke: never a trace, always a way to a person."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from bot.errors import PutOff
from bot.telegram.desk import Desk
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from city import DatabaseUnavailable
from disclosure import ClaimLost

_log = logging.getLogger(__name__)

Handler = Callable[[Visit, Desk], Awaitable[None]]


def guarded(handler: Handler) -> Handler:
    """The handler, and an apology in place of whatever it raises."""

    async def run(visit: Visit, desk: Desk) -> None:
        try:
            await handler(visit, desk)
        except (PutOff, ClaimLost, DatabaseUnavailable):
            raise  # It stays in the inbox, and is gone on with when that can be done.
        except Exception:  # noqa: BLE001 - whatever breaks is told to who asked
            _log.exception("the handler %s broke", handler.__name__)
            await apologise(visit, desk)

    return run


async def apologise(visit: Visit, desk: Desk) -> None:
    """Say that something of ours broke, and whom to call."""
    main = desk.services.profile.main
    if visit.query:
        await desk.sender.acknowledge(visit.query)
    await desk.say(
        visit,
        desk.words(visit, TelegramText.BROKEN, department=main.name, telephone=main.telephone),
    )


class Apart:
    """What is done beside the citizens: it hinders nobody when it breaks, and is logged once."""

    def __init__(self) -> None:
        self._well = True

    async def do(self, work: Awaitable[None]) -> None:
        """Wait for a piece of work.

        Raises:
            DatabaseUnavailable: it has to be done later.
        """
        try:
            await work
        except DatabaseUnavailable:
            raise
        except Exception:  # noqa: BLE001 - what is not theirs must not hinder citizens
            if self._well:
                _log.exception("what is done beside the citizens broke")
            self._well = False
        else:
            self._well = True
