"""What the officials' commands show."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from admin.checking import BookFault, BooksCheck
from admin.commands.verifying import Fault, Verification
from admin.commands.views import (
    accesses_table,
    finding_text,
    ingest_text,
    nothing_went_in,
    search_line,
    search_text,
    sources_table,
    verification_text,
)
from admin.doctor import Finding, Health
from admin.documents import DocumentFault, DocumentsCheck
from city import CityProfile
from disclosure import Access, LedgerCheck, LedgerFault
from knowledge import SHIPPED, HeldWords, IngestReport, Refusal
from tests.builders.library import make_article, make_hit, make_search
from tests.builders.telegram import make_entry

NO_LEDGER = LedgerCheck(leaves=0, checkpoints=0, signed=0, faults=())
NO_BOOKS = BooksCheck(rows=0, faults=())
NO_DOCUMENTS = DocumentsCheck(documents=0, faults=())
TWO = make_search(
    make_hit(score=0.87654321), make_hit(make_article(article="제9조", text="가" * 500), score=0.5)
)


def _report(
    *, added: int = 0, unchanged: int = 0, refused: tuple[Refusal, ...] = ()
) -> IngestReport:
    return IngestReport(
        added=added,
        changed=0,
        unchanged=unchanged,
        refused=refused,
        passages_embedded=7,
        articles=3,
    )


def test_a_search_line_is_the_contract() -> None:
    line = search_line({"id": "a", "question": "얼마?"}, TWO, 10)
    assert list(line) == ["id", "question", "results"]
    first = {
        "rank": 1,
        "title": "여수시 주차장 조례",
        "article": "제5조",
        "score": 0.876543,
        "text": make_article().text,
    }
    results = json.loads(json.dumps(line))["results"]
    assert results[0] == first
    assert [one["rank"] for one in results] == [1, 2]


def test_no_more_than_k_articles_are_shown() -> None:
    line = search_line({"id": 1, "question": "얼마?"}, TWO, 1)
    assert len(json.loads(json.dumps(line))["results"]) == 1
    assert "제9조" not in search_text(TWO, 1)


def test_a_search_that_found_nothing_good_says_so_and_shows_the_nearest() -> None:
    text = search_text(make_search(confidence=0.1), 10)
    assert "없습니다" in text
    assert "제5조(주차요금)" in text


def test_a_long_article_is_cut_in_the_terminal() -> None:
    assert max(len(line) for line in search_text(TWO, 10).splitlines()) < 200


def test_the_catalogue_lists_every_document_with_its_date_and_why_it_is_excluded() -> None:
    console = Console(width=160, record=True, file=io.StringIO())
    console.print(
        sources_table([make_entry(), make_entry("옛 조례", since=None, excluded="폐지됨")])
    )
    text = console.export_text()
    assert "2025-09-30" in text
    assert "폐지됨" in text
    assert "40" in text


def test_the_catalogue_tells_which_list_a_document_stands_on() -> None:
    told = io.StringIO()
    entries = [replace(make_entry(), release=one) for one in ("7", SHIPPED, "")]
    Console(file=told, width=200).print(sources_table(entries))
    assert all(word in told.getvalue() for word in ("7호", "함께 온 문서", "없음"))


def test_an_ingest_tells_what_was_refused_and_why() -> None:
    refusal = Refusal(path=Path("나쁜.md"), reason="비어 있습니다.", code="file_empty")
    text = ingest_text(_report(added=2, refused=(refusal,)))
    assert "나쁜.md" in text
    assert "비어 있습니다." in text
    assert "2건" in text.splitlines()[0]


def test_an_ingest_failed_only_if_nothing_went_in() -> None:
    assert nothing_went_in(_report())
    assert not nothing_went_in(_report(added=1))
    assert not nothing_went_in(_report(unchanged=1))


def test_a_verification_names_the_records_and_counts_the_broken_promises(
    profile: CityProfile,
) -> None:
    faults = (
        Fault(number=7, code="no_citation"),
        Fault(number=8, code="left_open", wrong=False),
    )
    found = Verification(
        records=9, faults=faults, ledger=NO_LEDGER, books=NO_BOOKS, documents=NO_DOCUMENTS
    )
    text = verification_text(found, profile.sentences)
    assert "7번" in text
    assert "8번" in text
    assert "1건" in text.splitlines()[-1]
    assert "{" not in text


def test_a_fault_of_the_ledger_names_the_record_and_what_differs(profile: CityProfile) -> None:
    faults = (LedgerFault(code="differs", number=7, parts=("answer", "sources")),)
    ledger = LedgerCheck(leaves=9, checkpoints=1, signed=9, faults=faults)
    found = Verification(
        records=0, faults=(), ledger=ledger, books=NO_BOOKS, documents=NO_DOCUMENTS
    )
    text = verification_text(found, profile.sentences)
    assert not found.whole
    assert text.splitlines()[0].startswith("기록 7번")
    assert "답, 출처" in text
    assert "1건" in text.splitlines()[-1]


def test_a_fault_of_the_books_names_book_row_act_and_fields(profile: CityProfile) -> None:
    faults = (
        BookFault(code="differs", book="committee.vote", number=3, act=17, parts=("choice",)),
        BookFault(code="gone", book="committee.member", number=5, act=9),
        BookFault(code="differs", book="official", number=2, act=4, parts=("roles", "version")),
        BookFault(code="changed_between", book="register.system", number=1, act=6, wrong=False),
    )
    books = BooksCheck(rows=40, faults=faults, earlier=2)
    found = Verification(
        records=1, faults=(), ledger=NO_LEDGER, books=books, documents=NO_DOCUMENTS
    )
    lines = verification_text(found, profile.sentences).splitlines()
    assert found.wrong == 3
    assert lines[0].startswith("표결 3번: 업무 일지 17번")
    assert "위원 5번" in lines[1]
    assert "역할, 고친 횟수" in lines[2]
    assert lines[-3].count("40줄") == lines[-2].count("2줄") == 1
    assert "3건" in lines[-1]
    assert "committee" not in "".join(lines)


def test_a_fault_of_a_document_names_it_and_what_is_not_proved_is_told(
    profile: CityProfile,
) -> None:
    faults = (
        DocumentFault(code="differs", title="가 조례", act=17),
        DocumentFault(code="differs_from_shipped", title="나 조례"),
        DocumentFault(code="gone", title="다 조례"),
    )
    earlier = [
        HeldWords(title=f"옛 {one}", digest="", words="", by_rules_of_now=True) for one in range(6)
    ]
    documents = DocumentsCheck(documents=40, faults=faults, unproved=tuple(earlier))
    found = Verification(
        records=1, faults=(), ledger=NO_LEDGER, books=NO_BOOKS, documents=documents
    )
    lines = verification_text(found, profile.sentences).splitlines()
    assert found.wrong == 3
    for line, named in zip(lines, ("가 조례", "나 조례", "다 조례", "34건", "6건"), strict=False):
        assert named in line
    assert "업무 일지 17번" in lines[0]
    assert "옛 4" in lines[4]
    assert "옛 5" not in lines[4]


def test_a_database_without_records_is_not_called_whole(profile: CityProfile) -> None:
    found = Verification(
        records=0, faults=(), ledger=NO_LEDGER, books=NO_BOOKS, documents=NO_DOCUMENTS
    )
    text = verification_text(found, profile.sentences)
    assert "ASSISTANT_DATA_DIR" in text
    assert "어긴 것이 없습니다" not in text


def test_a_finding_is_marked_and_named() -> None:
    line = finding_text(Finding(part="port", health=Health.BROKEN, text="열 수 없습니다."))
    assert line == "✗ 웹 포트: 열 수 없습니다."


def test_accesses_are_shown_in_the_citys_time_and_as_they_were_written() -> None:
    at = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    one = Access(at=at, person="김담당", command="receipt", record=7, purpose="[bold]확인")
    console = Console(file=io.StringIO(), width=160)
    console.print(accesses_table([one]))
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    for part in ("2026-11-24 10:30:00", "김담당", "receipt", "7", "[bold]확인"):
        assert part in shown
