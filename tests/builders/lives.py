"""Lives of the bot that end as a killed process does: nothing is tidied up, nothing kept."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.telegram import TelegramChannel
from city import CityProfile, Clock, Database
from disclosure import Channel, Record
from tests.builders.telegram import fast_pace, make_services
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import TelegramSimulator


class Life:
    """One life of the bot, over a database that others live over before and after it."""

    def __init__(
        self,
        telegram: TelegramSimulator,
        address: str,
        profile: CityProfile,
        clock: Clock,
        *,
        process: int | None = None,
    ) -> None:
        self.fake = FakeKnowledge()
        self.database = Database(address)
        self.services = make_services(
            self.database, profile, clock, opening=self.fake.opening(), process=process
        )
        self._telegram = telegram
        self._dead = threading.Event()
        self.reached = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        pace = replace(fast_pace([]), stop_s=0.1)
        self.channel = TelegramChannel(self.services, telegram.token, telegram.url, pace=pace)
        self._running = asyncio.create_task(self.channel.run())
        for moment in ("before_cursor_execute", "commit"):
            event.listen(self.database.engine, moment, self._refuse)

    def dies_at(self, here: Callable[[str, Any], bool]) -> None:
        """Die where a statement (with its parameters) is about to run."""

        def stop(*call: Any) -> None:
            if not self._dead.is_set() and here(call[2], call[3]):
                self._dead.set()
                self._loop.call_soon_threadsafe(self.reached.set)
                self._refuse()

        event.listen(self.database.engine, "before_cursor_execute", stop)

    def dies_now(self) -> None:
        """Keep nothing more from this moment on."""
        self._dead.set()
        self.reached.set()

    async def buried(self) -> None:
        """Wait until it died, and end what is left of it."""
        await asyncio.wait_for(self.reached.wait(), 30)
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        self.database.close()

    async def ends(self) -> None:
        """Stop it in good order."""
        await self.channel.stop()
        await self._running
        self.database.close()

    def records(self, raw: int) -> tuple[Record, ...]:
        """The records of a chat, newest first."""
        chat = self.services.pseudonyms.chat(Channel.TELEGRAM, str(raw))
        return self.services.records.recent(chat, 100)

    def _refuse(self, *_call: Any) -> None:
        if self._dead.is_set():
            raise OperationalError("killed", None, RuntimeError("killed"))
