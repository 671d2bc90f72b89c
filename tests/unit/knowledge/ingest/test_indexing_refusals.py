from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import Ingester, IngestReport, Store
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

FIRST = "제1조 (목적)\n보기를 정한다."
SECOND = "제2조 (지원)\n① 시장은 지원한다."


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database, FixedClock(datetime.fromisoformat("2026-11-24T09:00:00+09:00")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for documents, apart from the database's file."""
    folder = tmp_path / "문서"
    folder.mkdir()
    return folder


def _write(folder: Path, name: str, *articles: str, since: str = "2024-03-12") -> Path:
    path = folder / f"{name}.md"
    path.write_text(make_ordinance_text(*articles, title=name, since=since), encoding="utf-8")
    return path


def _ingest(store: Store, *paths: Path) -> IngestReport:
    return Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest(paths)


def test_broken_files_are_refused_and_the_rest_goes_in(store: Store, folder: Path) -> None:
    (folder / "가.md").write_bytes(b"\xff\xfe")
    (folder / "나.md").write_bytes(b"")
    (folder / "다.md").write_text("글만 있다.", encoding="utf-8")
    (folder / "라.md").symlink_to(folder / "없음.md")
    (folder / "마.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    with (folder / "바.md").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    _write(folder, "사 조례", FIRST)
    report = _ingest(store, folder)
    assert [(refusal.path.name, refusal.code) for refusal in report.refused] == [
        ("가.md", "file_not_text"),
        ("나.md", "file_empty"),
        ("다.md", "document_untitled"),
        ("라.md", "file_unreadable"),
        ("마.hwp", "file_unsupported"),
        ("바.md", "file_too_large"),
    ]
    assert all(refusal.reason and "\n" not in refusal.reason for refusal in report.refused)
    assert [entry.title for entry in store.documents()] == ["사 조례"]


def test_an_older_version_does_not_replace_a_newer_one(store: Store, folder: Path) -> None:
    _ingest(store, _write(folder, "가 조례", FIRST, SECOND, since="2025-01-01"))
    report = _ingest(store, _write(folder, "가 조례", FIRST, since="2020-01-01"))
    (refusal,) = report.refused
    assert refusal.code == "document_older"
    assert "2020-01-01" in refusal.reason
    assert "2025-01-01" in refusal.reason
    assert store.article("가조례/제2조") is not None


def test_the_same_document_twice_in_one_folder_is_told(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST)
    rival = make_ordinance_text(SECOND, title="가 조례")
    (folder / "나.md").write_text(rival, encoding="utf-8")
    for _ in range(2):
        (refusal,) = _ingest(store, folder).refused
        assert (refusal.code, refusal.path.name) == ("document_twice", "나.md")
        assert "가 조례.md" in refusal.reason
    assert store.article("가조례/제1조") is not None


def test_the_later_version_of_two_in_one_folder_wins(store: Store, folder: Path) -> None:
    old = make_ordinance_text(FIRST, title="가 조례", since="2020-01-01")
    new = make_ordinance_text(SECOND, title="가 조례", since="2025-01-01")
    (folder / "1.md").write_text(old, encoding="utf-8")
    (folder / "2.md").write_text(new, encoding="utf-8")
    _ingest(store, folder)
    assert store.articles_of("가조례")[0].source.article == "제2조"


def test_a_copy_of_a_file_is_no_second_document(store: Store, folder: Path) -> None:
    path = _write(folder, "가 조례", FIRST)
    (folder / "사본.md").write_bytes(path.read_bytes())
    report = _ingest(store, folder)
    assert (report.added, report.unchanged, report.refused) == (1, 1, ())
