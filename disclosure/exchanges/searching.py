"""Looking for exchanges by what is known of them, the newest first, without a citizen's words.

The rules, in order:

1. What is found is shells: who wants to read words opens one exchange, which is noted.
2. A page is a walk along one index that holds everything asked of a shell (`ix_records_sought`),
   or along the topic's own key; nothing is counted over everything.
3. What was settled and what is still open are both found: an open record is one that broke.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, literal_column, select, tuple_
from sqlalchemy.orm import Session, aliased

from city import Database, Language, Mode, begin_of
from disclosure.exchanges.model import Echo, Shell, Wanted
from disclosure.exchanges.tables import RecordTopicRow
from disclosure.exchanges.topics import (
    department_topic,
    document_in_charge_topic,
    document_topic,
)
from disclosure.model import Channel, Record, Status
from disclosure.records import NUMBERS
from disclosure.rights.tables import ObjectionRow
from disclosure.store import find_record
from disclosure.tables import RecordRow

_AT_A_TIME = 20_000


class Exchanges:
    """The exchanges, to be looked for. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def search(
        self, wanted: Wanted, *, before: int | None = None, limit: int = 50
    ) -> tuple[Shell, ...]:
        """At most `limit` exchanges, the newest first, older than the one of a number."""
        with self._database.unit() as session:
            start = _place(session, before)
            if before is not None and start is None:
                return ()
            numbers = list(session.scalars(_numbers(wanted, start).limit(limit)))
            found = {one.number: one for one in _shells(session, numbers)}
            return tuple(found[one] for one in numbers)

    def population(self, first: date, last: date) -> Iterator[Shell]:
        """Every settled exchange of some days that stood for itself, oldest first.

        What was refused for coming too fast, or stood beside a question, is none.
        """
        after: tuple[datetime, int] | None = None
        while True:
            with self._database.unit() as session:
                part = _part(session, first, last, after)
            yield from (one for one in part if one.status is not None and one.status.kept)
            if len(part) < _AT_A_TIME:
                return
            after = part[-1].opened_at, part[-1].number


def record_in(session: Session, number: int) -> Record | None:
    """The record of a number within somebody's unit of work; None if it was never given out."""
    return find_record(session, number) if number in NUMBERS else None


def _place(session: Session, before: int | None) -> tuple[datetime, int] | None:
    if before is None:
        return None
    opened = session.scalar(select(RecordRow.opened_at).where(RecordRow.number == before))
    return None if opened is None else (opened, before)


def _numbers(wanted: Wanted, start: tuple[datetime, int] | None) -> Select[Any]:
    """Walks along the topic's key where one is asked about, else along `ix_records_sought`."""
    topic = _topic(wanted)
    row = RecordRow if topic is None else RecordTopicRow
    number = RecordRow.number if topic is None else RecordTopicRow.record
    found = select(number).where(*_of_shell(wanted, row), *_echoed(wanted, number))
    if topic is not None:
        found = found.where(RecordTopicRow.topic == topic)
    return _in_time(found, row.opened_at, number, wanted, start)


def _topic(wanted: Wanted) -> int | None:
    match (wanted.document, wanted.department):
        case ("", ""):
            return None
        case (document, ""):
            return document_topic(document)
        case ("", department):
            return department_topic(department)
        case (document, department):
            return document_in_charge_topic(document, department)


def _of_shell(
    wanted: Wanted, row: type[RecordRow] | type[RecordTopicRow]
) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    for column, value in (
        (row.channel, wanted.channel),
        (row.mode, wanted.mode),
        (row.language, wanted.language),
        (row.status, wanted.status),
    ):
        if value is not None:
            asked.append(column == value.value)
    if wanted.lowest is not None:
        asked.append(row.confidence >= wanted.lowest)
    if wanted.highest is not None:
        asked.append(row.confidence <= wanted.highest)
    return asked


def _echoed(wanted: Wanted, number: Any) -> list[ColumnElement[bool]]:
    """What the citizen said, which may come after everything else is settled."""
    if wanted.echo is None:
        return []
    if wanted.echo is Echo.OBJECTION:
        return [number.in_(select(ObjectionRow.record))]
    rated = aliased(RecordRow)
    said = rated.verdict.like(f"{wanted.echo.value}%")
    # In these very words it is the condition of `ix_records_rated`, whose few rows are looked at.
    return [number.in_(select(rated.number).where(said, rated.verdict != literal_column("''")))]


def _in_time(
    found: Select[Any], at: Any, number: Any, wanted: Wanted, start: tuple[datetime, int] | None
) -> Select[Any]:
    if wanted.first is not None:
        found = found.where(at >= begin_of(wanted.first))
    if wanted.last is not None:
        found = found.where(at < begin_of(wanted.last + timedelta(days=1)))
    if start is not None:
        found = found.where(tuple_(at, number) < tuple_(*start))
    return found.order_by(at.desc(), number.desc())


_SHELL = (
    RecordRow.number,
    RecordRow.opened_at,
    RecordRow.channel,
    RecordRow.language,
    RecordRow.mode,
    RecordRow.answered_mode,
    RecordRow.status,
    RecordRow.confidence,
    RecordRow.verdict,
    RecordRow.forgotten_at,
)


def _shells(session: Session, numbers: list[int]) -> Iterator[Shell]:
    objected = set(
        session.scalars(select(ObjectionRow.record).where(ObjectionRow.record.in_(numbers)))
    )
    for row in session.execute(select(*_SHELL).where(RecordRow.number.in_(numbers))):
        yield _shell(row, objected)


def _part(
    session: Session, first: date, last: date, after: tuple[datetime, int] | None
) -> list[Shell]:
    at, number = RecordRow.opened_at, RecordRow.number
    within = (at >= begin_of(first), at < begin_of(last + timedelta(days=1)))
    found = select(*_SHELL).where(*within).order_by(at, number).limit(_AT_A_TIME)
    if after is not None:
        found = found.where(tuple_(at, number) > tuple_(*after))
    rows = session.execute(found).all()
    objected = set(session.scalars(select(ObjectionRow.record)))
    return [_shell(row, objected) for row in rows]


def _shell(row: Any, objected: set[int]) -> Shell:
    return Shell(
        number=row.number,
        opened_at=row.opened_at,
        channel=Channel(row.channel),
        language=Language(row.language),
        mode=Mode(row.mode),
        answered_mode=Mode(row.answered_mode) if row.answered_mode else None,
        status=Status(row.status) if row.status else None,
        confidence=row.confidence,
        verdict=row.verdict,
        forgotten=row.forgotten_at is not None,
        objected=row.number in objected,
    )
