"""How each question was served, without its words: what the equal-service report counts.

Of a record's words nothing is read but whether they are still there and how many sources they name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, Float, and_, cast, func, select
from sqlalchemy.orm import aliased

from city import Database, begin_of
from disclosure.rights.tables import ObjectionRow
from disclosure.tables import RecordRow, RecordWordsRow
from disclosure.told.model import About
from disclosure.told.tables import ToldGroupRow, ToldMarkRow

_AT_A_TIME = 20_000
"""Records that one short transaction reads, so that nobody who writes waits for a report."""


class CaseEnd(StrEnum):
    """How far an objection has come."""

    OPEN = "open"
    DECIDED = "decided"
    TAKEN_BACK = "taken_back"


class Served(NamedTuple):
    """A settled record as it is counted; a million of them are read at once."""

    number: int
    channel: str
    language: str
    mode: str
    status: str
    answered_mode: str
    notice_version: str
    verdict: str
    sources: int | None
    """How many the answer names; None once the words are destroyed."""
    total_ms: float | None
    age: str
    """As the citizen told it (`told`); empty if they told nothing, or took it back."""
    need: str
    objection: CaseEnd | None


class ServedRecords:
    """Reads settled records in the days of the city. Blocking, safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, first: date, last: date) -> int:
        """How many were settled from one day to another, both counted."""
        with self._database.unit() as session:
            return session.scalar(select(func.count()).where(*_within(first, last))) or 0

    def read(self, first: date, last: date) -> Iterator[Served]:
        """Those that were settled from one day to another, in their order."""
        within, cases = _within(first, last), self._cases(first, last)
        lowest = func.coalesce(func.min(RecordRow.number), 1)
        highest = func.coalesce(func.max(RecordRow.number), 0)
        with self._database.unit() as session:
            first_one, last_one = session.execute(select(lowest, highest).where(*within)).one()
        after = first_one - 1
        while after < last_one:
            until = after + _AT_A_TIME
            page = _COLUMNS.where(
                *within, RecordRow.number > after, RecordRow.number <= until
            ).order_by(RecordRow.number)
            with self._database.unit() as session:
                rows = session.execute(page).all()
            for row in rows:
                yield Served._make((*row, cases.get(row[0])))
            after = until

    def _cases(self, first: date, last: date) -> Mapping[int, CaseEnd]:
        """The last objection to each of these records."""
        columns = select(ObjectionRow.record, ObjectionRow.closed_at, ObjectionRow.closed_by)
        of_these = columns.join(RecordRow, RecordRow.number == ObjectionRow.record)
        ordered = of_these.where(*_within(first, last)).order_by(ObjectionRow.number)
        with self._database.unit() as session:
            return {record: _end(at, by) for record, at, by in session.execute(ordered)}


class _Told:
    """What was told of one thing before a record was opened, and where it stands."""

    def __init__(self, about: About) -> None:
        self.group, self.mark = aliased(ToldGroupRow), aliased(ToldMarkRow)
        self.told = func.coalesce(self.mark.told, self.group.told, "")
        self.is_group = and_(
            self.group.chat == RecordRow.chat,
            self.group.about == about.value,
            self.group.told_at <= RecordRow.opened_at,
        )
        self.is_mark = and_(self.mark.record == RecordRow.number, self.mark.about == about.value)


_AGE, _NEED = _Told(About.AGE), _Told(About.NEED)
_COLUMNS = (
    select(
        RecordRow.number,
        RecordRow.channel,
        RecordRow.language,
        RecordRow.mode,
        RecordRow.status,
        RecordRow.answered_mode,
        RecordRow.notice_version,
        RecordRow.verdict,
        # The function has this name in SQLite and in PostgreSQL.
        func.json_array_length(RecordWordsRow.citations),
        cast(RecordRow.timings_ms["total"].as_string(), Float),
        _AGE.told,
        _NEED.told,
    )
    .outerjoin(RecordWordsRow, RecordWordsRow.number == RecordRow.number)
    .outerjoin(_AGE.group, _AGE.is_group)
    .outerjoin(_AGE.mark, _AGE.is_mark)
    .outerjoin(_NEED.group, _NEED.is_group)
    .outerjoin(_NEED.mark, _NEED.is_mark)
)


def _end(closed_at: datetime | None, closed_by: str) -> CaseEnd:
    if closed_at is None:
        return CaseEnd.OPEN
    return CaseEnd.DECIDED if closed_by else CaseEnd.TAKEN_BACK


def _within(first: date, last: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    begin, end = begin_of(first), begin_of(last + timedelta(days=1))
    return RecordRow.settled_at >= begin, RecordRow.settled_at < end
