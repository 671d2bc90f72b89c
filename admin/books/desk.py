"""How anything in books is changed: looked at by the rules, then kept, in one unit of work.

1. Nothing is changed without a name and a reason; both stand, with what was before and after, in
   the journal of acts, whose every act is a leaf of the ledger.
2. Rules look at what is kept and change it in the same unit of work, which nobody shares: two
   officers who appoint the tenth member at once do not appoint an eleventh.
3. What is refused is not kept, and nothing of it is; what is warned of is kept, warnings and all.
4. Who changes what somebody else has changed meanwhile is told what differs, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from admin.books.entry import Entry
from admin.books.findings import Findings, refused, unruled
from admin.books.rows import Room
from admin.books.store import Shelf, Turn
from admin.books.texts import BooksSentence
from city import CityProfile, Clock, Database
from city.korean import clean_text, has_words


@dataclass(frozen=True, kw_only=True, slots=True)
class By:
    """Who changes something, and why."""

    person: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What became of a change."""

    findings: Findings = ()
    entries: tuple[Entry, ...] = ()
    """What is kept now, with numbers and versions; nothing where a rule refused."""
    differing: tuple[str, ...] = ()
    """Fields that somebody else has changed meanwhile, which `entries` then shows."""

    @property
    def done(self) -> bool:
        """Whether it was kept."""
        return not refused(self.findings)

    @property
    def number(self) -> int:
        """The number of the first entry; 0 where it was not kept."""
        return self.entries[0].number if self.entries and self.done else 0


class Books:
    """A room's books. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile, room: Room) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: what the keeping says has no words in the profile.
        """
        profile.sentences.require(BooksSentence)
        self._database, self._clock, self._room = database, clock, room

    def now(self) -> datetime:
        """The moment in the city."""
        return self._clock.now()

    def today(self) -> date:
        """The day in the city."""
        return self.now().date()

    def unexplained(self, by: By) -> Findings:
        """Rule 1."""
        if clean_text(by.person) and has_words(by.reason):
            return ()
        return unruled(BooksSentence.ACT_UNEXPLAINED)

    @contextmanager
    def turn(self, by: By) -> Generator[Turn]:
        """Rule 2: a turn to read and to write in."""
        with self._database.unit() as session:
            person, reason = clean_text(by.person), clean_text(by.reason)
            yield Turn(session, self._room, person, reason, self._clock.now())

    @contextmanager
    def reading(self) -> Generator[Shelf]:
        """The books as they are now, to be read."""
        with self._database.unit() as session:
            yield Shelf(session, self._room)

    def added(self, turn: Turn, findings: Findings, *entries: Entry) -> Kept:
        """Rule 3, for what is new."""
        if refused(findings):
            return Kept(findings=findings)
        return Kept(findings=findings, entries=tuple(turn.add(one) for one in entries))

    def changed(self, turn: Turn, findings: Findings, entry: Entry, verb: str = "changed") -> Kept:
        """Rules 3 and 4, for what was kept before; the act is called by the verb."""
        if refused(findings):
            return Kept(findings=findings)
        now, differing = turn.change(entry, verb)
        if now is None:
            return self.missing()
        if differing:
            wrong = unruled(BooksSentence.CHANGED_MEANWHILE)
            return Kept(findings=wrong, entries=(now,), differing=differing)
        return Kept(findings=findings, entries=(now,))

    def missing(self) -> Kept:
        """What becomes of a change to what is not there."""
        return Kept(findings=unruled(BooksSentence.NOT_THERE))
