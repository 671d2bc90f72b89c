"""Nothing passes for a shipped ordinance that says something else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from city import Clock, Database
from knowledge import (
    SHIPPED,
    DocumentRefused,
    Ingester,
    IngestReport,
    LawGuard,
    Released,
    Store,
    give_back_law,
    later_law,
    law_instead,
    read_document,
    reworded_law,
)
from tests.builders.shipped import shipped_path, some_shipped_paths
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

TITLE = "여수시 인공지능사회 구현 기본 조례"
KEY = "여수시인공지능사회구현기본조례"
LAW = shipped_path(TITLE)
FALSE = ("삶의 질 향상", "시장의 이익")
ALTER = "UPDATE articles SET text = '고친 글' WHERE key LIKE '%/제3조'"


@pytest.fixture
def store(database: Database, clock: Clock) -> Store:
    return Store(database, clock)


@pytest.fixture
def ingester(store: Store) -> Ingester:
    return Ingester(store, FakeEmbedder(), FakeMorphemes())


def take(ingester: Ingester, *paths: Path) -> IngestReport:
    return ingester.ingest(paths, guard=LawGuard())


def copy(folder: Path, *changes: tuple[str, str]) -> Path:
    """A copy of the ordinance with some words changed; every one of them is there."""
    words = LAW.read_text("utf-8")
    for old, new in changes:
        assert old in words
        words = words.replace(old, new)
    path = folder / "조례.md"
    path.write_text(words, "utf-8")
    return path


def test_what_is_shipped_goes_in_and_so_do_the_same_words_from_elsewhere(
    ingester: Ingester, tmp_path: Path
) -> None:
    assert take(ingester, *some_shipped_paths()).refused == ()
    elsewhere = copy(tmp_path, ("스마트정보과", "정보통신과"))
    assert take(ingester, elsewhere).changed == 1


@pytest.mark.parametrize(
    "changes",
    [
        (FALSE,),
        (FALSE, ("'2185'", "'2999'")),
        (FALSE, ("시행일자: '2025-04-08'", "시행일자: '2027-04-08'")),
        (FALSE, ("시행일자: '2025-04-08'", "시행일자: '2024-04-08'"), ("'2185'", "'2100'")),
        (FALSE, ("시행일자: '2025-04-08'", "비고: ''"), ("공포번호: '2185'", "공포번호: ''")),
        (("(목적)", "(뜻)"),),
    ],
)
def test_a_reworded_ordinance_is_refused_with_its_reason(
    ingester: Ingester, store: Store, tmp_path: Path, changes: tuple[tuple[str, str], ...]
) -> None:
    (refusal,) = take(ingester, copy(tmp_path, *changes)).refused
    assert refusal.code == "law_reworded"
    for told in (TITLE, "2185", "2025-04-08", "국가법령정보센터"):
        assert told in refusal.reason
    assert store.documents() == ()


def test_a_later_version_goes_in(ingester: Ingester, database: Database, tmp_path: Path) -> None:
    later = (("시행일자: '2025-04-08'", "시행일자: '2027-01-01'"), ("'2185'", "'2300'"))
    take(ingester, LAW)
    assert later_law(database) == ()
    assert take(ingester, copy(tmp_path, FALSE, *later)).changed == 1
    assert reworded_law(database) == ()
    assert later_law(database) == ((TITLE, "2300", date(2027, 1, 1)),)


def test_what_the_city_has_signed_goes_in(
    ingester: Ingester, database: Database, tmp_path: Path
) -> None:
    path = copy(tmp_path, FALSE)
    listed = {read_document(path).digest: Released(title=TITLE, release="3")}
    assert ingester.ingest([path], listed, guard=LawGuard()).added == 1
    assert reworded_law(database) == ()


def test_a_file_that_was_altered_where_it_is_shipped_is_refused() -> None:
    guard, digest = LawGuard(), read_document(LAW).digest
    guard.file(LAW, digest)
    guard.file(Path("/elsewhere/조례.md"), "0" * 64)
    for path in (LAW, LAW.with_name("새 안내.md")):
        with pytest.raises(DocumentRefused, match="다시 설치"):
            guard.file(path, "0" * 64)


def test_a_reworded_ordinance_is_found_and_people_read_the_shipped_one(
    ingester: Ingester, database: Database
) -> None:
    take(ingester, LAW)
    assert (reworded_law(database), law_instead(database, KEY)) == ((), None)
    with database.unit() as session:
        session.execute(text(ALTER))
    law = read_document(LAW)
    assert [one.title for one in reworded_law(database)] == [TITLE]
    assert law_instead(database, KEY) == law.articles
    third = law_instead(database, f"{KEY}/제3조")
    assert third is not None
    assert [one.source.article for one in third] == ["제3조"]
    assert law_instead(database, f"{KEY}/제99조") == ()
    assert law_instead(database, "여수시주차장조례/제3조") is None


def test_a_reworded_ordinance_is_given_back_its_words(
    ingester: Ingester, database: Database, store: Store
) -> None:
    take(ingester, LAW)
    assert give_back_law(database) == ()
    with database.unit() as session:
        session.execute(text(ALTER))
    assert give_back_law(database) == (LAW,)
    assert take(ingester, LAW).changed == 1
    assert reworded_law(database) == ()
    article = store.article(f"{KEY}/제3조")
    assert article is not None
    assert re.search("고친 글", article.text) is None
    assert {one.release for one in store.documents()} <= {"", SHIPPED}
