"""The library keeps and finds the same on SQLite and PostgreSQL, as migrations shape them."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest

from city import Database, FixedClock
from knowledge import Ingester, Store
from tests.builders.catalogue import leave_out, searched
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

FIRST = "제1조 (목적)\n보기를 정한다."
SECOND = "제2조 (지원)\n① 시장은 지원한다.\n② 금액은 600원으로 한다."


@pytest.fixture
def store(either: Database, clock: FixedClock) -> Store:
    """A store on each kind of database."""
    return Store(either, clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An ordinance on disk."""
    path = tmp_path / "보기 조례.md"
    path.write_text(make_ordinance_text(FIRST, SECOND, title="보기 조례"), encoding="utf-8")
    return path


def test_what_was_taken_in_is_found_as_it_was(either: Database, store: Store, path: Path) -> None:
    embedder = FakeEmbedder()
    report = Ingester(store, embedder, FakeMorphemes()).ingest([path])
    assert (report.added, report.articles, report.refused) == (1, 3, ())
    article = store.article("보기조례/제2조")
    assert article is not None
    assert article.paragraphs == ("① 시장은 지원한다.", "② 금액은 600원으로 한다.")
    assert article.source.heading == "지원"
    keys, vectors = searched(either, embedder.name)
    assert len(keys) == report.passages_embedded == vectors.shape[0]
    assert numpy.allclose(numpy.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_an_unchanged_file_embeds_nothing_and_a_changed_article_only_itself(
    store: Store, path: Path
) -> None:
    ingester = Ingester(store, FakeEmbedder(), FakeMorphemes())
    first = ingester.ingest([path])
    again = ingester.ingest([path])
    assert (again.unchanged, again.passages_embedded) == (1, 0)
    changed = make_ordinance_text(FIRST, SECOND.replace("600", "700"), title="보기 조례")
    path.write_text(changed, encoding="utf-8")
    third = ingester.ingest([path])
    assert third.changed == 1
    assert 0 < third.passages_embedded < first.passages_embedded


def test_an_excluded_document_says_why(either: Database, store: Store, path: Path) -> None:
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest([path])
    entry = store.documents()[0]
    leave_out(either, entry.key, "낡은 판")
    assert store.documents()[0].excluded == "낡은 판"
