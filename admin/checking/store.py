"""Reading rows beside their acts. Page by page, so that it can be cut off at any time.

Officials go on working meanwhile. Which rows there have to be is read first, then the rows, then
their acts; what looks wrong is looked at again until no act came between: whoever acts meanwhile
is nobody's fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from admin.checking.model import Book, BookFault, BooksCheck
from admin.checking.replaying import Done, Held, hold
from city import Database
from disclosure import BareAct, acts_about, subjects_of_acts

_PAGE = 500
_LOOKS = 5
"""How often a row is looked at again before it is believed that it is wrong."""

Told = Callable[[int], None]
"""Is told how many rows were looked at."""


def check_books(
    database: Database, books: Sequence[Book], told: Told = lambda _: None
) -> BooksCheck:
    """Hold every row of every book against its acts.

    Raises:
        DatabaseUnavailable: the database cannot be read.
    """
    faults: list[BookFault] = []
    rows = earlier = 0
    with database.unit() as session:
        written = _numbers(subjects_of_acts(session))
        for book in books:
            missing = written.get(book.name, set())
            for number, held in _held(session, book):
                rows += 1
                missing.discard(number)
                faults += held.faults
                earlier += held.earlier
                if rows % _PAGE == 0:
                    told(rows)
            faults += _gone(session, book, missing)
    return BooksCheck(rows=rows, faults=tuple(faults), earlier=earlier)


def _numbers(subjects: Iterator[str]) -> dict[str, set[int]]:
    """The numbers that acts have written to, by book."""
    found: dict[str, set[int]] = {}
    for subject in subjects:
        name, _, number = subject.rpartition(":")
        if number.isdecimal():
            found.setdefault(name, set()).add(int(number))
    return found


def _held(session: Session, book: Book) -> Iterator[tuple[int, Held]]:
    after: int | None = None
    while page := _page(session, book, after):
        acts = acts_about(session, [_subject(book, number) for number in page])
        for number, row in page.items():
            done = _done(acts.get(_subject(book, number), ()))
            held = _unreadable(book, number) if row is None else hold(book, row, done)
            yield number, held if not held.faults else _again(session, book, number, held)
        after = max(page)


def _page(session: Session, book: Book, after: int | None) -> dict[int, Any]:
    """The next rows by number; None for one that cannot be read."""
    table = _table(book)
    chosen = select(table.c.number).order_by(table.c.number).limit(_PAGE)
    numbers = list(
        session.scalars(chosen if after is None else chosen.where(table.c.number > after))
    )
    if not numbers:
        return {}
    try:
        some = select(table).where(table.c.number.in_(numbers))
        rows = {row.number: row for row in session.execute(some)}
    except (ValueError, TypeError, LookupError):
        return {number: _row(session, book, number) for number in numbers}
    return {number: rows[number] for number in numbers if number in rows}


def _row(session: Session, book: Book, number: int) -> Any:
    table = _table(book)
    try:
        return session.execute(select(table).where(table.c.number == number)).first()
    except (ValueError, TypeError, LookupError):
        return None


def _again(session: Session, book: Book, number: int, held: Held) -> Held:
    """What is found of a row between two looks at its acts that are alike."""
    subject = _subject(book, number)
    before = acts_about(session, [subject])
    for _ in range(_LOOKS):
        row = _row(session, book, number)
        after = acts_about(session, [subject])
        held = (
            _unreadable(book, number)
            if row is None
            else hold(book, row, _done(after.get(subject, ())))
        )
        if before == after:
            break
        before = after
    return held


def _gone(session: Session, book: Book, missing: set[int]) -> Iterator[BookFault]:
    for number in sorted(missing):
        acts = acts_about(session, [_subject(book, number)]).get(_subject(book, number), ())
        act = acts[-1].number if acts else 0
        yield BookFault(code="gone", book=book.name, number=number, act=act)


def _unreadable(book: Book, number: int) -> Held:
    return Held((BookFault(code="unreadable", book=book.name, number=number),))


def _subject(book: Book, number: int) -> str:
    return f"{book.name}:{number}"


def _done(acts: Sequence[BareAct]) -> list[Done]:
    return [Done(one.number, one.verb, _changes(one.changes)) for one in acts]


def _changes(kept: Any) -> list[Mapping[str, Any]]:
    """The changes of an act; what is none is passed over, for the ledger tells of it."""
    listed = cast("list[Any]", kept) if isinstance(kept, list) else []
    return [cast("Mapping[str, Any]", one) for one in listed if isinstance(one, dict)]


def _table(book: Book) -> Table:
    return cast("Table", book.table.__table__)
