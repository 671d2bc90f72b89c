"""The rows of what was told; inside the session handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, and_, delete, exists, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from disclosure.tables import RecordRow
from disclosure.told.model import TOLD_GROUPS, About, ToldGroup
from disclosure.told.tables import ToldGroupRow, ToldMarkRow

MARKED_FOR = timedelta(days=150)
"""From when the words are due: a quarter, three weeks until it is counted, a month to spare."""


def told_of(session: Session, chat: str) -> Mapping[About, ToldGroup]:
    """What a chat has told; what this version does not know is passed over."""
    rows = session.scalars(select(ToldGroupRow).where(ToldGroupRow.chat == chat))
    return {
        About(row.about): ToldGroup(group=row.told, at=row.told_at, wording=row.wording)
        for row in rows
        if row.about in TOLD_GROUPS and row.told in TOLD_GROUPS[About(row.about)]
    }


def keep_told(session: Session, chat: str, about: About, told: ToldGroup) -> None:
    """Keep what a chat tells; told again it stays as it was told first."""
    new = {"told": told.group, "wording": told.wording, "told_at": told.at}
    kind = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    session.execute(
        kind.insert(ToldGroupRow)
        .values(chat=chat, about=about.value, **new)
        .on_conflict_do_update(
            index_elements=["chat", "about"], set_=new, where=ToldGroupRow.told != told.group
        )
    )


def drop_told(session: Session, chat: str, *which: About) -> bool:
    """Forget what a chat has told, all of it or of some; whether there was anything."""
    mine = delete(ToldGroupRow).where(ToldGroupRow.chat == chat)
    if which:
        mine = mine.where(ToldGroupRow.about.in_(which))
    return cast("CursorResult[Any]", session.execute(mine)).rowcount > 0


def mark_told(session: Session, numbers: Sequence[int], kept: timedelta) -> None:
    """Mark records that are about to be cut loose by what their chats have told until then.

    Only what was told before a question counts for it: nobody agreed to anything earlier.
    `kept` is the period of the words. A mark ends so long after it as was promised, counted from
    the question: a service that stood still, or an objection, makes none of it longer.
    """
    before = ToldGroupRow.told_at <= RecordRow.opened_at
    rows = session.execute(
        select(RecordRow.number, RecordRow.opened_at, ToldGroupRow.about, ToldGroupRow.told)
        .join(ToldGroupRow, ToldGroupRow.chat == RecordRow.chat)
        .where(RecordRow.number.in_(numbers), RecordRow.settled_at.is_not(None), before)
    )
    session.add_all(
        ToldMarkRow(record=record, about=about, told=told, until=opened + kept + MARKED_FOR)
        for record, opened, about, told in rows
    )


def destroy_due_told(
    session: Session, told_before: datetime, asked_before: datetime, now: datetime
) -> None:
    """Forget what was told too long ago, or by chats that asked nothing since, and counted marks.

    Who has long asked nothing may have no way left to take it back: the cookie of a browser ends.
    """
    lately = exists().where(
        RecordRow.chat == ToldGroupRow.chat, RecordRow.opened_at >= asked_before
    )
    quiet = and_(ToldGroupRow.told_at < asked_before, ~lately)
    session.execute(delete(ToldGroupRow).where(or_(ToldGroupRow.told_at < told_before, quiet)))
    session.execute(delete(ToldMarkRow).where(ToldMarkRow.until <= now))
