"""Rows to frozen models and back; the SQL of records and chats.

Every function takes a session and stays inside its unit of work, writing before it reads: a
SQLite transaction that begins with a write waits for its turn, one that begins with a read and
then wants to write may be refused outright.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, Insert, case, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from city import Language, Mode
from disclosure.exchanges.topics import write_topics
from disclosure.ledger.leaves import Ground, new_salt
from disclosure.ledger.store import write_erasure, write_exchange
from disclosure.model import Asked, ChatState, Record, Settlement
from disclosure.rights.frozen import forget_cases, frozen_records
from disclosure.rows import (
    asked_columns,
    record,
    record_of,
    settled_columns,
    settled_words,
    storable,
)
from disclosure.statements import RECORDS_AFTER, SEAL, SETTLE, WORDS_BETWEEN
from disclosure.tables import ChatRow, RecordRow, RecordWordsRow

_AT_A_TIME = 500


def insert_record(session: Session, asked: Asked, now: datetime) -> int:
    """Add an open record and its words; returns its number."""
    shell, words = asked_columns(asked)
    row = RecordRow(**shell, opened_at=now, words=RecordWordsRow(**words))
    session.add(row)
    session.flush()
    return row.number


def settle_record(session: Session, number: int, settlement: Settlement, now: datetime) -> bool:
    """Settle a record if it is open, with its leaf in the ledger.

    Its words stay out if they were forgotten meanwhile; then the salt is kept nowhere either, and
    nobody can ever open the leaf.
    """
    values = {"of": number, "settled_at": now, **settled_columns(settlement)}
    plainly = session.connection()  # Of bare tables a session knows nothing that it could add.
    row = plainly.execute(SETTLE, values).one_or_none()
    if row is None:
        return False
    salt = new_salt()
    values = {"of": number, "salt": salt, **settled_words(settlement)}
    words = plainly.execute(SEAL, values).one_or_none()
    # Rows of the bare tables have the columns of the mapped ones.
    kept = cast("RecordRow", row), cast("RecordWordsRow | None", words)
    if words is not None:
        write_topics(plainly, kept[0], settlement.citations)
    write_exchange(session, *kept, salt, now)
    return True


def deliver_record(
    session: Session, number: int, message_ids: tuple[int, ...], now: datetime
) -> bool:
    """Note that a settled record's answer arrived; the first time of arrival stays.

    It did not arrive before it was settled, wherever a clock that was set back meanwhile stands.
    """
    arrived = case((RecordRow.settled_at > now, RecordRow.settled_at), else_=now)
    statement = (
        update(RecordRow)
        .where(RecordRow.number == number, RecordRow.settled_at.is_not(None))
        .values(delivered_at=func.coalesce(RecordRow.delivered_at, arrived), undelivered="")
    )
    if not _touched(session, statement):
        return False
    words = session.get(RecordWordsRow, number)
    if words is not None and message_ids:
        words.message_ids = list(dict.fromkeys((*words.message_ids, *message_ids)))
    return True


def fail_delivery(session: Session, number: int, reason: str) -> bool:
    """Note why a settled record's answer could not be delivered."""
    statement = (
        update(RecordRow)
        .where(RecordRow.number == number, RecordRow.settled_at.is_not(None))
        .values(undelivered=storable(reason))
    )
    return _touched(session, statement)


def rate_record(session: Session, number: int, chat: str, verdict: str) -> bool:
    """Keep a chat's verdict on its own, settled record."""
    statement = (
        update(RecordRow)
        .where(
            RecordRow.number == number, RecordRow.chat == chat, RecordRow.settled_at.is_not(None)
        )
        .values(verdict=verdict)
    )
    return _touched(session, statement)


def forget_records(session: Session, chat: str, now: datetime) -> int:
    """Cut a chat's records loose from it, delete their words and salts; returns how many.

    A frozen one stays until its case is over.
    """
    forget_cases(session, chat)
    return destroy_records(
        session, now, RecordRow.chat == chat, RecordRow.number.not_in(frozen_records())
    )


def destroy_records(
    session: Session, now: datetime, *which: ColumnElement[bool], ground: Ground = Ground.REQUEST
) -> int:
    """Cut records loose from their chats, delete words and salts, and tell it to the ledger."""
    statement = (
        update(RecordRow)
        .where(*which)
        .values(chat="", confidence=None, forgotten_at=now)
        .returning(RecordRow.number)
        .execution_options(synchronize_session=False)
    )
    numbers = list(session.scalars(statement))
    for start in range(0, len(numbers), _AT_A_TIME):
        part = numbers[start : start + _AT_A_TIME]
        session.execute(delete(RecordWordsRow).where(RecordWordsRow.number.in_(part)))
        write_erasure(session, part, now, ground)
    return len(numbers)


def record_exists(session: Session, number: int) -> bool:
    """Whether a number was ever given out."""
    return session.get(RecordRow, number) is not None


def find_record(session: Session, number: int) -> Record | None:
    """The record of a number."""
    row = session.get(RecordRow, number)
    return None if row is None else record(row)


def recent_records(
    session: Session, chat: str, limit: int, *also: ColumnElement[bool]
) -> tuple[Record, ...]:
    """A chat's newest records, newest first, of those for which more holds."""
    newest = RecordRow.number.desc()
    statement = select(RecordRow).where(RecordRow.chat == chat, *also).order_by(newest)
    return tuple(record(row) for row in session.scalars(statement.limit(limit)))


def count_records(session: Session, chat: str, since: datetime) -> int:
    """How many records of a chat were opened from a moment on."""
    statement = select(func.count()).where(RecordRow.chat == chat, RecordRow.opened_at >= since)
    return session.scalar(statement) or 0


def records_after(
    session: Session, after: int, limit: int
) -> tuple[tuple[int, Record | None], ...]:
    """The records after a number, in order; None where a row holds what no record can."""
    rows = session.execute(RECORDS_AFTER, {"after": after, "most": limit}).all()
    last = rows[-1].number if rows else after
    found = session.execute(WORDS_BETWEEN, {"after": after, "last": last})
    words = {row.number: cast("RecordWordsRow", row) for row in found}
    return tuple(
        (row.number, _readable(cast("RecordRow", row), words.get(row.number))) for row in rows
    )


def chat_state(session: Session, chat: str) -> ChatState:
    """What is remembered of a chat; a chat nobody remembers is a new one."""
    row = session.get(ChatRow, chat)
    if row is None:
        return ChatState()
    return ChatState(
        language=Language(row.language), mode=Mode(row.mode), notice_version=row.notice_version
    )


def remember_chat(
    session: Session, chat: str, changes: Mapping[str, str], now: datetime
) -> ChatState:
    """Write what changed of a chat, in one statement: two writers at once cannot collide."""
    fresh = ChatState()
    values = {
        "chat": chat,
        "language": fresh.language.value,
        "mode": fresh.mode.value,
        "notice_version": fresh.notice_version,
        **changes,
        "changed_at": now,
    }
    session.execute(_upsert(session, values, {**changes, "changed_at": now}))
    return chat_state(session, chat)


def forget_chat(session: Session, chat: str) -> None:
    """Delete what is remembered of a chat: its next message is a first contact again."""
    _touched(session, delete(ChatRow).where(ChatRow.chat == chat))


def _readable(row: RecordRow, words: RecordWordsRow | None) -> Record | None:
    try:
        return record_of(row, words)
    except (KeyError, TypeError, ValueError):
        return None


def _upsert(session: Session, values: dict[str, Any], changes: dict[str, Any]) -> Insert:
    if session.get_bind().dialect.name == "postgresql":
        return (
            postgresql.insert(ChatRow)
            .values(**values)
            .on_conflict_do_update(index_elements=["chat"], set_=changes)
        )
    return (
        sqlite.insert(ChatRow)
        .values(**values)
        .on_conflict_do_update(index_elements=["chat"], set_=changes)
    )


def _touched(session: Session, statement: Any) -> bool:
    options = statement.execution_options(synchronize_session=False)
    result = cast("CursorResult[Any]", session.execute(options))
    return result.rowcount > 0
