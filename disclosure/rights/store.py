"""Objections and acts of the off switch in the database; the only SQL over them.

Every function takes a session and stays inside its unit of work, writing before it reads.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.orm import Session

from disclosure.inbox.store import add_items
from disclosure.inbox.tables import InboxRow
from disclosure.ledger.leaves import new_salt
from disclosure.ledger.store import write_objection, write_outcome, write_switch
from disclosure.rights.tables import ObjectionRow, SwitchRow
from disclosure.rows import storable
from disclosure.sealing import LEAST_SEALED
from disclosure.store import destroy_records
from disclosure.tables import RecordRow

_OPEN = ObjectionRow.closed_at.is_(None)
_KEPT = func.length(ObjectionRow.sealed)
_MISPLACED = or_(_KEPT.between(1, LEAST_SEALED - 1), and_(~_OPEN, _KEPT > 0))
"""Whatever is not sealed, and whatever is left with a case that is over."""

Reply = Callable[[int, int], bytes]
"""Seals what has to be known to tell the outcome of a case, under an item's number in the inbox."""


def add_act(
    session: Session, topic: str, by: str, reason: str, now: datetime, *, off: bool
) -> None:
    """Add an act of the off switch, with its leaf in the ledger."""
    row = SwitchRow(
        topic=storable(topic),
        off=off,
        by=storable(by),
        reason=storable(reason),
        salt=new_salt(),
        at=now,
    )
    session.add(row)
    session.flush()
    write_switch(session, row, now)


def stopped(session: Session) -> list[tuple[str, str, str, datetime]]:
    """What is stopped now, oldest first: topic, who, why, since when."""
    newest = select(func.max(SwitchRow.number)).group_by(SwitchRow.topic)
    statement = (
        select(SwitchRow)
        .where(SwitchRow.number.in_(newest), SwitchRow.off.is_(True))
        .order_by(SwitchRow.number)
    )
    return [(row.topic, row.by, row.reason, row.at) for row in session.scalars(statement)]


def add_objection(
    session: Session, row: ObjectionRow, now: datetime, reply: Reply | None
) -> ObjectionRow:
    """Add a case, with its leaf in the ledger, and where its outcome goes."""
    session.add(row)
    session.flush()
    if reply is not None:
        row.sealed = reply(row.number, item_of(row.number))
    write_objection(session, row, now)
    return row


def give_reason(session: Session, number: int, reason: str) -> None:
    """Write the reason of a case that is open."""
    session.execute(
        update(ObjectionRow)
        .where(ObjectionRow.number == number, _OPEN)
        .values(reason=storable(reason))
    )


def open_objections_of(session: Session, chat: str) -> int:
    """How many cases of a chat are open."""
    counted = select(func.count()).where(ObjectionRow.chat == chat, _OPEN)
    return session.scalar(counted) or 0


def objections_of(session: Session, chat: str) -> list[ObjectionRow]:
    """A chat's cases, oldest first."""
    own = select(ObjectionRow).where(ObjectionRow.chat == chat)
    return list(session.scalars(own.order_by(ObjectionRow.number)))


def objection_about(session: Session, record: int) -> ObjectionRow | None:
    """The newest case about a record."""
    newest = ObjectionRow.number.desc()
    about = select(ObjectionRow).where(ObjectionRow.record == record)
    return session.scalar(about.order_by(newest).limit(1))


def objections(session: Session, *, open_only: bool, due: date | None = None) -> list[ObjectionRow]:
    """Cases, the most urgent first; `due`: only those that were due before this day."""
    statement = select(ObjectionRow).order_by(ObjectionRow.due, ObjectionRow.number)
    if open_only:
        statement = statement.where(_OPEN)
    if due is not None:
        statement = statement.where(ObjectionRow.due < due)
    return list(session.scalars(statement))


def objection(session: Session, number: int) -> ObjectionRow | None:
    """The case of a number."""
    return session.get(ObjectionRow, number)


def objections_over(session: Session, before: int | None, limit: int) -> list[ObjectionRow]:
    """Closed cases, the newest first; `before`: only those with a smaller number."""
    statement = select(ObjectionRow).where(ObjectionRow.closed_at.is_not(None))
    if before is not None:
        statement = statement.where(ObjectionRow.number < before)
    return list(session.scalars(statement.order_by(ObjectionRow.number.desc()).limit(limit)))


def close_objection(session: Session, number: int, by: str, outcome: str, now: datetime) -> bool:
    """Close an open case, with a leaf; its exchange is destroyed now if the citizen wanted that.

    The outcome waits in the inbox for whoever brings it, except from who took the case back, who
    knows it. The unit of work has taken its turn: nobody else closes or erases meanwhile.
    """
    row = session.get(ObjectionRow, number)
    if row is None or row.closed_at is not None:
        return False
    row.closed_at, row.closed_by, row.outcome = now, storable(by), storable(outcome)
    session.flush()
    write_outcome(session, row, now)
    if by:
        _hand_over(session, row)
    if row.erase_after:
        destroy_records(session, now, RecordRow.number == row.record)
    return True


def any_misplaced(session: Session) -> bool:
    """Whether an address stands where, or as, an older version kept it."""
    return session.scalar(select(ObjectionRow.number).where(_MISPLACED).limit(1)) is not None


def seal_addresses(session: Session, reply: Callable[[str, int, int], bytes]) -> None:
    """Let `reply` seal each address that is kept as it is: of address, case and item.

    Of a case that is over it goes into the inbox, where an older version may have lost it.
    The unit of work has taken its turn: of two that start together one finds nothing to do.
    """
    rows = select(ObjectionRow).where(_MISPLACED).order_by(ObjectionRow.number)
    for row in session.scalars(rows).all():
        if len(row.sealed) < LEAST_SEALED:
            row.sealed = reply(row.sealed.decode(), row.number, item_of(row.number))
        if row.closed_at is not None:
            _hand_over(session, row)


def sealed_addresses(session: Session) -> dict[int, bytes]:
    """Where outcomes go, as it is sealed, by their cases: kept with them, or in the inbox."""
    kept = select(ObjectionRow.number, ObjectionRow.sealed).where(_KEPT >= LEAST_SEALED)
    waits = select(ObjectionRow.number, InboxRow.sealed).join(
        InboxRow, InboxRow.key == -ObjectionRow.number
    )
    untold = waits.where(~_OPEN, ObjectionRow.told_at.is_(None))
    found = (*session.execute(kept), *session.execute(untold))
    return {row.number: row.sealed for row in found}


def told(session: Session, number: int, now: datetime) -> None:
    """Note that an outcome was told; where it goes need be known no more.

    Whose case it was stays for as long as words are kept: the outcome may be read once more.
    """
    session.execute(
        update(ObjectionRow)
        .where(ObjectionRow.number == number)
        .values(told_at=func.coalesce(ObjectionRow.told_at, now), sealed=b"")
    )
    session.execute(
        update(ObjectionRow)
        .where(ObjectionRow.number == number, ObjectionRow.erase_after.is_(True))
        .values(reason="")
    )


def untold_of(session: Session, chat: str) -> list[ObjectionRow]:
    """The cases of a chat that are over and whose outcome waits in the inbox, oldest first."""
    waits = exists().where(InboxRow.key == -ObjectionRow.number)
    own = select(ObjectionRow).where(
        ObjectionRow.chat == chat, ~_OPEN, ObjectionRow.told_at.is_(None), waits
    )
    return list(session.scalars(own.order_by(ObjectionRow.number)))


def _hand_over(session: Session, row: ObjectionRow) -> None:
    """Move an outcome into the inbox, into a line of its own, for as long as its case's words stay.

    A chat that has blocked us keeps its outcome waiting, and nothing else.
    """
    if row.closed_at is None or len(row.sealed) < LEAST_SEALED:
        return
    item = item_of(row.number)
    if session.scalar(select(InboxRow.place).where(InboxRow.key == item)) is None:
        add_items(session, [(item, f"case {row.number}", row.sealed)], row.closed_at)
    row.sealed = b""


def item_of(case: int) -> int:
    """The number under which the inbox has an outcome; what comes in is numbered from 0 up."""
    return -case
