"""A list that officials may take along: its columns, and the line of the table that hands it out.

The rules, in order:

1. Who may read a list may take it along, and nobody else: both ask for the same permission.
2. That somebody took a list, how long it was and in which form, is an act of the journal; it is
   kept before the file leaves.
3. A list holds no citizen's words: those are read one case at a time, where each look is kept.

A room adds `Export(desk, clock, listing).page()` to its pages, and to its template the buttons of
`exports.html` with the address of its page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from starlette.responses import Response

from admin.office.desk import Desk, Visit, file_named
from admin.office.gate import Page
from admin.officials import Official, Permission
from admin.sheets import Cell, Sheet, csv_of, xlsx_of
from city import Clock, SentenceKey
from disclosure import Act, Change, write_act

Entry = TypeVar("Entry")


class FileForm(StrEnum):
    """The form of a file."""

    CSV = "csv"
    XLSX = "xlsx"


_MAKERS: Mapping[FileForm, Callable[[Sheet], bytes]] = {
    FileForm.CSV: csv_of,
    FileForm.XLSX: xlsx_of,
}
_TYPES = {
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Column(Generic[Entry]):
    """A column: what stands above it, and what an entry has in it."""

    heading: SentenceKey
    cell: Callable[[Entry], Cell | Iterable[SentenceKey]]
    """A cell as it is, or the keys of what is said in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing(Generic[Entry]):
    """A list of the officials' web."""

    path: str
    """The address of its page."""
    title: SentenceKey
    asks: Permission
    columns: tuple[Column[Entry], ...]
    entries: Callable[[Official], Iterable[Entry]]
    """Reads all of it that an official may see; blocking."""


class Export(Generic[Entry]):
    """Hands a list out as a file."""

    def __init__(self, desk: Desk, clock: Clock, listing: Listing[Entry]) -> None:
        self._desk = desk
        self._clock = clock
        self._listing = listing

    def page(self) -> Page:
        """Its line of the table."""
        listing = self._listing
        return Page(
            method="POST", path=f"{listing.path}/file", asks=listing.asks, answer=self.hand_out
        )

    async def hand_out(self, visit: Visit) -> Response:
        """The list as a file, in the form that was asked for; CSV where none was."""
        asked = visit.get("form")
        form = FileForm(asked) if asked in list(FileForm) else FileForm.CSV
        content = await self._desk.database.run(self._taken, visit.official, form)
        name = f"{self._desk.say(self._listing.title)} {self._clock.now().date()}.{form}"
        return file_named(name, content, _TYPES[form])

    def _taken(self, official: Official, form: FileForm) -> bytes:
        sheet = self._sheet(official)
        content = _MAKERS[form](sheet)
        told = {"rows": str(len(sheet.rows)), "file": form.value}
        act = Act(
            verb="list.taken",
            subject=f"list:{self._listing.path}",
            by=official.name,
            changes=tuple(Change(field=name, before="", after=told[name]) for name in told),
        )
        with self._desk.database.unit() as session:
            write_act(session, act, self._clock.now())
        return content

    def _sheet(self, official: Official) -> Sheet:
        columns, say = self._listing.columns, self._desk.say
        return Sheet(
            title=say(self._listing.title),
            headings=tuple(say(column.heading) for column in columns),
            rows=tuple(
                tuple(self._said(column.cell(entry)) for column in columns)
                for entry in self._listing.entries(official)
            ),
            above=self._desk.file_opening(),
        )

    def _said(self, cell: Cell | Iterable[SentenceKey]) -> Cell:
        if isinstance(cell, SentenceKey):
            return self._desk.say(cell)
        if cell is None or isinstance(cell, str | int | date):
            return cell
        return ", ".join(self._desk.say(one) for one in cell)
