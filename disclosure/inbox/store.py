"""The inbox and the outbox in the database; whatever changes a row of theirs.

Every function takes a session, stays inside its unit of work, and writes before it reads. Who
takes an item further names the worker that holds it: if another one has it by now, nothing is
changed and the function says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Insert,
    case,
    delete,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from disclosure.inbox.claiming import is_alive
from disclosure.inbox.lives import Life
from disclosure.inbox.model import Slot, SlotState, State
from disclosure.inbox.tables import (
    InboxRow,
    InboxSeenRow,
    InboxWorkerRow,
    OutboxRow,
    SendingBanRow,
)

_SKEW = timedelta(minutes=1)
"""So far apart may the clocks of two machines be that share an inbox."""


def see(session: Session, keys: Sequence[int], now: datetime) -> set[int]:
    """Remember numbers; returns those that were not seen before."""
    if not keys:
        return set()
    rows = [{"key": key, "seen_at": now} for key in dict.fromkeys(keys)]
    statement = _insert(session, InboxSeenRow).values(rows).on_conflict_do_nothing()
    return set(session.scalars(statement.returning(InboxSeenRow.key)))


def forget_seen(session: Session, before: datetime) -> None:
    """Forget the numbers that came in before a moment."""
    session.execute(delete(InboxSeenRow).where(InboxSeenRow.seen_at < before))


def set_back(session: Session, now: datetime) -> bool:
    """Whether the clock was set back since anything came in; tells it once.

    What came in later than now is taken to have come in now.
    """
    later = InboxSeenRow.seen_at > now + _SKEW
    return _touched(session, update(InboxSeenRow).where(later).values(seen_at=now))


def lease_too_long(session: Session, number: int, longest: datetime) -> bool:
    """Whether a worker's own lease ends later than any can: its clock was set back since.

    No other clock wrote it, so that none is a little ahead.
    """
    mine = InboxWorkerRow.number == number, InboxWorkerRow.alive_until > longest
    return session.scalar(select(InboxWorkerRow.number).where(*mine)) is not None


def wait_no_longer(session: Session) -> None:
    """Lay back what is put off, so that it is due at once."""
    put_off = InboxRow.not_before.is_not(None)
    _touched(session, update(InboxRow).where(put_off).values(not_before=None))


def add_items(session: Session, items: Iterable[tuple[int, str, bytes]], now: datetime) -> None:
    """Add items (number, chat, sealed content) in their order."""
    common = {"state": State.RECEIVED.value, "received_at": now, "lives": 0}
    for key, chat, sealed in items:
        session.add(InboxRow(key=key, chat=chat, sealed=sealed, **common))
    session.flush()


def slots_of(session: Session, places: Sequence[int]) -> dict[int, dict[str, Slot]]:
    """What has left of some items."""
    found: dict[int, dict[str, Slot]] = {place: {} for place in places}
    statement = select(OutboxRow).where(OutboxRow.place.in_(places))
    for row in session.scalars(statement) if places else ():
        slot = Slot(state=SlotState(row.state), message_id=row.message_id)
        found[row.place][row.slot] = slot
    return found


def change_item(session: Session, place: int, worker: int, /, **values: object) -> bool:
    """Change an item that a worker holds; False if it does not hold it."""
    statement = (
        update(InboxRow).where(InboxRow.place == place, InboxRow.worker == worker).values(**values)
    )
    return _touched(session, statement)


def sending(session: Session, place: int, worker: int) -> bool:
    """Note that something of an item leaves, once it is answered; False if it is another's."""
    after = case(
        (InboxRow.state == State.ANSWERED.value, State.SENDING.value), else_=InboxRow.state
    )
    return change_item(session, place, worker, state=after)


def write_slot(session: Session, place: int, name: str, slot: Slot) -> None:
    """Keep what is known of one message of an item."""
    values = {"state": slot.state.value, "message_id": slot.message_id}
    statement = _insert(session, OutboxRow).values(place=place, slot=name, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["place", "slot"], set_=values))


def drop_slot(session: Session, place: int, name: str) -> None:
    """Forget a message that has certainly not left."""
    session.execute(delete(OutboxRow).where(OutboxRow.place == place, OutboxRow.slot == name))


def drop_item(session: Session, place: int, worker: int) -> bool:
    """Delete an item that is done, with everything that came in; False if it is another's."""
    statement = delete(InboxRow).where(InboxRow.place == place, InboxRow.worker == worker)
    return _touched(session, statement)


def drop_items(session: Session, chat: str, before: int | None) -> None:
    """Delete a chat's items and what has left of them; with `before`, only those before a place."""
    statement = delete(InboxRow).where(InboxRow.chat == chat)
    _touched(session, statement if before is None else statement.where(InboxRow.place < before))


def add_worker(session: Session, life: Life, alive_until: datetime) -> int:
    """Add a worker; returns its number."""
    row = InboxWorkerRow(host=life.host, process=life.process, alive_until=alive_until)
    session.add(row)
    session.flush()
    return row.number


def keep_worker(session: Session, number: int, life: Life, alive_until: datetime) -> None:
    """Put a worker's lease off; one that was taken for dead comes back under its number."""
    values = {"host": life.host, "process": life.process, "alive_until": alive_until}
    statement = _insert(session, InboxWorkerRow).values(number=number, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["number"], set_=values))


def drop_workers(session: Session, numbers: Sequence[int]) -> None:
    """Take workers off the list: what they hold is free."""
    session.execute(delete(InboxWorkerRow).where(InboxWorkerRow.number.in_(numbers)))


def forget_workers(session: Session, before: datetime) -> None:
    """Forget who has given no sign since a moment; one that lives after all comes back."""
    session.execute(delete(InboxWorkerRow).where(InboxWorkerRow.alive_until < before))


def free_items(session: Session, worker: int) -> None:
    """Lay back what a worker holds that leaves in good order: it did not die over it."""
    statement = (
        update(InboxRow)
        .where(InboxRow.worker == worker)
        .values(worker=None, lives=InboxRow.lives - 1)
    )
    _touched(session, statement)


def workers(session: Session) -> dict[int, Life]:
    """Every worker on the list by its number, also those whose lease has ended."""
    rows = session.scalars(select(InboxWorkerRow))
    return {row.number: Life(host=row.host, process=row.process) for row in rows}


def alive_workers(session: Session, now: datetime, lease: timedelta) -> list[int]:
    """The workers that live, eldest first."""
    statement = select(InboxWorkerRow.number).where(is_alive(now, lease))
    return list(session.scalars(statement.order_by(InboxWorkerRow.number)))


def write_ban(session: Session, chat: str, seconds: float, now: datetime) -> None:
    """Keep a ban; a newer one takes the place of an older one, but never of everybody's longer one.

    Workers guess that a ban is everybody's, each by what it has met itself: the longest is obeyed.
    """
    kept = session.get(SendingBanRow, chat, with_for_update=True)
    if kept is not None and not chat and _left(kept, now) >= seconds:
        return
    values = {"seconds": seconds, "until": now + timedelta(seconds=seconds)}
    statement = _insert(session, SendingBanRow).values(chat=chat, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["chat"], set_=values))


def bans(session: Session, now: datetime) -> list[tuple[str, float]]:
    """The bans in force, each with the seconds it still lasts; those that are over are deleted.

    One that lasts longer than it can was met before the clock was set back: from now on it lasts as
    long as it did at first. Read again and again, it would otherwise never become shorter. The
    clock of another machine that is a little behind ends nobody's ban.
    """
    session.execute(delete(SendingBanRow).where(SendingBanRow.until <= now))
    found = list(session.scalars(select(SendingBanRow)))
    for row in found:
        longest = now + timedelta(seconds=row.seconds)
        if row.until > longest + _SKEW:
            row.until = longest
    return [(row.chat, _left(row, now)) for row in found]


def _left(ban: SendingBanRow, now: datetime) -> float:
    """Seconds that a ban still lasts; no more than it had, if the clock was set back meanwhile."""
    return min(ban.seconds, (ban.until - now).total_seconds())


def _insert(session: Session, table: Any) -> Any:
    build: Insert = (
        postgresql.insert(table)
        if session.get_bind().dialect.name == "postgresql"
        else sqlite.insert(table)
    )
    return build


def _touched(session: Session, statement: Any) -> bool:
    options = statement.execution_options(synchronize_session=False)
    return cast("CursorResult[Any]", session.execute(options)).rowcount > 0
