"""The journal of what officials did: who, when, what, why, and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.gate import Page
from admin.office.texts import FieldName, JournalSentence, RoleName, VerbName
from admin.officials import Permission
from admin.register import SystemField
from city import SEOUL, SentenceKey
from disclosure import Change, Journal, KeptAct

_PATH = "/office/journal"
_PAGE = 50
_LARGEST = 2**63 - 1
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


class JournalPages:
    """The one page of the journal, fifty acts at a time."""

    def __init__(self, desk: Desk, journal: Journal) -> None:
        self._desk = desk
        self._journal = journal

    def pages(self) -> list[Page]:
        """Its line of the table."""
        return [Page(method="GET", path=_PATH, asks=Permission.JOURNAL, answer=self.show)]

    async def show(self, visit: Visit) -> Response:
        """The newest acts, or those before one."""
        asked = visit.request.query_params.get("before", "")
        before = min(int(asked), _LARGEST) if asked.isascii() and asked.isdigit() else None

        def read() -> list[KeptAct]:
            return self._journal.latest(before=before, limit=_PAGE + 1)

        acts = await self._desk.database.run(read)
        shown = [_line(one) for one in acts[:_PAGE]]
        older = shown[-1].number if len(acts) > _PAGE else None
        return self._desk.page("journal.html", visit, lines=shown, older=older, said=self._said)

    def _said(self, value: tuple[SentenceKey | str, ...]) -> str:
        words = (self._desk.say(one) if isinstance(one, SentenceKey) else one for one in value)
        return ", ".join(words)


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
    if name is FieldName.ROLES and value:
        return tuple(_ROLES.get(f"office.role.{one}", one) for one in value.split())
    return (_WORDS.get(value, value),)
