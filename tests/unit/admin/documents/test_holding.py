"""What the library holds is held against what was taken in, document by document."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from admin.documents import DocumentFault, TakenActs, bring_along, check_documents, take_in
from city import Clock, Database
from disclosure import Journal
from knowledge import Catalogue, Ingester, Store
from tests.builders.documents import make_lists, put
from tests.builders.shipped import some_shipped_paths
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

TITLE = "가 조례"
LAW = "여수시 인공지능사회 구현 기본 조례"
ALTERED = (
    "UPDATE articles SET text = '지원금은 9원으로 한다.' WHERE document_key = '가조례'",
    "UPDATE articles SET paragraphs = '[\"9원\"]' WHERE document_key = '가조례'",
    "UPDATE articles SET paragraphs = '9' WHERE document_key = '가조례'",
    "UPDATE articles SET heading = '' WHERE document_key = '가조례'",
    "UPDATE documents SET effective_date = '1999-01-01' WHERE key = '가조례'",
    "DELETE FROM articles WHERE document_key = '가조례'",
)


class City:
    """A catalogue, whoever takes documents into it, and whoever alters it behind them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database, self.clock = database, clock
        store = Store(database, clock)
        self.catalogue = Catalogue(store)
        self.ingester = Ingester(store, FakeEmbedder(), FakeMorphemes())

    def take(self, *paths: Path) -> None:
        take_in(self.ingester, self.catalogue, make_lists(self.database, self.clock), paths, "김")

    def alter(self, statement: str) -> None:
        with self.database.unit() as session:
            session.execute(text(statement))

    def faults(self) -> list[tuple[str, str]]:
        return [(one.code, one.title) for one in check_documents(self.database).faults]

    def unproved(self) -> list[str]:
        return [one.title for one in check_documents(self.database).unproved]


@pytest.fixture
def city(either: Database, clock: Clock) -> City:
    return City(either, clock)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", TITLE)
    put(tmp_path / "문서", "나 조례", "제2조 (둘)\n① 900원으로 한다.\n② 1,000원으로 한다.")
    return tmp_path / "문서"


def test_what_was_taken_in_and_not_altered_is_whole(city: City, folder: Path) -> None:
    city.take(folder)
    (folder / f"{TITLE}.md").write_text(
        (folder / f"{TITLE}.md").read_text("utf-8").replace("600원", "700원"), "utf-8"
    )
    city.take(folder)
    found = check_documents(city.database)
    assert (found.documents, found.faults, found.unproved) == (2, (), ())


@pytest.mark.parametrize("statement", ALTERED)
def test_a_document_that_was_altered_in_the_database_is_told_with_its_act(
    city: City, folder: Path, statement: str
) -> None:
    city.take(folder)
    city.alter(statement)
    acts = {one.act.subject: one.number for one in Journal(city.database).latest()}
    fault = DocumentFault(code="differs", title=TITLE, act=acts[f"document:{TITLE}"])
    assert check_documents(city.database).faults == (fault,)


def test_a_document_that_is_gone_or_called_otherwise_is_told(city: City, folder: Path) -> None:
    city.take(folder)
    city.alter("DELETE FROM documents WHERE key = '나조례'")
    assert city.faults() == [("gone", "나 조례")]
    city.alter("UPDATE documents SET title = '다 조례' WHERE key = '가조례'")
    assert city.faults() == [("gone", "가 조례"), ("gone", "나 조례")]
    assert city.unproved() == ["다 조례"]


def test_whoever_takes_it_in_again_mends_it(city: City, folder: Path) -> None:
    city.take(folder)
    city.alter(ALTERED[0])
    path = folder / f"{TITLE}.md"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    city.take(folder)
    assert city.faults() == []


def test_what_came_along_at_the_first_start_is_held_against_its_file(city: City) -> None:
    city.ingester.ingest(some_shipped_paths())
    assert (city.faults(), city.unproved()) == ([], [])
    city.alter("UPDATE articles SET text = '고친 글' WHERE heading = '목적'")
    assert city.faults() == [("differs_from_shipped", LAW)]


def test_what_came_along_and_was_deleted_is_told_and_called_no_fault(city: City) -> None:
    assert check_documents(city.database).absent == ()
    bring_along(city.ingester, city.database, city.clock)
    assert check_documents(city.database).absent == ()
    city.alter("DELETE FROM documents WHERE title = '여수시 인공지능사회 구현 기본 조례'")
    found = check_documents(city.database)
    assert (found.absent, found.faults) == ((LAW,), ())


def test_what_comes_along_later_is_held_against_its_act(city: City, folder: Path) -> None:
    city.take(folder)
    bring_along(city.ingester, city.database, city.clock)
    assert (city.faults(), city.unproved()) == ([], [])
    city.alter("UPDATE articles SET text = '고친 글' WHERE heading = '목적'")
    assert city.faults() == [("differs", LAW)]


def test_of_what_an_earlier_version_took_in_nothing_is_proved_until_its_file_comes_again(
    city: City, folder: Path
) -> None:
    city.ingester.ingest([folder])
    assert (city.faults(), city.unproved()) == ([], [TITLE, "나 조례"])
    city.alter(ALTERED[0])
    assert (city.faults(), city.unproved()) == ([], [TITLE, "나 조례"])
    city.take(folder)
    assert (city.faults(), city.unproved()) == ([("differs", TITLE)], [])


def test_who_took_a_document_in_stands_in_the_journal(city: City, folder: Path) -> None:
    city.take(folder / f"{TITLE}.md")
    (kept,) = Journal(city.database).latest()
    assert (kept.act.verb, kept.act.subject, kept.act.by) == (
        "documents.taken", f"document:{TITLE}", "김",
    )  # fmt: skip
    assert [one.field for one in kept.act.changes] == ["digest", "words"]
    city.take(folder / f"{TITLE}.md")
    assert len(Journal(city.database).latest()) == 1


def test_a_version_that_told_no_words_proves_nothing_of_what_it_put_in_their_place(
    city: City, folder: Path
) -> None:
    city.take(folder / f"{TITLE}.md")
    acts = TakenActs(clock=city.clock, by="옛 판")
    with city.database.unit() as session:
        acts.note(session, TITLE, "a" * 64, "b" * 64)
    assert (city.faults(), city.unproved()) == ([], [TITLE])


def test_an_ordinance_that_says_something_else_is_given_back_its_words_at_the_next_start(
    city: City,
) -> None:
    def start() -> bool:
        return bring_along(city.ingester, city.database, city.clock)

    assert start()
    assert not start()
    city.alter("UPDATE articles SET text = '고친 글' WHERE heading = '목적'")
    assert city.faults() == [("differs_from_shipped", LAW)]
    assert start()
    assert city.faults() == []
    assert [one.act.subject for one in Journal(city.database).latest()] == [f"shipped:{LAW}"]
    assert not start()
