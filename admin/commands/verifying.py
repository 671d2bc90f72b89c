"""Are the kept records whole? What the order of keeping promises must be true of every one.

This checks how records are built; that nobody rewrote one, the ledger proves.

The rules, in order:

1. A record can be read: its words belong to the closed sets of the software.
2. What was delivered was settled before.
3. It was settled under a notice that the profile knows.
4. An answer has words and at least one citation, unless the citizen had them destroyed.
5. What a citizen had destroyed is gone: no words, no chat.
6. A record that is open for longer than an answer can take is what a crash left behind: told, but
   no fault, because nothing was sent.
7. Every row of the books says what the acts of officials wrote into it (`admin.checking`).
8. Every document of the library says what was taken in (`admin.documents.holding`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from admin.checking import BOOKS, BooksCheck, check_books
from admin.documents import DocumentsCheck, check_documents
from disclosure import Ledger, LedgerCheck, Record, Records

STEP = "progress_verifying"
"""Step told to progress: records looked at, the same again while it is not known how many."""

LEDGER_STEP = "progress_ledger"
"""Step told to progress: leaves of the ledger looked at."""

BOOKS_STEP = "progress_books"
"""Step told to progress: rows of the books looked at."""

DOCUMENTS_STEP = "progress_documents"
"""Step told to progress: documents of the library looked at."""

_PAGE = 500
_LONGEST_ANSWER = timedelta(minutes=10)

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Something about a record that should not be."""

    number: int
    code: str
    """Operator key: `verify.<code>`."""
    wrong: bool = True
    """Whether it breaks a promise; False: it is only told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verification:
    """How many records were looked at, and what was found."""

    records: int
    faults: tuple[Fault, ...]
    ledger: LedgerCheck
    books: BooksCheck
    documents: DocumentsCheck

    @property
    def whole(self) -> bool:
        """Whether no promise is broken."""
        return not self.wrong

    @property
    def wrong(self) -> int:
        """How many promises are broken."""
        faults = sum(fault.wrong for fault in self.faults)
        return faults + len(self.ledger.faults) + self.books.wrong + len(self.documents.faults)


def verify(
    ledger: Ledger,
    versions: frozenset[str],
    now: datetime,
    progress: Progress,
    note: str = "",
    *,
    whole: bool = True,
) -> Verification:
    """Look at every record, at the whole ledger, and at the books that its acts explain.

    `versions` are those of the notices the profile knows, `note` is a checkpoint kept elsewhere:
    it is compared as well, and unless all is to be looked at, what it covers is not read again.
    The books and documents are held against all of their acts in any case: they are few.

    Raises:
        DatabaseUnavailable: the records cannot be read.
    """

    def told(leaves: int) -> None:
        progress(LEDGER_STEP, leaves, leaves)

    if note and not whole:
        proved = ledger.check_since(note, told)
    else:
        proved = ledger.check((note,) if note else (), told)
    faults: list[Fault] = []
    count = 0
    for number, record in _from(ledger.records, proved.after):
        count += 1
        if record is None:
            faults.append(Fault(number=number, code="unreadable"))
        else:
            faults.extend(faults_of(record, versions, now))
        if count % _PAGE == 0:
            progress(STEP, count, count)
    books = check_books(ledger.database, BOOKS, lambda rows: progress(BOOKS_STEP, rows, rows))
    documents = check_documents(ledger.database, lambda one: progress(DOCUMENTS_STEP, one, one))
    return Verification(
        records=count, faults=tuple(faults), ledger=proved, books=books, documents=documents
    )


def faults_of(record: Record, versions: frozenset[str], now: datetime) -> Iterator[Fault]:
    """What is wrong with one record (rules 2 to 6)."""
    number, settlement = record.number, record.settlement
    forgotten = record.forgotten_at is not None
    if forgotten and (record.asked.chat or record.asked.question):
        yield Fault(number=number, code="not_forgotten")
    if settlement is None:
        if record.delivered_at is not None:
            yield Fault(number=number, code="delivered_unsettled")
        elif record.opened_at < now - _LONGEST_ANSWER:
            yield Fault(number=number, code="left_open", wrong=False)
        return
    if record.settled_at and record.delivered_at and record.delivered_at < record.settled_at:
        yield Fault(number=number, code="delivered_first")
    if settlement.notice_version not in versions:
        yield Fault(number=number, code="notice_unknown")
    if settlement.status.answered and not forgotten:
        if not settlement.answer.strip():
            yield Fault(number=number, code="no_answer")
        if not settlement.citations:
            yield Fault(number=number, code="no_citation")


def _from(records: Records, after: int) -> Iterator[tuple[int, Record | None]]:
    page = records.page(after, _PAGE)
    while page:
        yield from page
        page = records.page(page[-1][0], _PAGE)
