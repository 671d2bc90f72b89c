"""Links and what was told over them in the database; the only SQL over them.

Every function takes a session and stays inside its unit of work.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import CursorResult, delete, or_, select, update
from sqlalchemy.orm import Session

from disclosure.acts.journal import write_act
from disclosure.acts.model import Act
from disclosure.inbox.store import add_items
from disclosure.inbox.tables import InboxRow
from disclosure.reminders.model import Due
from disclosure.reminders.tables import RemindedRow, ReminderLinkRow

_LINKED = ReminderLinkRow.link != ""
_BELOW_OUTCOMES = -(10**12)
"""Items below are reminders; those between here and zero are outcomes of objections."""


def item_of(official: int) -> int:
    """The number under which the inbox has an official's reminder."""
    return _BELOW_OUTCOMES - official


def link_of(session: Session, official: int) -> ReminderLinkRow | None:
    """An official's row."""
    return session.get(ReminderLinkRow, official)


def link_by(session: Session, digest: str) -> ReminderLinkRow | None:
    """The row of a code."""
    return session.scalar(select(ReminderLinkRow).where(ReminderLinkRow.digest == digest))


def links_of(session: Session, link: str) -> list[ReminderLinkRow]:
    """The rows of the officials who are reminded in the chat of this pseudonym."""
    return list(session.scalars(select(ReminderLinkRow).where(ReminderLinkRow.link == link)))


def put_link(
    session: Session, row: ReminderLinkRow, link: str, sealed: bytes, now: datetime
) -> None:
    """Let an official be reminded in this chat and in no other; the code is used up."""
    drop_item(session, row.official)
    row.link, row.sealed, row.linked_at, row.offered_until = link, sealed, now, None
    row.cut_at = None
    write_act(session, _act("linked", row), now)


def end_link(session: Session, row: ReminderLinkRow, now: datetime) -> None:
    """Delete everything that is kept to remind an official."""
    drop_item(session, row.official)
    session.execute(delete(RemindedRow).where(RemindedRow.official == row.official))
    session.delete(row)
    if row.link:
        write_act(session, _act("ended", row), now)


def forget_links(session: Session, link: str, now: datetime) -> None:
    """What forgetting the chat of this pseudonym means for who is reminded in it."""
    for row in links_of(session, link) if link else ():
        end_link(session, row, now)


def note_cuts(session: Session, by: str, now: datetime) -> None:
    """Write into the journal which links an update has ended, once each."""
    untold = (ReminderLinkRow.cut_at.is_not(None), ReminderLinkRow.cut_noted.is_(False))
    for row in session.scalars(select(ReminderLinkRow).where(*untold)):
        row.cut_noted = True
        subject = f"official:{row.official}"
        write_act(session, Act(verb="calendar.reminder_ended", subject=subject, by=by), now)


def drop_item(session: Session, official: int) -> None:
    """Take what waits for an official out of the inbox."""
    session.execute(delete(InboxRow).where(InboxRow.key == item_of(official)))


def unasked(session: Session, today: date) -> list[int]:
    """The linked officials for whom nobody has looked today."""
    waiting = select(ReminderLinkRow.official).where(_LINKED, _not_yet(today))
    return list(session.scalars(waiting.order_by(ReminderLinkRow.official)))


def take_day(session: Session, official: int, today: date) -> bool:
    """Look for an official today; False if somebody else has by now, or nothing is linked."""
    statement = (
        update(ReminderLinkRow)
        .where(ReminderLinkRow.official == official, _LINKED, _not_yet(today))
        .values(asked_on=today)
        .execution_options(synchronize_session=False)
    )
    return cast("CursorResult[Any]", session.execute(statement)).rowcount > 0


def add_item(session: Session, official: int, now: datetime) -> None:
    """Let an official be reminded, unless a reminder waits for them already."""
    row, item = link_of(session, official), item_of(official)
    waits = session.scalar(select(InboxRow.place).where(InboxRow.key == item)) is not None
    if row is not None and not waits:
        add_items(session, [(item, f"official {official}", row.sealed)], now)


def told(session: Session, official: int) -> set[Due]:
    """What an official was told of."""
    rows = session.scalars(select(RemindedRow).where(RemindedRow.official == official))
    return {Due(duty=row.duty, day=row.day, stage=row.stage) for row in rows}


def add_told(session: Session, official: int, dues: Iterable[Due]) -> None:
    """Keep what an official was told of."""
    for one in dues:
        row = RemindedRow(official=official, duty=one.duty, day=one.day, stage=one.stage)
        session.merge(row)


def _not_yet(today: date) -> Any:
    return or_(ReminderLinkRow.asked_on.is_(None), ReminderLinkRow.asked_on != today)


def _act(what: str, row: ReminderLinkRow) -> Act:
    return Act(verb=f"calendar.reminder_{what}", subject=f"official:{row.official}", by=row.by)
