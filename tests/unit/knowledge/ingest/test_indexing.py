from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import Ingester, IngestReport, Store
from knowledge.index_store import IndexStore
from knowledge.ingest import EMBEDDING, READING
from knowledge.ingest.cutting import RECIPE
from knowledge.ports import Embedded
from tests.builders.catalogue import leave_out, searched
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

AT = datetime.fromisoformat("2026-11-24T09:00:00+09:00")
FIRST = "제1조 (목적)\n보기를 정한다."
SECOND = "제2조 (지원)\n① 시장은 지원한다.\n② 금액은 600원으로 한다."
THIRD = "제3조 (규칙)\n규칙으로 정한다."


class BreakingEmbedder(FakeEmbedder):
    """Breaks after so many calls, as a model does that runs out of memory."""

    def __init__(self, *, calls: int) -> None:
        super().__init__()
        self._left = calls

    def passages(self, texts: Sequence[str]) -> Embedded:
        if not self._left:
            raise MemoryError
        self._left -= 1
        return super().passages(texts)


@pytest.fixture
def store(either: Database) -> Store:
    return Store(either, FixedClock(AT))


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


def _ingest(
    store: Store,
    *paths: Path,
    embedder: FakeEmbedder | None = None,
    batch: int = 64,
    recipe: str = RECIPE,
) -> IngestReport:
    ingester = Ingester(
        store, embedder or FakeEmbedder(), FakeMorphemes(), batch=batch, recipe=recipe
    )
    return ingester.ingest(paths)


def test_a_folder_goes_into_the_catalogue(either: Database, store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST, SECOND)
    _write(folder, "나 조례", FIRST)
    report = _ingest(store, folder)
    assert (report.added, report.changed, report.unchanged, report.refused) == (2, 0, 0, ())
    assert report.articles == 5
    assert report.passages_embedded == len(searched(either, FakeEmbedder().name)[0])
    assert [entry.title for entry in store.documents()] == ["가 조례", "나 조례"]
    assert store.documents()[0].ingested_at == "2026-11-24T09:00:00+09:00"
    article = store.article("가조례/제2조")
    assert article is not None
    assert article.paragraphs == ("① 시장은 지원한다.", "② 금액은 600원으로 한다.")


def test_the_vectors_are_those_of_the_passages(
    either: Database, store: Store, folder: Path
) -> None:
    embedder = FakeEmbedder()
    _ingest(store, _write(folder, "가 조례", FIRST, SECOND), embedder=embedder)
    keys, matrix = searched(either, embedder.name)
    texts = IndexStore(either).texts("가조례")
    assert (
        matrix.tobytes() == FakeEmbedder().passages([texts[key] for key in keys]).vectors.tobytes()
    )


def test_an_unchanged_folder_embeds_nothing(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST, SECOND)
    _ingest(store, folder)
    before, embedder = store.snapshot(), FakeEmbedder()
    report = _ingest(store, folder, embedder=embedder)
    assert (report.unchanged, report.passages_embedded, embedder.embedded) == (1, 0, [])
    assert store.snapshot() == before


def test_one_changed_article_embeds_its_own_passages_only(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST, SECOND, THIRD)
    _ingest(store, folder)
    before, embedder = store.snapshot(), FakeEmbedder()
    _write(folder, "가 조례", FIRST, SECOND.replace("600", "700"), THIRD)
    report = _ingest(store, folder, embedder=embedder)
    assert (report.added, report.changed) == (0, 1)
    assert report.passages_embedded == len(embedder.embedded) == 2
    assert all("700원" in text for text in embedder.embedded)
    assert store.snapshot() != before


def test_an_article_that_moved_is_not_embedded_again(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST, SECOND, THIRD)
    _ingest(store, folder)
    embedder = FakeEmbedder()
    _write(folder, "가 조례", THIRD, FIRST, SECOND)
    _ingest(store, folder, embedder=embedder)
    assert embedder.embedded == []
    numbers = [article.source.article for article in store.articles_of("가조례")]
    assert numbers == ["제3조", "제1조", "제2조", "부칙"]


def test_an_article_that_a_new_version_lacks_disappears(
    either: Database, store: Store, folder: Path
) -> None:
    _write(folder, "가 조례", FIRST, SECOND, THIRD)
    embedder = FakeEmbedder()
    _ingest(store, folder, embedder=embedder)
    _write(folder, "가 조례", FIRST, THIRD, since="2025-01-01")
    _ingest(store, folder, embedder=embedder)
    assert store.article("가조례/제2조") is None
    assert not [key for key in searched(either, embedder.name)[0] if "제2조" in key]
    assert "가조례/제2조" not in store.words()[0]
    assert "가조례/제2조" not in store.all_article_keys()


def test_nothing_half_written_stays_after_a_crash(
    either: Database, store: Store, folder: Path
) -> None:
    _write(folder, "가 조례", FIRST)
    _ingest(store, folder)
    _write(folder, "나 조례", FIRST, SECOND, THIRD)
    before = store.snapshot()
    with pytest.raises(MemoryError):
        _ingest(store, folder, embedder=BreakingEmbedder(calls=2), batch=2)
    assert store.snapshot() == before
    assert [entry.title for entry in store.documents()] == ["가 조례"]
    assert set(IndexStore(either).texts("가조례")) == {*searched(either, FakeEmbedder().name)[0]}


def test_a_changed_document_stays_as_it_was_after_a_crash(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST, SECOND)
    _ingest(store, folder)
    _write(folder, "가 조례", FIRST, SECOND.replace("600", "700"))
    with pytest.raises(MemoryError):
        _ingest(store, folder, embedder=BreakingEmbedder(calls=0))
    article = store.article("가조례/제2조")
    assert article is not None
    assert "600원" in article.text


def test_an_ingest_that_was_stopped_goes_on_where_it_stood(store: Store, folder: Path) -> None:
    for name in ("가 조례", "나 조례", "다 조례"):
        _write(folder, name, FIRST)

    def stop(step: str, done: int, _: int) -> None:
        if (step, done) == (READING, 2):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Ingester(store, FakeEmbedder(), FakeMorphemes(), stop).ingest([folder])
    assert len(store.documents()) == 2
    report = _ingest(store, folder)
    assert (report.added, report.unchanged) == (1, 2)


def test_progress_is_told_to_its_end(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST)
    _write(folder, "나 조례", FIRST)
    told: list[tuple[str, int, int]] = []

    def tell(step: str, done: int, total: int) -> None:
        told.append((step, done, total))

    Ingester(store, FakeEmbedder(), FakeMorphemes(), tell).ingest([folder])
    assert [step[1:] for step in told if step[0] == READING] == [(0, 2), (1, 2), (2, 2)]
    embedding = [step[1:] for step in told if step[0] == EMBEDDING]
    assert embedding[:2] == [(0, 2), (2, 2)]


def test_another_model_embeds_everything_anew(either: Database, store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST)
    _ingest(store, folder)
    other = FakeEmbedder(name="other@1", dimension=8)
    report = _ingest(store, folder, embedder=other)
    assert (report.changed, report.passages_embedded) == (1, 2)
    assert searched(either, "other@1")[1].shape == (2, 8)
    assert searched(either, FakeEmbedder().name)[0] == ()


def test_new_rules_of_cutting_take_a_document_in_anew(store: Store, folder: Path) -> None:
    _write(folder, "가 조례", FIRST)
    _ingest(store, folder)
    embedder = FakeEmbedder()
    report = _ingest(store, folder, embedder=embedder, recipe="next")
    assert (report.changed, embedder.embedded) == (1, [])


def test_why_a_document_is_excluded_outlives_its_new_version(
    either: Database, store: Store, folder: Path
) -> None:
    _ingest(store, _write(folder, "가 조례", FIRST))
    leave_out(either, "가조례", "검토 중")
    _ingest(store, _write(folder, "가 조례", FIRST, SECOND, since="2025-01-01"))
    assert store.documents()[0].excluded == "검토 중"
    assert store.all_article_keys() == ()


def test_a_batch_holds_passages_of_like_length(store: Store, folder: Path) -> None:
    embedder = FakeEmbedder()
    _ingest(store, _write(folder, "가 조례", FIRST, SECOND, THIRD), embedder=embedder, batch=3)
    lengths = [len(text) for text in embedder.embedded]
    assert lengths == sorted(lengths)
    assert len(lengths) > 3


def test_what_is_known_of_a_passage_stays_with_its_pieces(
    either: Database, store: Store, folder: Path
) -> None:
    def pieces() -> dict[str, bytes]:
        return IndexStore(either).tokens(store.all_article_keys(), FakeEmbedder().name)

    _write(folder, "가 조례", FIRST, SECOND)
    _ingest(store, folder)
    before, embedder = pieces(), FakeEmbedder()
    _ingest(store, folder, embedder=embedder, recipe="9")
    assert embedder.embedded == []
    assert set(before) == set(store.all_article_keys())
    assert pieces() == before
