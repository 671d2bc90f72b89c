"""The journal of what officials did: who, when, what, why, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.exports import Column, Export, Listing
from admin.office.exports.texts import ColumnName
from admin.office.gate import Page
from admin.office.texts import FieldName, JournalSentence, OfficeSentence, RoleName, VerbName
from admin.officials import Permission
from admin.register import SystemField
from city import SEOUL, Clock, SentenceKey
from disclosure import Change, Journal, KeptAct

_PATH = "/office/journal"
_PAGE = 50
_AT_ONCE = 500
_VERBS = {one.value: one for one in VerbName}
_FIELDS: dict[str, SentenceKey] = {
    one.value: one for names in (FieldName, SystemField) for one in names
}
_TABLES = {"official": "office.field", "register": "systems.field"}
"""Where the names of a room's fields stand; those of a room that is not here have none."""
_ROLES = {one.value: one for one in RoleName}
_WORDS: dict[str, SentenceKey] = {
    "": JournalSentence.NOTHING,
    "1": JournalSentence.YES,
    "0": JournalSentence.NO,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownChange:
    """A change as the page shows it: keys of sentences where there are any, else the text."""

    name: SentenceKey | None
    """None for a field that this software does not know: a newer one wrote it."""
    field: str
    before: tuple[SentenceKey | str, ...]
    after: tuple[SentenceKey | str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An act as the page shows it."""

    number: int
    at: datetime
    by: str
    subject: str
    reason: str
    verb: VerbName | None
    """None for an act of a kind that this software does not know."""
    called: str
    """The kind as it stands in the journal."""
    changes: tuple[ShownChange, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A row of the file: an act, and one of the things that it changed, if any."""

    line: Line
    change: ShownChange | None


class JournalPages:
    """The one page of the journal, fifty acts at a time."""

    def __init__(self, desk: Desk, clock: Clock, journal: Journal) -> None:
        self._desk = desk
        self._clock = clock
        self._journal = journal

    def pages(self) -> list[Page]:
        """Its line of the table, and that of its file."""
        return [
            Page(method="GET", path=_PATH, asks=Permission.JOURNAL, answer=self.show),
            Export(self._desk, self._clock, self._listing()).page(),
        ]

    async def show(self, visit: Visit) -> Response:
        """The newest acts, or those before one."""
        before = visit.number("before")

        def read() -> list[KeptAct]:
            return self._journal.latest(before=before, limit=_PAGE + 1)

        acts = await self._desk.database.run(read)
        shown = [_line(one) for one in acts[:_PAGE]]
        older = shown[-1].number if len(acts) > _PAGE else None
        return self._desk.page("journal.html", visit, lines=shown, older=older, said=self._said)

    def _listing(self) -> Listing[Told]:
        return Listing(
            path=_PATH,
            title=JournalSentence.TITLE,
            asks=Permission.JOURNAL,
            columns=(
                Column(heading=ColumnName.NUMBER, cell=lambda told: told.line.number),
                Column(heading=ColumnName.AT, cell=lambda told: told.line.at),
                Column(heading=ColumnName.BY, cell=lambda told: told.line.by),
                Column(heading=ColumnName.DEED, cell=_deed),
                Column(heading=ColumnName.SUBJECT, cell=lambda told: told.line.subject),
                Column(heading=OfficeSentence.REASON, cell=lambda told: told.line.reason),
                Column(heading=ColumnName.FIELD, cell=_field),
                Column(heading=ColumnName.BEFORE, cell=self._before),
                Column(heading=ColumnName.AFTER, cell=self._after),
            ),
            entries=self._told,
        )

    def _before(self, told: Told) -> str | None:
        return self._said(told.change.before) if told.change else None

    def _after(self, told: Told) -> str | None:
        return self._said(told.change.after) if told.change else None

    def _told(self) -> Iterator[Told]:
        """Every act, the newest first; one that changed several things once for each."""
        before: int | None = None
        while acts := self._journal.latest(before=before, limit=_AT_ONCE):
            for line in map(_line, acts):
                for change in line.changes or (None,):
                    yield Told(line=line, change=change)
            before = acts[-1].number

    def _said(self, value: tuple[SentenceKey | str, ...]) -> str:
        words = (self._desk.say(one) if isinstance(one, SentenceKey) else one for one in value)
        return ", ".join(words)


def _deed(told: Told) -> SentenceKey | str:
    return told.line.verb or told.line.called


def _field(told: Told) -> SentenceKey | str | None:
    return (told.change.name or told.change.field) if told.change else None


def _line(kept: KeptAct) -> Line:
    act = kept.act
    return Line(
        number=kept.number,
        at=kept.at.astimezone(SEOUL),
        by=act.by,
        subject=act.subject,
        reason=act.reason,
        verb=_VERBS.get(f"office.verb.{act.verb.replace('.', '_')}"),
        called=act.verb,
        changes=tuple(_shown(act.verb.partition(".")[0], one) for one in act.changes),
    )


def _shown(room: str, change: Change) -> ShownChange:
    name = _FIELDS.get(f"{_TABLES.get(room, '')}.{change.field}")
    return ShownChange(
        name=name,
        field=change.field,
        before=_value(name, change.before),
        after=_value(name, change.after),
    )


def _value(name: SentenceKey | None, value: str) -> tuple[SentenceKey | str, ...]:
    if name is FieldName.ROWS and value:
        return (value,)  # A number, where elsewhere one is a yes.
    if name is FieldName.ROLES and value:
        return tuple(_ROLES.get(f"office.role.{one}", one) for one in value.split())
    return (_WORDS.get(value, value),)
