"""Which official is reminded in which chat, and of what they were told.

The rules, in order:

1. A chat is linked by a code that its official makes on a page of theirs and sends from the chat. A
   code is good once and for ten minutes, unless others have read it; only its digest is kept.
2. An official has one chat: a new one ends the old. It ends on the page, and when the chat is
   forgotten; whatever was kept to remind goes with it.
3. Linking and ending are acts of the journal under the official's name, without the chat.
4. Where the chat is stands sealed, as where an outcome goes does. A reminder is an item of the
   inbox, numbered below zero, in a line of its own, and one an official: it says only whom to
   remind, so that what waited is told as things stand when it arrives.
5. A link bears a pseudonym of its own (`Pseudonyms.link`), which callers hand in: it stands beside
   the official's name, and must not tell which records are theirs.
6. It is looked once a day whether there is something to tell. A duty is told once at each stage,
   and anew if its day has moved.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from city import Clock, Database
from disclosure.journal import drop_journal
from disclosure.ledger.store import take_turn
from disclosure.reminders import store
from disclosure.reminders.model import Due, Reminder
from disclosure.reminders.tables import ReminderLinkRow

OFFERED = timedelta(minutes=10)
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without those that are taken for one another."""
_LENGTH = 10
_NEAR = re.compile("[0-9A-Za-z]{8,12}")
"""What is about as long as a code: letters that no code has are typed for others by mistake."""
_CODE = re.compile(f"[{_LETTERS}]{{{_LENGTH}}}")


def link_code(said: str) -> str:
    """The code that somebody has typed, however they did; empty if it is none."""
    code = re.sub(r"[\s-]", "", said).upper()
    return code if _CODE.fullmatch(code) else ""


def mistyped_code(said: str) -> bool:
    """Whether somebody has probably tried to type a code, and it is none."""
    near = _NEAR.fullmatch(re.sub(r"[\s-]", "", said)) is not None
    return near and not link_code(said)


class Reminders:
    """The links. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def offer(self, official: int, by: str) -> str:
        """Make a code for an official, which ends the one before; nobody can ask for it again."""
        code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
        with self._database.unit() as session:
            take_turn(session)
            row = store.link_of(session, official)
            if row is None:
                row = ReminderLinkRow(official=official, link="", sealed=b"", cut_noted=False)
            row.by, row.digest, row.offered_until = by, _digest(code), self._now() + OFFERED
            session.add(row)
        return code

    def link(self, code: str, link: str, seal: Callable[[int, int], bytes]) -> bool:
        """Link the chat of a link's pseudonym to whose code this is.

        `seal` seals where the chat is, of official and item.

        False if the code is nobody's, is over, or was used by another chat.
        """
        now = self._now()
        with self._database.unit() as session:
            take_turn(session)
            row = store.link_by(session, _digest(code)) if link else None
            if row is None:
                return False
            if row.offered_until is None:
                return row.link == link  # It is said again: an earlier life has linked it.
            if now > row.offered_until:
                return False
            sealed = seal(row.official, store.item_of(row.official))
            store.put_link(session, row, link, sealed, now)
        return True

    def spoil(self, code: str) -> None:
        """End a code that others have read, if it was not used yet."""
        with self._database.unit() as session:
            row = store.link_by(session, _digest(code))
            if row is not None and row.offered_until is not None:
                row.offered_until = self._now() - OFFERED

    def linked_at(self, official: int) -> datetime | None:
        """Since when an official is reminded; None if they are not."""
        with self._database.unit() as session:
            row = store.link_of(session, official)
            return None if row is None else row.linked_at

    def cut_at(self, official: int) -> datetime | None:
        """When an update of the software ended an official's link; None if there is nothing to say.

        Until 0024 a link bore the pseudonym under which the chat's questions are recorded.
        """
        with self._database.unit() as session:
            row = store.link_of(session, official)
            return None if row is None else row.cut_at

    def note_cuts(self, by: str) -> None:
        """Write into the journal which links an update has ended, in the name of the software."""
        with self._database.unit() as session:
            take_turn(session)
            store.note_cuts(session, by, self._now())

    def end(self, official: int) -> None:
        """Remind an official no more, if they are."""
        with self._database.unit() as session:
            take_turn(session)
            row = store.link_of(session, official)
            if row is not None:
                store.end_link(session, row, self._now())
        drop_journal(self._database)

    def unasked(self, today: date) -> list[int]:
        """The officials for whom it has to be looked today what is due."""
        with self._database.unit() as session:
            return store.unasked(session, today)

    def ask(self, official: int, dues: Iterable[Due], today: date) -> None:
        """Let an official be reminded if they were not told of all this; does so once a day."""
        with self._database.unit() as session:
            if not store.take_day(session, official, today):
                return
            if set(dues) - store.told(session, official):
                store.add_item(session, official, self._now())

    def told_of(self, official: int) -> set[Due] | None:
        """What an official was told of; None if they are not reminded."""
        with self._database.unit() as session:
            row = store.link_of(session, official)
            return store.told(session, official) if row and row.linked_at else None

    def told(self, reminder: Reminder) -> None:
        """Keep that a reminder has reached its chat."""
        with self._database.unit() as session:
            if store.link_of(session, reminder.official) is not None:
                store.add_told(session, reminder.official, reminder.dues)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()
