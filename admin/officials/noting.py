"""What is done to an account is an act of the journal, in the unit of work that does it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from admin.officials.tables import OfficialRow
from disclosure import Act, Change, write_act


def note(
    session: Session,
    verb: str,
    row: OfficialRow,
    now: datetime,
    *,
    by: str = "",
    reason: str = "",
    changes: Iterable[Change] = (),
) -> None:
    """Add the act `official.<verb>` about an account; it is the official's own without `by`."""
    act = Act(
        verb=f"official.{verb}",
        subject=f"official:{row.number}",
        by=by or row.name,
        reason=reason.strip(),
        changes=tuple(changes),
    )
    write_act(session, act, now)


def yes_or_no(field: str, before: object, after: object) -> Change:
    """A change of something that is so or not so."""
    return Change(field=field, before="1" if before else "0", after="1" if after else "0")
