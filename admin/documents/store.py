"""The lists that were taken, and what came along with the software: each is an act.

Only a newer list takes the place of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.documents.model import DocumentList
from admin.documents.note import believed
from admin.documents.tables import DocumentListRow
from admin.errors import DocumentListRefused
from admin.software import software_version
from city import Clock, Database, operator_sentence
from disclosure import Act, Change, Verifier, take_turn, write_act
from knowledge import Released, shipped_released

WORDS: Final = "words"
"""The field of an act that says what a document says since: the digest of its rows."""
_BY_NUMBER = select(DocumentListRow).order_by(DocumentListRow.number.desc())


class Taken(StrEnum):
    """What came of a list that lay in a folder."""

    NEW = "new"
    KNOWN = "known"


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentLists:
    """The signed lists of a city. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    database: Database
    clock: Clock
    city: str
    keys: tuple[Verifier, ...]
    """Who may release; nobody signs where there is none, and any document goes in."""

    def take(self, note: str, by: str) -> tuple[DocumentList, Taken]:
        """Let a list count from now on.

        What is kept and not believed any more, because its key is no longer set, stands in nobody's
        way: whoever had stolen that key could otherwise have used up the numbers.

        Raises:
            DocumentListRefused: it is not believed, or older than the one that counts, or another
                one of the same number.
        """
        told = believed(note, self.keys, self.city)
        with self.database.unit() as session:
            take_turn(session)
            newest = self._newest_believed(session)
            if newest is not None and newest.number == told.number and newest.note == note:
                return told, Taken.KNOWN
            if newest is not None and newest.number >= told.number:
                older = newest.number > told.number
                raise DocumentListRefused(problem="older" if older else "another")
            now = self.clock.now()
            session.flush()
            session.add(DocumentListRow(number=told.number, note=note, taken_at=now))
            write_act(session, _act(told, newest.number if newest else 0, by), now)
        return told, Taken.NEW

    def _newest_believed(self, session: Session) -> DocumentListRow | None:
        """The newest list that a key of now has signed; those above it are dropped."""
        for row in session.scalars(_BY_NUMBER).all():
            try:
                believed(row.note, self.keys, self.city)
            except DocumentListRefused:
                session.delete(row)
            else:
                return row
        return None

    def newest(self) -> DocumentList | None:
        """The list that counts, its signature checked anew; None where none was taken.

        Raises:
            DocumentListRefused: it was changed where it is kept, or no key of now has signed it.
        """
        with self.database.unit() as session:
            row = _newest(session)
            note = row.note if row else ""
        return believed(note, self.keys, self.city) if note else None

    def released(self) -> Mapping[str, Released] | None:
        """Digest to title of whatever may be answered from; None: the city signs no lists.

        Without a list to believe in that is nothing but what the project ships.
        """
        if not self.keys:
            return None
        try:
            told = self.newest()
        except DocumentListRefused:
            told = None
        return {**shipped_released(), **(told.released() if told else {})}


@dataclass(frozen=True, kw_only=True, slots=True)
class ShippedActs:
    """Writes into the journal what of the shipped texts went into the catalogue, and left it."""

    clock: Clock
    told: bool
    """False: the catalogue was empty, and nothing is written of what it begins with."""

    def begin(self, session: Session) -> None:
        """One process at a time."""
        take_turn(session)

    def note(self, session: Session, title: str, before: str, after: str, words: str = "") -> None:
        """A text of this title had the digest `before`, and has `after`."""
        if self.told:
            write_act(session, _act_of_shipped(title, before, after, words), self.clock.now())


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenActs:
    """Writes into the journal which documents somebody took in, and what each says since."""

    clock: Clock
    by: str

    def begin(self, session: Session) -> None:
        """One process at a time."""
        take_turn(session)

    def note(self, session: Session, title: str, before: str, after: str, words: str = "") -> None:
        """A document of this title had the digest `before`, and has `after`."""
        changes = _digests(before, after, words)
        act = Act(verb="documents.taken", subject=f"document:{title}", by=self.by, changes=changes)
        write_act(session, act, self.clock.now())


def _digests(before: str, after: str, words: str) -> tuple[Change, ...]:
    file = Change(field="digest", before=before, after=after)
    return (file, Change(field=WORDS, before="", after=words)) if words else (file,)


def _act_of_shipped(title: str, before: str, after: str, words: str) -> Act:
    verb = "documents.shipped" if after in shipped_released() else "documents.own_again"
    return Act(
        verb=verb if after else "documents.shipped_out",
        subject=f"shipped:{title}",
        by=operator_sentence("documents.by_program"),
        reason=operator_sentence("documents.by_version", version=software_version()),
        changes=_digests(before, after, words),
    )


def _newest(session: Session) -> DocumentListRow | None:
    return session.scalars(_BY_NUMBER.limit(1)).first()


def _act(told: DocumentList, before: int, by: str) -> Act:
    return Act(
        verb="documents.list",
        subject="documents",
        by=by,
        reason=f"{told.on.isoformat()} {told.by}",
        changes=(
            Change(field="number", before=str(before or ""), after=str(told.number)),
            Change(field="documents", before="", after=str(len(told.documents))),
        ),
    )
