"""Which records may not be destroyed now: those that an objection is open about.

Whoever destroys words (forgetting, retention) leaves these out, in the same statement.
"""

from __future__ import annotations

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from disclosure.rights.tables import ObjectionRow


def frozen_records() -> Select[int]:
    """The numbers of all frozen records, for `not_in` in a statement that destroys."""
    return select(ObjectionRow.record).where(ObjectionRow.closed_at.is_(None))


def is_frozen(session: Session, record: int) -> bool:
    """Whether a record is frozen."""
    return session.scalar(frozen_records().where(ObjectionRow.record == record)) is not None


def forget_cases(session: Session, chat: str) -> None:
    """What forgetting a chat means for its cases.

    An open one remembers that its exchange is to be destroyed when it is over; one that is over
    is cut loose from the chat, and its reason destroyed.
    """
    own = ObjectionRow.chat == chat
    is_open = ObjectionRow.closed_at.is_(None)
    session.execute(update(ObjectionRow).where(own, is_open).values(erase_after=True))
    session.execute(update(ObjectionRow).where(own, ~is_open).values(reason="", chat=""))
