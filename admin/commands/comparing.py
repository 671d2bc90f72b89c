"""Comparing what runs with what was decided of it, and verdicts with their articles, meanwhile."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from admin.audits import Articles, Readings
from admin.public import FactsOfService, Parts
from admin.register import Bindings, Setup
from admin.rooms import Rooms
from city import AssistantError, pause
from knowledge import Store

_log = logging.getLogger(__name__)

EVERY_S = 60.0


class Comparing:
    """A job of the service: at its start, and then every minute.

    A database that cannot be used now is told to the log, and looked at a minute later.
    """

    def __init__(
        self,
        bindings: Bindings,
        setup: Callable[[], Setup | None],
        expire: Callable[[], object],
        *,
        every_s: float = EVERY_S,
    ) -> None:
        self._bindings, self._setup, self._every_s = bindings, setup, every_s
        self._expire = expire
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Compare until stopped."""
        while not self._stopped.is_set():
            await asyncio.to_thread(self._look)
            await pause(self._stopped, self._every_s)

    async def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def _look(self) -> None:
        try:
            self._bindings.look(self._setup())
        except AssistantError as error:
            _log.warning("what runs could not be compared with what was decided: %s", error)
        try:
            self._expire()
        except AssistantError as error:
            _log.warning("verdicts could not be compared with their articles: %s", error)


def comparing_of(rooms: Rooms, served: Parts) -> Comparing:
    """The job over the rooms and the parts of a service."""
    facts = FactsOfService(parts=served, started_at=rooms.clock.now())
    marks = Articles(Store(rooms.database, rooms.clock)).marks
    readings = Readings(rooms.database, rooms.clock, rooms.profile, marks)
    return Comparing(rooms.bindings, facts.setup, readings.expire)
