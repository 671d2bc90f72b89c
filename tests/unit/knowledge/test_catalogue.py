from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import Catalogue, DocumentKind, Ingester, Store, shipped_paths
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

AI = "여수시 인공지능사회 구현 기본 조례"


@pytest.fixture
def catalogue(either: Database, tmp_path: Path) -> Catalogue:
    store = Store(either, FixedClock(datetime.fromisoformat("2026-11-24T09:00:00+09:00")))
    path = tmp_path / "가.md"
    path.write_text(make_ordinance_text(title="가 조례"), encoding="utf-8")
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest([path])
    return Catalogue(store)


def test_the_catalogue_says_what_since_when_and_in_whose_charge(catalogue: Catalogue) -> None:
    (entry,) = catalogue.documents()
    assert (entry.key, entry.title, entry.kind) == ("가조례", "가 조례", DocumentKind.ORDINANCE)
    assert (entry.articles, entry.effective_date) == (2, date(2024, 3, 12))
    assert (entry.department, entry.excluded) == ("보기과", "")
    assert entry.url.startswith("https://www.law.go.kr/")


def test_a_document_opens_and_so_do_its_articles(catalogue: Catalogue) -> None:
    first, _ = catalogue.articles_of("가조례")
    assert catalogue.article(first.key) == first
    assert catalogue.article("가조례/제99조") is None


def test_a_guide_leads_to_the_ordinance_that_its_answers_cite(
    either: Database, clock: FixedClock
) -> None:
    store = Store(either, clock)
    chosen = [path for path in shipped_paths() if path.name in ("주차장조례.md", f"{AI}.md")]
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest(chosen)
    cited = Catalogue(store).cited_titles()
    assert cited["여수시 주차장 조례 생활안내"] == {"여수시 주차장 조례"}
    assert cited[AI] == {AI}
    assert set(cited) == {one.title for one in Catalogue(store).documents()}
