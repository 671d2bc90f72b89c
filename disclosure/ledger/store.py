"""Leaves and checkpoints in the database; whatever writes them, and most of what reads them.

Every function takes a session and stays inside its unit of work: a leaf is there exactly when what
it tells about is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import bindparam, func, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from disclosure.acts.tables import ActRow
from disclosure.ledger.leaves import (
    Ground,
    act_leaf,
    begin_leaf,
    erasure_leaf,
    exchange_leaf,
    is_salt,
    new_salt,
    objection_leaf,
    outcome_leaf,
    switch_leaf,
)
from disclosure.ledger.merkle import HASH_BYTES, Growing, leaf_hash, peaks
from disclosure.ledger.tables import LedgerCheckpointRow, LedgerLeafRow
from disclosure.rights.tables import ObjectionRow, SwitchRow
from disclosure.tables import RecordRow, RecordWordsRow, bare

# Any number will do as long as every process asks for the same one.
_POSTGRES_LOCK = 6962
_TREE = "ledger tree"
_LEAVES, _RECORDS, _WORDS = bare(LedgerLeafRow), bare(RecordRow), bare(RecordWordsRow)
_ADD = insert(_LEAVES)
_AT = (
    select(*_LEAVES.c, *_RECORDS.c)
    .outerjoin_from(_LEAVES, _RECORDS, _RECORDS.c.number == _LEAVES.c.record)
    .where(_LEAVES.c.place.in_(bindparam("places", expanding=True)))
)
_WORDS_AT = (
    select(_WORDS)
    .join_from(_WORDS, _LEAVES, _LEAVES.c.record == _WORDS.c.number)
    .where(_LEAVES.c.place.in_(bindparam("places", expanding=True)))
)


def take_turn(session: Session) -> None:
    """Begin a unit of work that will add leaves: until it ends, nobody else adds any.

    Whoever changes many records before their leaf takes it first: two who take rows and turn in
    different order would wait for each other for ever.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})"))
    else:
        session.connection().exec_driver_sql("BEGIN IMMEDIATE")


def write_exchange(
    session: Session, row: RecordRow, words: RecordWordsRow | None, salt: str, now: datetime
) -> None:
    """Add the leaf of a record that this unit of work has settled, sealed with its salt."""
    _append(session, exchange_leaf(row, words, salt), now, record=row.number)


def write_erasure(session: Session, numbers: list[int], now: datetime, ground: Ground) -> None:
    """Add the leaf of an erasure that this unit of work does."""
    _append(session, erasure_leaf(numbers, now, ground), now)


def write_switch(session: Session, row: SwitchRow, now: datetime) -> None:
    """Add the leaf of an act of the off switch that this unit of work does."""
    _append(session, switch_leaf(row), now)


def write_act(session: Session, row: ActRow, now: datetime) -> None:
    """Add the leaf of an official's act that this unit of work does."""
    _append(session, act_leaf(row), now)


def write_objection(session: Session, row: ObjectionRow, now: datetime) -> None:
    """Add the leaf of a case that this unit of work opens."""
    _append(session, objection_leaf(row), now)


def write_outcome(session: Session, row: ObjectionRow, now: datetime) -> None:
    """Add the leaf of a case that this unit of work closes, sealed with the salt of its record."""
    words = session.get(RecordWordsRow, row.record)
    salt = words.salt if words is not None and is_salt(words.salt) else new_salt()
    _append(session, outcome_leaf(row, salt), now)


def write_leaf(session: Session, leaf: str, now: datetime) -> None:
    """Add a leaf that is of no record and of no act: a hand-over to another key, or rows."""
    _append(session, leaf, now)


def ledger_size(session: Session) -> int:
    """How many leaves there are."""
    last = session.scalar(select(func.max(LedgerLeafRow.place)))
    return 0 if last is None else last + 1


def subtree(session: Session, level: int, position: int) -> bytes:
    """The hash of a whole subtree; empty if the ledger does not have it."""
    row = session.get(LedgerLeafRow, _last(level, position))
    return _at(row.hashes, level) if row else b""


@dataclass(frozen=True, slots=True)
class Kept:
    """A leaf beside what it tells about: rows of bare tables, for there are millions of them."""

    leaf: LedgerLeafRow
    record: RecordRow | None
    words: RecordWordsRow | None


def leaves_at(session: Session, places: list[int]) -> dict[int, Kept]:
    """The leaves at some places, each with the record that it tells about."""
    if not places:
        return {}
    words = {row.number: row for row in session.execute(_WORDS_AT, {"places": places})}
    return {
        row.place: Kept(
            cast("LedgerLeafRow", row),
            None if row.number is None else cast("RecordRow", row),
            cast("RecordWordsRow | None", words.get(row.number)),
        )
        for row in session.execute(_AT, {"places": places})
    }


def leaf_texts(session: Session, start: int, end: int) -> list[str]:
    """What the leaves from one place to another say, in order."""
    between = LedgerLeafRow.place.between(start, end - 1)
    texts = select(LedgerLeafRow.leaf).where(between).order_by(LedgerLeafRow.place)
    return list(session.scalars(texts))


def leaf_of(session: Session, number: int) -> tuple[LedgerLeafRow, RecordRow | None] | None:
    """The leaf of a record, with the record."""
    row = session.scalar(select(LedgerLeafRow).where(LedgerLeafRow.record == number))
    return (row, session.get(RecordRow, number)) if row else None


def other_leaves(session: Session, end: int) -> Iterator[str]:
    """What the leaves before a place say that are of no record, in order."""
    texts = select(LedgerLeafRow.leaf).where(LedgerLeafRow.record.is_(None))
    yield from session.scalars(texts.where(LedgerLeafRow.place < end).order_by(LedgerLeafRow.place))


def last_record(session: Session, end: int) -> int:
    """The record of the last leaf before a place that is of one; 0 if there is none."""
    before = select(LedgerLeafRow.record).where(
        LedgerLeafRow.record.is_not(None), LedgerLeafRow.place < end
    )
    return session.scalar(before.order_by(LedgerLeafRow.place.desc()).limit(1)) or 0


def tree_at(session: Session, size: int) -> Growing:
    """The tree of the first leaves, as the hashes say that are kept beside them."""
    levels = {_last(level, position): level for level, position in peaks(size)}
    rows = select(LedgerLeafRow.place, LedgerLeafRow.hashes).where(LedgerLeafRow.place.in_(levels))
    known = {row.place: row.hashes for row in session.execute(rows)}
    return Growing(size, [_at(known.get(place, b""), level) for place, level in levels.items()])


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


def checkpoints(session: Session, above: int = -1) -> Iterator[tuple[int, str]]:
    """Every checkpoint above a size, smallest first: its size and its note."""
    kept = select(LedgerCheckpointRow.size, LedgerCheckpointRow.note)
    statement = kept.where(LedgerCheckpointRow.size > above)
    found = session.execute(statement.order_by(LedgerCheckpointRow.size))
    yield from ((size, note) for size, note in found)


def _append(session: Session, leaf: str, now: datetime, *, record: int | None = None) -> None:
    tree = _tree(session)
    if tree.size == 0:
        settled = RecordRow.settled_at.is_not(None), RecordRow.number != (record or 0)
        after = session.scalar(select(func.max(RecordRow.number)).where(*settled)) or 0
        _insert(session, tree, begin_leaf(after, now), None)
    _insert(session, tree, leaf, record)


def _tree(session: Session) -> Growing:
    """The tree, read once in a transaction: while that lasts, nobody else makes it grow."""
    transaction = session.get_transaction()
    known, tree = session.info.get(_TREE, (None, None))
    if tree is None or known is not transaction:
        # SQLite holds its one write lock already: every unit that appends has written before.
        if session.get_bind().dialect.name == "postgresql":
            take_turn(session)
        tree = tree_at(session, ledger_size(session))
        session.info[_TREE] = (transaction, tree)
    return tree


def _insert(session: Session, tree: Growing, leaf: str, record: int | None) -> None:
    place = tree.size
    hashes = b"".join(tree.add(leaf_hash(leaf.encode())))
    values = {"place": place, "record": record, "leaf": leaf, "hashes": hashes}
    session.connection().execute(_ADD, values)


def _last(level: int, position: int) -> int:
    """The place of the leaf that completes a subtree, beside which its hash is kept."""
    return (position + 1 << level) - 1


def _at(hashes: bytes, level: int) -> bytes:
    return hashes[level * HASH_BYTES : (level + 1) * HASH_BYTES]
