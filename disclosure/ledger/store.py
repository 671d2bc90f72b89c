"""Leaves and checkpoints in the database; the only file of the ledger that speaks SQL.

Every function takes a session and stays inside its unit of work: a leaf is there exactly when what
it tells about is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from disclosure.ledger.leaves import begin_leaf, erasure_leaf, exchange_leaf, switch_leaf
from disclosure.ledger.merkle import HASH_BYTES, completed, leaf_hash, siblings
from disclosure.ledger.tables import LedgerCheckpointRow, LedgerLeafRow
from disclosure.rights.tables import SwitchRow
from disclosure.tables import RecordRow

# Any number will do as long as every process asks for the same one.
_POSTGRES_LOCK = 6962


def write_exchange(session: Session, number: int, salt: str, now: datetime) -> None:
    """Add the leaf of a record that this unit of work has settled, sealed with its salt."""
    row = session.get(RecordRow, number, populate_existing=True)
    if row is None:
        raise LookupError(number)
    _append(session, exchange_leaf(row, row.words, salt), now, record=number)


def write_erasure(session: Session, numbers: list[int], now: datetime) -> None:
    """Add the leaf of an erasure that this unit of work does."""
    _append(session, erasure_leaf(numbers, now), now)


def write_switch(session: Session, row: SwitchRow, now: datetime) -> None:
    """Add the leaf of an act of the off switch that this unit of work does."""
    _append(session, switch_leaf(row), now)


def switch_leaves(session: Session) -> dict[int, str]:
    """What the leaf of each kept act of the off switch must say."""
    rows = session.scalars(select(SwitchRow).order_by(SwitchRow.number))
    return {row.number: switch_leaf(row) for row in rows}


def ledger_size(session: Session) -> int:
    """How many leaves there are."""
    last = session.scalar(select(func.max(LedgerLeafRow.place)))
    return 0 if last is None else last + 1


def subtree(session: Session, level: int, position: int) -> bytes:
    """The hash of a whole subtree; empty if the ledger does not have it."""
    row = session.get(LedgerLeafRow, _last(level, position))
    return _at(row.hashes, level) if row else b""


def leaves_from(
    session: Session, place: int, limit: int
) -> list[tuple[LedgerLeafRow, RecordRow | None]]:
    """Leaves from a place on, in order, each with the record that it tells about."""
    statement = (
        select(LedgerLeafRow, RecordRow)
        .outerjoin(RecordRow, RecordRow.number == LedgerLeafRow.record)
        .where(LedgerLeafRow.place >= place)
        .order_by(LedgerLeafRow.place)
        .limit(limit)
        .execution_options(populate_existing=True)
    )
    return [(leaf, record) for leaf, record in session.execute(statement)]


def leaf_of(session: Session, number: int) -> tuple[LedgerLeafRow, RecordRow | None] | None:
    """The leaf of a record, with the record."""
    row = session.scalar(select(LedgerLeafRow).where(LedgerLeafRow.record == number))
    return (row, session.get(RecordRow, number)) if row else None


def records_without_leaf(session: Session, after: int) -> list[int]:
    """Settled records, numbered higher than `after`, that the ledger does not tell about."""
    statement = (
        select(RecordRow.number)
        .outerjoin(LedgerLeafRow, LedgerLeafRow.record == RecordRow.number)
        .where(
            RecordRow.settled_at.is_not(None),
            RecordRow.number > after,
            LedgerLeafRow.place.is_(None),
        )
        .order_by(RecordRow.number)
    )
    return list(session.scalars(statement))


def add_checkpoint(session: Session, size: int, note: str, now: datetime) -> None:
    """Keep a checkpoint; one that is there already stays."""
    values = {"size": size, "note": note, "signed_at": now}
    postgres = session.get_bind().dialect.name == "postgresql"
    adding = (postgresql if postgres else sqlite).insert(LedgerCheckpointRow)
    session.execute(adding.values(**values).on_conflict_do_nothing())


def newest_checkpoint(session: Session) -> LedgerCheckpointRow | None:
    """The checkpoint of the largest size."""
    newest = LedgerCheckpointRow.size.desc()
    return session.scalar(select(LedgerCheckpointRow).order_by(newest).limit(1))


def checkpoints(session: Session) -> Iterator[tuple[int, str]]:
    """Every checkpoint, smallest first: its size and its note."""
    statement = select(LedgerCheckpointRow.size, LedgerCheckpointRow.note)
    found = session.execute(statement.order_by(LedgerCheckpointRow.size))
    yield from ((size, note) for size, note in found)


def _append(session: Session, leaf: str, now: datetime, *, record: int | None = None) -> None:
    # SQLite holds its one write lock already: every unit that appends has written before.
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})"))
    size = ledger_size(session)
    if size == 0:
        settled = RecordRow.settled_at.is_not(None), RecordRow.number != (record or 0)
        after = session.scalar(select(func.max(RecordRow.number)).where(*settled)) or 0
        _insert(session, 0, begin_leaf(after, now), None)
        size = 1
    _insert(session, size, leaf, record)


def _insert(session: Session, place: int, leaf: str, record: int | None) -> None:
    left = list(siblings(place))
    last = {_last(level, position): level for level, position in left}
    rows = select(LedgerLeafRow.place, LedgerLeafRow.hashes).where(LedgerLeafRow.place.in_(last))
    known = {row.place: _at(row.hashes, last[row.place]) for row in session.execute(rows)}
    joined = (known[_last(level, position)] for level, position in left)
    hashes = b"".join(completed(leaf_hash(leaf.encode()), joined))
    values = {"place": place, "record": record, "leaf": leaf, "hashes": hashes}
    session.execute(insert(LedgerLeafRow).values(values))


def _last(level: int, position: int) -> int:
    """The place of the leaf that completes a subtree, beside which its hash is kept."""
    return (position + 1 << level) - 1


def _at(hashes: bytes, level: int) -> bytes:
    return hashes[level * HASH_BYTES : (level + 1) * HASH_BYTES]
