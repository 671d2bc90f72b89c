"""What waits in the inbox, for whoever watches it: this file only looks."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disclosure.inbox.model import Backlog
from disclosure.inbox.tables import InboxRow

_NO_TROUBLE = 2
"""The worker that has an item, and one that died over it before: once may be chance."""


def backlog(session: Session) -> Backlog:
    """How much of what came in waits, since when, and what is the matter with it.

    What the city has to tell of its own accord (numbered below zero) may wait for weeks until a
    chat that has blocked it can be reached again: it says nothing of how the service does.
    """
    row = session.execute(
        select(
            func.count(),
            func.min(InboxRow.received_at),
            func.count(InboxRow.not_before),
            func.count().filter(InboxRow.lives > _NO_TROUBLE),
        ).where(InboxRow.key >= 0)
    ).one()
    return Backlog(waiting=row[0], oldest=row[1], put_off=row[2], troubled=row[3])


def oldest_sealed(session: Session, limit: int) -> Iterator[tuple[bytes, int]]:
    """The oldest items as they are kept: sealed content and number."""
    oldest = select(InboxRow).order_by(InboxRow.place).limit(limit)
    yield from ((row.sealed, row.key) for row in session.scalars(oldest))
