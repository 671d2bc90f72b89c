"""Taking items out of the inbox: which one is due, and whose fault it is when a worker dies.

The rules, in order:

1. The first item of each chat is taken once it is due and in nobody's hands, eldest first.
2. Every item in the hands of a worker that dies has cost a life, for nobody sees which of them it
   was. What has cost `CROWDED` lives is taken singly from then on: a worker holds one such item at
   a time, and so an innocent one is soon done, and only one that kills goes on costing lives.
3. Of those the one that has cost the fewest lives is next: one that kills holds up no innocent one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, and_, case, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from disclosure.inbox.model import State
from disclosure.inbox.tables import InboxRow, InboxWorkerRow

CROWDED = 3
"""So many lives an item may cost in the company of others."""
_FAR = timedelta(days=2)
"""No item is put off that far: whoever reads so has had the clock set back."""
_TAKEN = (
    InboxRow.place,
    InboxRow.key,
    InboxRow.chat,
    InboxRow.state,
    InboxRow.sealed,
    InboxRow.lives,
    InboxRow.record,
    InboxRow.received_at,
)


def claim_items(
    session: Session, worker: int, busy: Sequence[int], now: datetime, lease: timedelta, limit: int
) -> Sequence[Row[Any]]:
    """Take up to `limit` items, and charge each of them a life.

    An item of the worker's own that it is not `busy` with is in nobody's hands: the work on it
    broke off. One that it is busy with stays, even if its own lease ran out meanwhile. On
    PostgreSQL what another worker is just taking is skipped, on SQLite writers take turns.
    """
    alive = select(InboxWorkerRow.number).where(is_alive(now, lease))
    held = and_(InboxRow.worker != worker, InboxRow.worker.in_(alive))
    free = and_(or_(InboxRow.worker.is_(None), ~held), InboxRow.place.not_in(busy))
    ready = and_(_first(), _due(now), free)
    in_hand = exists().where(InboxRow.place.in_(busy), InboxRow.lives > CROWDED)
    suspect = (
        select(InboxRow.place)
        .where(InboxRow.lives >= CROWDED, ready, ~in_hand.correlate(None))
        .order_by(InboxRow.lives, InboxRow.place)
        .limit(1)
        .correlate(None)
        .scalar_subquery()
    )
    picked = (
        select(InboxRow.place)
        .where(or_(InboxRow.lives < CROWDED, InboxRow.place == suspect), ready)
        .order_by(InboxRow.place)
        .limit(limit)
        .with_for_update(of=InboxRow, skip_locked=True)
        .cte("picked")
    )
    claimed = case(
        (InboxRow.state == State.RECEIVED.value, State.CLAIMED.value), else_=InboxRow.state
    )
    statement = (
        update(InboxRow)
        .where(InboxRow.place.in_(select(picked.c.place)))
        .values(worker=worker, state=claimed, lives=InboxRow.lives + 1, not_before=None)
        .returning(*_TAKEN)
        .execution_options(synchronize_session=False)
    )
    rows = cast("Sequence[Row[Any]]", session.execute(statement).all())
    return sorted(rows, key=lambda row: row.place)


def is_alive(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """A lease that ends far later than any can was given before the clock was set back."""
    until = InboxWorkerRow.alive_until
    return and_(until > now, until <= now + 2 * lease)


def _first() -> ColumnElement[bool]:
    """Nothing of the same chat came before it."""
    earlier = aliased(InboxRow)
    return ~exists().where(earlier.chat == InboxRow.chat, earlier.place < InboxRow.place)


def _due(now: datetime) -> ColumnElement[bool]:
    until = InboxRow.not_before
    return or_(until.is_(None), until <= now, until > now + _FAR)
