"""The inbox as a channel uses it: receive, claim, keep what has left, be done.

The rules, in order:

1. What came in is committed before it is confirmed to whoever brought it, many at a time.
2. What came under a number that was seen before is dropped. Numbers are remembered for two days:
   a messenger repeats for one at most, and may begin to number anew after a quiet week.
3. A chat's items are taken in their order, one at a time; chats do not wait for each other.
4. Only the worker that holds an item takes it further. One that lost it is told so (`ClaimLost`)
   and changes nothing any more.
5. What came in is kept sealed, and is deleted in the moment in which the item is done.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from city import Clock, Database, GroupCommit
from disclosure.errors import ClaimLost, SealBroken
from disclosure.inbox import store, waiting
from disclosure.inbox.claiming import claim_items
from disclosure.inbox.lives import life_of, surely_dead
from disclosure.inbox.model import Arrival, Backlog, Ban, Claim, Slot, SlotState, State, Watch
from disclosure.sealing import Seal

_log = logging.getLogger(__name__)

LEASE = timedelta(seconds=20)
"""How long a worker that gives no sign is taken for alive."""
_REMEMBERED = timedelta(days=2)
_LONGEST_PUT_OFF_S = 86_400.0
_LOOKED_AT = 1000


class Inbox:
    """What came in and is not yet answered. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written, and
    then has changed nothing. Those that take a claim raise `ClaimLost` (rule 4).
    """

    def __init__(
        self, database: Database, clock: Clock, seal: Seal, *, process: int | None = None
    ) -> None:
        """Take the database; `process` is who works here, this process unless a test says so."""
        self._database = database
        self._clock = clock
        self._seal = seal
        self._receiving = GroupCommit(database, _begin_at_once)
        self._life = life_of(os.getpid() if process is None else process)

    def receive(self, arrivals: Sequence[Arrival]) -> int:
        """Commit what came in, all of it or nothing; returns how much of it was new."""
        now = self._now()

        def receive(session: Session) -> int:
            new = store.see(session, [one.key for one in arrivals], now)
            first = {one.key: one for one in reversed(arrivals) if one.key in new}
            items = [first[key] for key in sorted(first)]
            store.add_items(
                session,
                [(one.key, one.chat, self.sealed(one.key, one.content)) for one in items],
                now,
            )
            return len(items)

        return self._receiving.do(receive)

    def sealed(self, key: int, content: bytes) -> bytes:
        """A content as an item of this number keeps it."""
        return self._seal.close(content, key)

    def join(self) -> int:
        """Begin to work; returns the worker's number. What surely died is laid back at once."""
        now = self._now()
        with self._database.unit() as session:
            number = store.add_worker(session, self._life, now + LEASE)
            self._bury(session, number)
        return number

    def beat(self, worker: int) -> Watch:
        """Give a sign of life; tells who else lives."""
        now = self._now()
        with self._database.unit() as session:
            # In an outage nothing comes in that could tell a clock that is set back as it ends.
            turned = store.lease_too_long(session, worker, now + LEASE)
            store.keep_worker(session, worker, self._life, now + LEASE)
            self._bury(session, worker)
            if store.set_back(session, now) or turned:
                # Until when something was put off, says nothing by such a clock; how long, nobody
                # knows. A ban that it met is kept elsewhere, and puts it off again.
                store.wait_no_longer(session)
            store.forget_seen(session, now - _REMEMBERED)
            store.forget_workers(session, now - _REMEMBERED)
            alive = store.alive_workers(session, now, LEASE)
        return Watch(alive=len(alive), eldest=alive[:1] == [worker])

    def at_work(self) -> bool:
        """Whether anybody works on what comes in, in this process or in another."""
        with self._database.unit() as session:
            return bool(store.alive_workers(session, self._now(), LEASE))

    def leave(self, worker: int) -> None:
        """Stop working in good order: what is still held is laid back at once."""
        with self._database.unit() as session:
            store.free_items(session, worker)
            store.drop_workers(session, [worker])

    def claim(self, worker: int, busy: Collection[int], limit: int) -> tuple[Claim, ...]:
        """Take up to `limit` items that are due (rule 3); `busy` are those that it works on."""
        now = self._now()
        with self._database.unit() as session:
            rows = claim_items(session, worker, list(busy), now, LEASE, limit)
            slots = store.slots_of(session, [row.place for row in rows])
        return tuple(
            Claim(
                place=row.place,
                worker=worker,
                chat=row.chat,
                content=self._opened(row.sealed, row.key),
                state=State(row.state),
                lives=row.lives,
                record=row.record,
                slots=slots[row.place],
                waited=now - row.received_at,
                owed=row.key < 0,
            )
            for row in rows
        )

    def intend(self, claim: Claim, slot: str) -> None:
        """Write ahead that a message is about to be sent."""
        self._keep(claim, slot, Slot(state=SlotState.INTENDED))

    def placed(self, claim: Claim, slot: str, message_id: int) -> None:
        """Keep under which number a placeholder stands."""
        self._keep(claim, slot, Slot(state=SlotState.PLACED, message_id=message_id))

    def sent(self, claim: Claim, slot: str, message_id: int) -> None:
        """Keep that a message was sent, and under which number."""
        self._keep(claim, slot, Slot(state=SlotState.SENT, message_id=message_id))

    def unsent(self, claim: Claim, slot: str) -> None:
        """Take an intent back: the message has certainly not left."""
        with self._database.unit() as session:
            if not store.sending(session, claim.place, claim.worker):
                raise ClaimLost(place=claim.place)
            store.drop_slot(session, claim.place, slot)

    def put_off(self, claim: Claim, seconds: float) -> None:
        """Lay an item back until later; its chat waits with it."""
        until = self._now() + timedelta(seconds=min(seconds, _LONGEST_PUT_OFF_S))
        with self._database.unit() as session:
            put_off = {"worker": None, "lives": 0, "not_before": until}
            if not store.change_item(session, claim.place, claim.worker, **put_off):
                raise ClaimLost(place=claim.place)

    def done(self, claim: Claim) -> None:
        """Delete an item and all that came in with it."""
        with self._database.unit() as session:
            if not store.drop_item(session, claim.place, claim.worker):
                raise ClaimLost(place=claim.place)

    def backlog(self) -> Backlog:
        """How much waits, and since when."""
        with self._database.unit() as session:
            return waiting.backlog(session)

    def locked(self) -> int:
        """How many of the oldest items cannot be opened with this key."""
        with self._database.unit() as session:
            oldest = list(waiting.oldest_sealed(session, _LOOKED_AT))
        return sum(self._opened(sealed, key) is None for sealed, key in oldest)

    def ban(self, chat: str, seconds: float) -> None:
        """Keep that a chat must not be sent anything for a while; an empty one means everybody."""
        with self._database.unit() as session:
            store.write_ban(session, chat, seconds, self._now())

    def bans(self) -> tuple[Ban, ...]:
        """The bans in force."""
        with self._database.unit() as session:
            return tuple(
                Ban(chat=chat, seconds=seconds)
                for chat, seconds in store.bans(session, self._now())
            )

    def _keep(self, claim: Claim, name: str, slot: Slot) -> None:
        with self._database.unit() as session:
            if not store.sending(session, claim.place, claim.worker):
                raise ClaimLost(place=claim.place)
            store.write_slot(session, claim.place, name, slot)

    def _opened(self, sealed: bytes, key: int) -> bytes | None:
        try:
            return self._seal.open(sealed, key)
        except SealBroken as error:
            _log.error("an item of the inbox cannot be opened: %s", error)
            return None

    def _bury(self, session: Session, but: int) -> None:
        """Take off the list who is surely dead (`lives.py`); others are known by their lease."""
        dead = [
            number
            for number, life in store.workers(session).items()
            if number != but and surely_dead(life, self._life)
        ]
        if dead:
            store.drop_workers(session, dead)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)


def _begin_at_once(_session: Session) -> None:
    """Take no turn: what comes in stands in no order with anything else."""
