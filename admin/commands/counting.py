"""Counting the quarter and the month that are over, while the service runs."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from admin.commands.comparing import comparing_of
from admin.commands.serving import Job
from admin.equal_service import EqualService
from admin.errors import NothingServed
from admin.public import Parts
from admin.rooms import Rooms
from city import AssistantError, operator_sentence, pause

_log = logging.getLogger(__name__)

EVERY_S = 3600.0


class Counting:
    """A job of the service: an hour after its start, so that a start is not slowed, and hourly.

    What is kept already is left as it is. A database that cannot be used now is told to the log,
    and looked at an hour later.
    """

    def __init__(self, room: EqualService, *, every_s: float = EVERY_S) -> None:
        self._room, self._every_s = room, every_s
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Count what is due, until stopped."""
        while not self._stopped.is_set():
            await pause(self._stopped, self._every_s)
            if not self._stopped.is_set():
                await asyncio.to_thread(self._count)

    async def stop(self) -> None:
        """Count no more; a period that is being counted is finished."""
        self._stopped.set()

    def _count(self) -> None:
        try:
            for name in self._room.due():
                with suppress(NothingServed):
                    self._room.make(name, operator_sentence("equal_report.by_itself"), _unseen)
                    _log.info("counted whether everybody was served equally well: %s", name)
        except AssistantError as error:
            _log.warning("what is over could not be counted: %s", error)


def beside_the_web(rooms: Rooms, served: Parts) -> tuple[Job, ...]:
    """The jobs of the process that serves the web: what runs is compared, what is over counted."""
    return comparing_of(rooms, served), Counting(rooms.equal_service)


def _unseen(step: str, done: int, total: int) -> None:
    """Nobody watches a service count."""
