"""The inbox as the doctor sees it: what waits, since when, and what nobody can take further."""

from __future__ import annotations

from datetime import datetime, timedelta

from admin.doctor import Health, Verdict, note
from city import Clock, Database
from disclosure import Backlog, Inbox, Seal

_LATE = timedelta(minutes=15)


def inbox_kept(database: Database, clock: Clock, secret: bytes | None) -> Verdict:
    """What waits in a database, under the key that there is."""
    inbox = Inbox(database, clock, Seal(secret or b""))
    return inbox_stands(inbox.backlog(), inbox.locked(), clock.now())


def inbox_stands(backlog: Backlog, locked: int, now: datetime) -> Verdict:
    """Everything that waits can be opened, ends no worker, and does not wait for long."""
    if backlog.oldest is None:
        return note(Health.WELL, "inbox_empty")
    if locked:
        return note(Health.BROKEN, "inbox_locked", locked=locked)
    if backlog.troubled:
        waiting, troubled = backlog.waiting, backlog.troubled
        return note(Health.DOUBTFUL, "inbox_troubled", waiting=waiting, troubled=troubled)
    late = now - backlog.oldest > _LATE
    return note(
        Health.DOUBTFUL if late else Health.WELL,
        "inbox_late" if late else "inbox_well",
        waiting=backlog.waiting,
        minutes=max(0, int((now - backlog.oldest).total_seconds() // 60)),
        put_off=backlog.put_off,
    )
