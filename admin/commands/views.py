"""What the library's commands show: search results, the catalogue, what an ingest did."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from admin.commands.verifying import Verification
from admin.doctor import Finding, Health
from city import SEOUL, Line, Sentences, operator_sentence
from disclosure import Access, LedgerFault
from knowledge import SHIPPED, CatalogueEntry, IngestReport, SearchResult

if TYPE_CHECKING:
    from rich.table import Table

_EXCERPT = 160
_WIDTH = 160
_MARKS = {Health.WELL: "✓", Health.DOUBTFUL: "!", Health.BROKEN: "✗"}


def search_line(line: Line, result: SearchResult, k: int) -> Line:
    """What retrieval kept as a JSON line: the contract of `search --json` and `--batch`."""
    return {
        "id": line["id"],
        "question": line["question"],
        "results": [
            {
                "rank": rank,
                "title": hit.article.source.title,
                "article": hit.article.source.article,
                "score": round(hit.score, 6),
                "text": hit.article.text,
            }
            for rank, hit in enumerate(result.kept[:k], 1)
        ],
    }


def search_text(result: SearchResult, k: int) -> str:
    """What retrieval kept, as a person reads it: best first, with scores and an excerpt."""
    key = "search.found" if result.found else "search.not_found"
    lines = [
        operator_sentence(
            key,
            count=len(result.kept[:k]),
            confidence=f"{result.confidence:.2f}",
            threshold=f"{result.threshold:.2f}",
        )
    ]
    for rank, hit in enumerate(result.kept[:k], 1):
        source = hit.article.source
        heading = f"({source.heading})" if source.heading else ""
        lines.append(f"\n{rank}. {source.title} {source.article}{heading}  {hit.score:.3f}")
        lines.append(f"   {_excerpt(hit.article.text)}")
    return "\n".join(lines)


def sources_table(entries: Iterable[CatalogueEntry]) -> Table:
    """What the catalogue holds, as of when."""
    from rich.table import Table

    listed = list(entries)
    table = Table(
        title=operator_sentence(
            "sources.total",
            documents=len(listed),
            articles=sum(entry.articles for entry in listed),
        )
    )
    names = ("title", "kind", "since", "articles", "department", "ingested", "release", "excluded")
    for name in names:
        right = name == "articles"
        table.add_column(
            operator_sentence(f"sources.{name}"),
            justify="right" if right else "left",
            overflow="fold",
        )
    for entry in listed:
        table.add_row(
            entry.title,
            operator_sentence(f"kinds.{entry.kind}"),
            entry.effective_date.isoformat() if entry.effective_date else "",
            str(entry.articles),
            entry.department,
            entry.ingested_at[:10],
            _release(entry),
            entry.excluded,
        )
    return table


def _release(entry: CatalogueEntry) -> str:
    """The signed list a document stands on, or that it stands on none."""
    if entry.release in {SHIPPED, ""}:
        return operator_sentence(f"sources.release_{entry.release or 'none'}")
    return operator_sentence("sources.release_list", number=entry.release)


def ingest_text(report: IngestReport) -> str:
    """What an ingest did, and one line for each file that was refused."""
    total = operator_sentence(
        "ingest.total",
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
        refused=len(report.refused),
        articles=report.articles,
        passages=report.passages_embedded,
    )
    refused = (
        operator_sentence("ingest.refused", path=one.path, reason=one.reason)
        for one in report.refused
    )
    return "\n".join((total, *refused))


def nothing_went_in(report: IngestReport) -> bool:
    """Whether every file was refused, or there was none."""
    return not (report.added or report.changed or report.unchanged)


def verification_text(found: Verification, sentences: Sentences) -> str:
    """What a verification found: a line for each fault, then the whole.

    A row of a book is named by the city's own words; what stands in it is not told.
    """
    # What names the books brings the office's pages along: only this command waits for them.
    from admin.commands.book_faults import books_lines, books_summary
    from admin.commands.document_faults import document_faults, documents_summary

    faults = (operator_sentence(f"verify.{one.code}", number=one.number) for one in found.faults)
    proofs = (_ledger_fault(one) for one in found.ledger.faults)
    books = books_lines(found.books, sentences)
    # No record at all is more often the wrong folder than a service that nobody asked.
    well = "verify.whole" if found.records else "verify.none"
    if found.ledger.since:
        well = "verify.since"
    whole = operator_sentence(
        well if found.whole else "verify.broken",
        records=found.records,
        faults=found.wrong,
        leaves=found.ledger.leaves,
        signed=found.ledger.signed,
        checkpoints=found.ledger.checkpoints,
        since=found.ledger.since,
    )
    earlier = found.ledger.earlier
    old = [operator_sentence("verify.rows_earlier", rows=earlier)] if earlier else []
    documents = (*document_faults(found.documents), *documents_summary(found.documents))
    return "\n".join(
        (*faults, *proofs, *books, *documents, *books_summary(found.books), *old, whole)
    )


def _ledger_fault(fault: LedgerFault) -> str:
    parts = ", ".join(operator_sentence(f"ledger_part.{part}") for part in fault.parts)
    return operator_sentence(f"ledger.{fault.code}", number=fault.number, parts=parts)


def finding_text(finding: Finding) -> str:
    """A doctor's finding on one line."""
    part = operator_sentence(f"doctor_part.{finding.part}")
    return f"{_MARKS[finding.health]} {part}: {finding.text}"


def show(*things: object) -> None:
    """Print tables to standard output; where no terminal sets a width, none is cut short."""
    from rich.console import Console

    console = Console() if sys.stdout.isatty() else Console(width=_WIDTH)
    console.print(*things, sep="\n")


def _excerpt(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _EXCERPT else f"{plain[:_EXCERPT]}…"


def accesses_table(accesses: Iterable[Access]) -> Table:
    """Who of the staff read whose words, newest first, in the city's time."""
    from rich.markup import escape
    from rich.table import Table

    names = ("at", "person", "command", "record", "purpose")
    table = Table(*(operator_sentence(f"access.{name}") for name in names))
    for one in accesses:
        at = one.at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S")
        table.add_row(
            at, escape(one.person), one.command, str(one.record or "-"), escape(one.purpose)
        )
    return table
