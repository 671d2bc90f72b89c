"""What is due to be destroyed, as the database finds it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Select, UpdateBase, delete, exists, func, or_, select, update
from sqlalchemy.orm import Session

from disclosure.inbox.tables import InboxRow
from disclosure.ledger.leaves import Ground
from disclosure.ledger.row_leaves import Kind, write_gone
from disclosure.rights.frozen import frozen_records
from disclosure.rights.tables import ObjectionRow
from disclosure.store import destroy_records
from disclosure.tables import AccessRow, ChatRow, RecordRow, RecordWordsRow, UnfinishedRow
from disclosure.told.store import mark_told

_AT_A_TIME = 500


def count_due_words(session: Session, before: datetime) -> int:
    """How many records opened before a moment still have words."""
    return session.scalar(_due(before).with_only_columns(func.count())) or 0


def destroy_due_words(session: Session, before: datetime, limit: int, now: datetime) -> int:
    """Destroy the words of at most `limit` records opened before a moment; how many it were.

    What their chats have told stays behind as a mark without a chat (`told`).
    A citizen who has the same records erased at the same time is waited for, and has done it.
    """
    due = list(session.scalars(_due(before).order_by(RecordRow.number).limit(limit)))
    mark_told(session, due, now - before)
    return destroy_records(
        session,
        now,
        RecordRow.number.in_(due),
        RecordRow.forgotten_at.is_(None),
        ground=Ground.PERIOD,
    )


def destroy_due_chats(session: Session, before: datetime) -> int:
    """Delete what is remembered of chats that changed nothing since, and asked nothing lately."""
    statement = delete(ChatRow).where(
        ChatRow.changed_at < before, ~exists().where(RecordRow.chat == ChatRow.chat)
    )
    return _touched(session, statement)


def destroy_due_cases(session: Session, before: datetime) -> int:
    """Destroy reason and whereabouts of cases that were closed before a moment; how many it were.

    The outcome stays: it is the city's word, and is not the citizen's. Nobody is told it any more.
    """
    session.execute(delete(InboxRow).where(InboxRow.key < 0, InboxRow.received_at < before))
    gone: dict[str, str | bytes] = {"reason": "", "chat": "", "sealed": b""}
    left = or_(*(getattr(ObjectionRow, name) != empty for name, empty in gone.items()))
    closed = ObjectionRow.closed_at < before
    return _touched(session, update(ObjectionRow).where(closed, left).values(**gone))


def destroy_due_unfinished(session: Session, now: datetime) -> int:
    """Delete what chats have begun and not ended in time; how much it was."""
    return _touched(session, delete(UnfinishedRow).where(UnfinishedRow.until <= now))


def destroy_due_accesses(session: Session, before: datetime, now: datetime) -> int:
    """Delete who of the staff read whose words before a moment; how many entries it were.

    The ledger is told which ones, so that nobody destroys another one unseen.
    """
    due = select(AccessRow.number).where(AccessRow.at < before).order_by(AccessRow.number)
    numbers = list(session.scalars(due))
    for start in range(0, len(numbers), _AT_A_TIME):
        some = numbers[start : start + _AT_A_TIME]
        session.execute(delete(AccessRow).where(AccessRow.number.in_(some)))
        write_gone(session, Kind.ACCESS, some, now)
    return len(numbers)


def _touched(session: Session, statement: UpdateBase) -> int:
    options = statement.execution_options(synchronize_session=False)
    return cast("CursorResult[Any]", session.execute(options)).rowcount


def _due(before: datetime) -> Select[int]:
    # Only records that have words are looked at: there are as many as the period lets stay.
    return (
        select(RecordRow.number)
        .join(RecordWordsRow, RecordWordsRow.number == RecordRow.number)
        .where(
            RecordRow.opened_at < before,
            RecordRow.forgotten_at.is_(None),
            RecordRow.number.not_in(frozen_records()),
        )
    )
