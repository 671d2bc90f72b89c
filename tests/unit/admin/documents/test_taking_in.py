"""Where a city signs lists, its catalogue holds what is on the newest one, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from admin.documents import DocumentLists, TakenIn, take_in
from city import Clock, Database, operator_sentence
from disclosure import Journal
from knowledge import SHIPPED, Catalogue, CatalogueEntry, Ingester, Store, shipped_released
from tests.builders.catalogue import leave_out
from tests.builders.documents import OURS, THEIRS, make_lists, put, sign
from tests.builders.shipped import hold_as_before, some_shipped_paths
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes


class City:
    """A catalogue, and whoever takes documents into it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        store = Store(database, clock)
        self.catalogue = Catalogue(store)
        self.ingester = Ingester(store, FakeEmbedder(), FakeMorphemes())

    def take(self, lists: DocumentLists, folder: Path) -> TakenIn:
        return take_in(self.ingester, self.catalogue, lists, [folder], "김여수")

    def held(self) -> dict[str, CatalogueEntry]:
        return {one.title: one for one in self.catalogue.documents()}


@pytest.fixture
def city(either: Database, clock: Clock) -> City:
    return City(either, clock)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "가 조례")
    put(tmp_path / "문서", "나 조례", "제2조 (둘)\n① 900원으로 한다.")
    return tmp_path / "문서"


def test_a_released_folder_goes_in_and_its_list_is_told(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    sign(folder, 3)
    found = city.take(make_lists(either, clock, OURS), folder)
    assert (found.report.added, found.report.refused, found.refused) == (2, (), ())
    assert {one.release for one in city.held().values()} == {"3"}
    assert [one.number for one in found.lists] == [3]


def test_an_altered_file_is_refused_and_the_rest_goes_in(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    sign(folder)
    path = folder / "가 조례.md"
    path.write_text(path.read_text("utf-8").replace("600원", "6000원"), encoding="utf-8")
    put(folder, "다 조례")
    found = city.take(make_lists(either, clock, OURS), folder)
    assert [(one.path.name, one.code) for one in found.report.refused] == [
        ("가 조례.md", "document_unlisted"),
        ("다 조례.md", "document_unlisted"),
    ]
    assert list(city.held()) == ["나 조례"]


def test_a_list_that_is_not_believed_is_left_aside_and_nothing_stands_on_it(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    sign(folder, key=THEIRS)
    found = city.take(make_lists(either, clock, OURS), folder)
    assert [problem.problem for _path, problem in found.refused] == ["unsigned"]
    assert len(found.report.refused) == 2
    assert city.held() == {}


def test_what_went_in_before_is_left_out_until_it_is_listed(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    city.take(make_lists(either, clock), folder)
    assert not any(one.excluded or one.release for one in city.held().values())
    (folder / "나 조례.md").rename(folder.parent / "나 조례.md")
    sign(folder, 1)
    lists = make_lists(either, clock, OURS)
    city.take(lists, folder)
    assert city.held()["나 조례"].excluded
    assert not city.held()["가 조례"].excluded
    (folder.parent / "나 조례.md").rename(folder / "나 조례.md")
    sign(folder, 2)
    city.take(lists, folder)
    assert {one.release for one in city.held().values()} == {"2"}
    assert not any(one.excluded for one in city.held().values())
    assert city.take(make_lists(either, clock), folder).report.unchanged == 2
    assert not any(one.release for one in city.held().values())


def test_a_signed_document_takes_the_place_of_an_unlisted_one_with_a_later_date(
    either: Database, clock: Clock, city: City, tmp_path: Path
) -> None:
    put(tmp_path / "잘못", "가 조례", since="2042-03-12")
    city.take(make_lists(either, clock), tmp_path / "잘못")
    put(tmp_path / "문서", "가 조례")
    sign(tmp_path / "문서", 3)
    found = city.take(make_lists(either, clock, OURS), tmp_path / "문서")
    assert (found.report.changed, found.report.refused) == (1, ())
    held = city.held()["가 조례"]
    assert (held.release, held.excluded) == ("3", "")


def test_of_two_listed_documents_the_later_one_stays(
    either: Database, clock: Clock, city: City, tmp_path: Path
) -> None:
    path = some_shipped_paths()[0]
    city.ingester.ingest([path], shipped_released())
    (tmp_path / "문서").mkdir()
    older = re.sub(r"\b20\d\d-", "2001-", path.read_text("utf-8"))
    (tmp_path / "문서" / path.name).write_text(older, encoding="utf-8")
    sign(tmp_path / "문서")
    found = city.take(make_lists(either, clock, OURS), tmp_path / "문서")
    assert [one.code for one in found.report.refused] == ["document_older"]
    assert [one.release for one in city.held().values()] == [SHIPPED]


def test_what_a_person_left_out_stays_out(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    sign(folder)
    lists = make_lists(either, clock, OURS)
    city.take(lists, folder)
    leave_out(either, city.held()["가 조례"].key, "폐지 예정")
    city.take(lists, folder)
    assert city.held()["가 조례"].excluded == "폐지 예정"


def test_what_is_shipped_stands_on_a_list_of_its_own(
    either: Database, clock: Clock, city: City, folder: Path
) -> None:
    city.ingester.ingest(some_shipped_paths(), shipped_released())
    sign(folder)
    city.take(make_lists(either, clock, OURS), folder)
    shipped = [one for one in city.held().values() if one.release == SHIPPED]
    assert len(shipped) == len(some_shipped_paths())
    assert not any(one.excluded for one in city.held().values())


def test_a_document_that_an_older_software_shipped_is_brought_up_to_date(
    either: Database, clock: Clock, city: City, folder: Path, tmp_path: Path
) -> None:
    path = some_shipped_paths()[0]
    older = tmp_path / path.name
    older.write_text(path.read_text("utf-8") + "\n예전에 있던 말.\n", encoding="utf-8")
    city.ingester.ingest([older])
    sign(folder)
    city.take(make_lists(either, clock, OURS), folder)
    assert sum(one.release == SHIPPED for one in city.held().values()) == 1
    assert not any(one.excluded for one in city.held().values())


def test_what_is_taken_in_in_the_place_of_a_text_that_is_shipped_no_more_is_searched_at_once(
    either: Database, clock: Clock, city: City, tmp_path: Path
) -> None:
    reason = operator_sentence("documents.shipped_no_more")
    key = hold_as_before(either, clock, "help-using", title="가 조례")
    leave_out(either, key, reason)
    lists, folder = make_lists(either, clock), tmp_path / "글"
    put(folder, "나 조례")
    assert not city.take(lists, folder).otherwise
    assert city.held()["가 조례"].excluded == reason
    put(folder, "가 조례", since="2026-11-27")
    assert city.take(lists, folder).otherwise
    assert city.held()["가 조례"].excluded == ""
    kept, *taken = Journal(either).latest(before=None, limit=9)
    assert [one.act.verb for one in taken] == ["documents.taken"] * 2
    assert (kept.act.verb, kept.act.subject) == ("documents.own_again", "shipped:가 조례")
    leave_out(either, key, "고치는 중")
    assert not city.take(lists, folder).otherwise
