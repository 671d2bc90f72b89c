"""The journal of what officials did: who, when, what, why, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from starlette.responses import Response

from admin.audits import AuditFindings, Blind, finding_of, item_of
from admin.office.changes import ShownChange, Words, said_words, shown_changes
from admin.office.desk import Desk, Visit
from admin.office.exports import Column, Export, Listing
from admin.office.exports.texts import ColumnName
from admin.office.gate import Page
from admin.office.naming import change_of_books, name_of_act
from admin.office.subjects import Subject, Subjects
from admin.office.texts import JournalSentence, OfficeSentence
from admin.officials import Official, Permission, may
from city import SEOUL, Clock, SentenceKey
from city.pages import Paged, newest_of
from disclosure import Journal, KeptAct

_PATH = "/office/journal"
_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An act as the page shows it."""

    number: int
    at: datetime
    by: str
    subject: Subject
    reason: str
    deed: str
    """In words; as it stands in the journal where this software does not know the kind."""
    changes: tuple[ShownChange, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A row of the file: an act, and one of the things that it changed, if any."""

    line: Line
    change: ShownChange | None


class JournalPages:
    """The one page of the journal, fifty acts at a time."""

    def __init__(
        self, desk: Desk, clock: Clock, journal: Journal, findings: AuditFindings, blind: Blind
    ) -> None:
        self._desk = desk
        self._findings, self._blind = findings, blind
        self._clock = clock
        self._journal = journal
        self._subjects = Subjects(desk.database)

    def pages(self) -> list[Page]:
        """Its line of the table, and that of its file."""
        return [
            Page(method="GET", path=_PATH, asks=Permission.JOURNAL, answer=self.show),
            Export(self._desk, self._clock, self._listing()).page(),
        ]

    async def show(self, visit: Visit) -> Response:
        """The newest acts, or those before one."""
        before = visit.number("before")

        def read() -> Paged[KeptAct]:
            return newest_of(
                lambda most: self._journal.latest(before=before, limit=most),
                lambda one: one.number,
            )

        paged = await self._desk.database.run(read)
        lines = await self._desk.database.run(self._lines, visit.official, paged.entries)

        def opens(line: Line) -> bool:
            return line.subject.asks is not None and may(visit.official, line.subject.asks)

        return self._desk.page(
            "journal.html",
            visit,
            lines=lines,
            paged=paged,
            said=self._said,
            about=self._called,
            opens=opens,
        )

    def _hidden(self, reader: Official, acts: Sequence[KeptAct]) -> frozenset[int]:
        """What a reader is not told the words of: findings about what they are still to judge."""
        if not may(reader, Permission.AUDITS_JUDGE):
            return frozenset()
        about = {one.number: finding_of(one) for one in acts}
        items = {one.number: item for one in acts if (item := item_of(one)) is not None}
        seated = self._findings.on_agenda(set(items.values()))  # Members' papers tell them too.
        about |= {act: seated[item].number for act, item in items.items() if item in seated}
        numbers = {number for number in about.values() if number is not None}
        findings = [one for number in numbers if (one := self._findings.find(number))]
        hidden = self._blind.hidden(reader.name, findings)
        return frozenset(act for act, number in about.items() if number in hidden)

    def _listing(self) -> Listing[Told]:
        return Listing(
            path=_PATH,
            title=JournalSentence.TITLE,
            asks=Permission.JOURNAL,
            columns=(
                Column(heading=ColumnName.NUMBER, cell=lambda told: told.line.number),
                Column(heading=ColumnName.AT, cell=lambda told: told.line.at),
                Column(heading=ColumnName.BY, cell=lambda told: told.line.by),
                Column(heading=ColumnName.DEED, cell=lambda told: told.line.deed),
                Column(heading=ColumnName.SUBJECT, cell=self._subject),
                Column(heading=OfficeSentence.REASON, cell=lambda told: told.line.reason),
                Column(heading=ColumnName.FIELD, cell=_field),
                Column(heading=ColumnName.BEFORE, cell=self._before),
                Column(heading=ColumnName.AFTER, cell=self._after),
            ),
            entries=self._told,
        )

    def _subject(self, told: Told) -> str:
        return self._called(told.line)

    def _before(self, told: Told) -> str | None:
        return self._said(told.change.before) if told.change else None

    def _after(self, told: Told) -> str | None:
        return self._said(told.change.after) if told.change else None

    def _told(self, reader: Official) -> Iterator[Told]:
        """Every act, the newest first; one that changed several things once for each."""
        before: int | None = None
        while acts := self._journal.latest(before=before, limit=_AT_ONCE):
            for line in self._lines(reader, acts):
                for change in line.changes or (None,):
                    yield Told(line=line, change=change)
            before = acts[-1].number

    def _lines(self, reader: Official, acts: Sequence[KeptAct]) -> list[Line]:
        subjects = self._subjects.of(one.act.subject for one in acts)
        hidden = self._hidden(reader, acts)
        lines = [self._line(one, subjects[one.act.subject]) for one in acts]
        return [
            replace(one, changes=(), reason="") if one.number in hidden else one for one in lines
        ]

    def _line(self, kept: KeptAct, subject: Subject) -> Line:
        act = kept.act
        return Line(
            number=kept.number,
            at=kept.at.astimezone(SEOUL),
            by=act.by,
            subject=subject,
            reason=act.reason,
            deed=self._deed(act.verb),
            changes=shown_changes(act),
        )

    def _called(self, line: Line) -> str:
        """What an act was done to, in words."""
        told = line.subject.told
        return (
            self._desk.say(told, **line.subject.values) if isinstance(told, SentenceKey) else told
        )

    def _deed(self, verb: str) -> str:
        if name := name_of_act(verb):
            return self._desk.say(name)
        if change := change_of_books(verb):
            how, noun = change
            return self._desk.say(how, noun=self._desk.say(noun))
        return verb

    def _said(self, value: Words) -> str:
        return said_words(value, self._desk.say)


def _field(told: Told) -> SentenceKey | str | None:
    return (told.change.name or told.change.field) if told.change else None
