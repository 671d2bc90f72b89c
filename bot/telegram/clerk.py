"""The worker: takes from the inbox, one item a chat in order, many chats at once, until stopped.

The rules, in order:

1. An item is done when its errand was served to the end, and then it is deleted.
2. What cannot be brought now is put off; what meets a database that is gone waits where it is, and
   who asked is told once, unless the answer stands there already. What another worker has taken
   over is let go.
3. What another key has sealed waits some days for that key, because nothing may be lost over it.
4. An item over which workers die again and again gets an apology instead, so that one message
   cannot keep the service down.
5. What nobody has just asked for is never given up, and never apologised for (`owed.py`).
6. A stop takes nothing more, gives what is on its way some seconds, and lays the rest back.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, timedelta

from bot.errors import PutOff
from bot.services import Services
from bot.telegram.addresses import Address
from bot.telegram.app import AT_ONCE, Counter
from bot.telegram.delays import Delays
from bot.telegram.delivery import Delivery
from bot.telegram.errand import Errand, outcome_errand, pack, unpack
from bot.telegram.handlers import Apart
from bot.telegram.limiter import Limiter
from bot.telegram.owed import tell_owed
from bot.telegram.pace import Pace
from bot.telegram.sending import Sender
from city import DatabaseUnavailable, pause
from disclosure import Claim, ClaimLost, Watch

_log = logging.getLogger(__name__)

MOST_LIVES = 30
"""So many lives an item may cost before it gets an apology; twice as many, and it is dropped."""
_AT_FIRST = 8
"""Taken in a round until the first is done: after an outage, the first answers do not stand behind
the notices of all the chats that come after them. Rounds follow within a second all the same."""
_LATE = timedelta(minutes=15)
_KEPT_LOCKED = timedelta(days=7)
_TAKING, _WORKING = "taking", "working"
_LOCKED_S = 600.0
"""Between two tries to open what another key has sealed."""


class Clerk:
    """One worker of the inbox; belongs to one event loop."""

    def __init__(
        self,
        services: Services,
        sender: Sender,
        counter: Counter,
        delays: Delays,
        limiter: Limiter,
        pace: Pace,
    ) -> None:
        self._services = services
        self._inbox = services.inbox
        self._database = services.database
        self._sender = sender
        self._counter = counter
        self._delays = delays
        self._limiter = limiter
        self._pace = pace
        self._number = 0
        self._wake = asyncio.Event()
        self._working: dict[asyncio.Task[None], int] = {}
        self._stopping = False
        self._run_in = False
        self._ill = set[str]()
        self._apart = Apart()
        self.watch = Watch(alive=1, eldest=True)
        """How the workers stand; the eldest polls."""

    def wake(self) -> None:
        """Look at the inbox soon."""
        self._wake.set()

    async def open(self) -> None:
        """Join the workers, if the database can be reached; else that is tried again while it runs.

        What an older version kept of where outcomes go is sealed before.
        Until it has joined it takes nothing, but polls: whoever asks has to be told.
        """
        objections = self._services.objections
        try:
            await self._database.run(objections.seal_addresses, self._sealed)
            number = await self._database.run(self._inbox.join)
            await self._beat(number)
            self._number = number  # Nothing is taken before it is known who is banned.
        except DatabaseUnavailable as error:
            self._unwell(error)

    async def run(self) -> None:
        """Work until `stop`; returns when nothing is on its way any more."""
        beating = asyncio.create_task(self._keep_beating())
        try:
            while not self._stopping:
                await (self._round() if self._number else self.open())
                await pause(self._wake, self._pace.look_s)
            if self._working:
                await asyncio.wait(self._working, timeout=self._pace.stop_s)
        finally:
            await self._close(beating)

    def stop(self) -> None:
        """Take nothing more."""
        self._stopping = True
        self._wake.set()

    async def _close(self, beating: asyncio.Task[None]) -> None:
        if self._working:
            _log.warning("%s items wait for the next start", len(self._working))
        left = [beating, *self._working]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        try:
            if self._number:
                await self._database.run(self._inbox.leave, self._number)
        except DatabaseUnavailable as error:
            self._unwell(error)

    async def _round(self) -> None:
        """Take what is due, as much as there is room for."""
        self._wake.clear()
        room = AT_ONCE - len(self._working)
        if room <= 0:
            return
        room = room if self._run_in else min(room, _AT_FIRST)
        busy = list(self._working.values())
        try:
            claims = await self._database.run(self._inbox.claim, self._number, busy, room)
        except DatabaseUnavailable as error:
            self._unwell(error)
            return
        self._ill.discard(_TAKING)
        for claim in claims:
            task = asyncio.create_task(self._work(claim))
            self._working[task] = claim.place
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._working[task]
        error = None if task.cancelled() else task.exception()
        if error is None:
            self._run_in = True
            self._wake.set()
        else:
            # It stays claimed by us, and is soon taken up again because nobody works on it.
            _log.error("an item was not done", exc_info=error)

    def _sealed(self, address: str, case: int, item: int) -> bytes:
        errand = outcome_errand(case, Address(chat_id=int(address)))
        return self._inbox.sealed(item, pack(errand))

    async def _work(self, claim: Claim) -> None:
        if claim.content is None and not claim.owed and claim.waited < _KEPT_LOCKED:
            await self._put_off(claim, _LOCKED_S)
            return
        delivery = Delivery(claim, self._inbox, self._database, self._sender)
        errand, served = _errand(claim), False
        try:
            if claim.owed:
                await tell_owed(self._counter.serve, errand, delivery)
            elif errand is not None:
                await self._serve(errand, delivery)
            served = True
            await self._database.run(self._inbox.done, claim)
            self._ill.discard(_WORKING)  # Not before: what can be taken is not yet answered.
        except PutOff as later:
            _log.warning("an item is put off: %s", later)
            await self._put_off(claim, float(str(later.details["seconds"])))
        except ClaimLost:
            _log.warning("another worker has taken an item over")
        except DatabaseUnavailable as error:
            self._unwell(error, _WORKING)
            if errand is not None and not (served or delivery.brought):
                await self._delays.tell(-claim.place, errand)
            await self._put_off(claim, self._pace.look_s)
        finally:
            await delivery.close()

    async def _serve(self, errand: Errand, delivery: Delivery) -> None:
        lives = delivery.claim.lives
        if lives <= MOST_LIVES:
            await self._counter.serve(errand, delivery)
            return
        _log.error("an item was given up: %s lives ended over it", lives - 1)
        if lives <= 2 * MOST_LIVES:
            await self._counter.apologise(errand, delivery)

    async def _put_off(self, claim: Claim, seconds: float) -> None:
        try:
            await self._database.run(self._inbox.put_off, claim, seconds)
        except (ClaimLost, DatabaseUnavailable) as error:
            # It stays ours, and is taken up again because nobody works on it.
            _log.warning("an item could not be put off: %s", error)

    async def _keep_beating(self) -> None:
        while True:
            try:
                if self._number:
                    await self._beat(self._number)
            except DatabaseUnavailable as error:
                self._unwell(error)
            await asyncio.sleep(self._pace.beat_s)

    async def _beat(self, number: int) -> None:
        self.watch = await self._database.run(self._inbox.beat, number)
        self._limiter.share(self.watch.alive)
        bans = await self._database.run(self._inbox.bans)
        self._limiter.know((ban.chat, ban.seconds) for ban in bans)
        waiting = await self._database.run(self._inbox.backlog)
        now = self._services.clock.now().astimezone(UTC)
        if waiting.oldest is not None and now - waiting.oldest > _LATE:
            _log.warning("%s items wait, the oldest since %s", waiting.waiting, waiting.oldest)
        if self._services.reminding is not None:
            await self._apart.do(self._database.run(self._services.reminding.ask))

    def _unwell(self, error: DatabaseUnavailable, over: str = _TAKING) -> None:
        """Tell of a database that is gone, once until that goes well again which it broke."""
        if over not in self._ill:
            _log.error("the inbox waits for the database: %s", error)
        self._ill.add(over)


def _errand(claim: Claim) -> Errand | None:
    """What is to be done; None if that cannot be read any more."""
    try:
        return unpack(claim.content) if claim.content is not None else None
    except (KeyError, TypeError, ValueError):
        fate = "tried again" if claim.owed else "dropped"
        _log.exception("an item of the inbox cannot be read: it is %s", fate)
        return None
