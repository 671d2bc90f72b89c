"""Which records may not be destroyed now: those that an objection is open about.

Whoever destroys words (forgetting, retention) leaves these out, in the same statement.
"""

from __future__ import annotations

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session

from disclosure.inbox.tables import InboxRow
from disclosure.rights.tables import ObjectionRow


def frozen_records() -> Select[int]:
    """The numbers of all frozen records, for `not_in` in a statement that destroys."""
    return select(ObjectionRow.record).where(ObjectionRow.closed_at.is_(None))


def forget_cases(session: Session, chat: str) -> None:
    """What forgetting a chat means for its cases.

    An open one remembers that its exchange is to be destroyed when it is over; one that is over
    is cut loose from the chat, and its reason destroyed with where its outcome was to be sent.
    """
    own = ObjectionRow.chat == chat
    is_open = ObjectionRow.closed_at.is_(None)
    session.execute(update(ObjectionRow).where(own, is_open).values(erase_after=True))
    untold = select(-ObjectionRow.number).where(own, ~is_open)
    session.execute(delete(InboxRow).where(InboxRow.key.in_(untold)))
    gone = {"reason": "", "chat": "", "sealed": b""}
    session.execute(update(ObjectionRow).where(own, ~is_open).values(**gone))
