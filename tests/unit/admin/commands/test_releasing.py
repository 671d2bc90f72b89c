"""Whoever releases documents is told the key, the list, and wherever something differs from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from admin.commands.released import documents_released, shipped_held
from admin.commands.releasing import (
    held_and_tell,
    lists_as_set,
    show_key,
    sign_and_tell,
    tell_lists,
    verify_and_tell,
)
from admin.doctor import Health
from admin.documents import bring_along, take_in
from admin.errors import DocumentKeyUnusable, DocumentListRefused
from city import Clock, Database, SettingInvalid, Settings, load_settings
from disclosure import Verifier
from knowledge import LIST_FILE, Catalogue, Ingester, Store
from knowledge.tables import ArticleRow
from tests.builders.documents import CITY, put
from tests.builders.shipped import hold_as_before, shipped_path
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "가 조례")
    return tmp_path / "문서"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "열쇠"


def settings_with(key: Path) -> Settings:
    """Settings that believe the key of a file."""
    told: list[str] = []
    show_key(key, CITY, told.append)
    return _settings(told[0].partition("\n")[0])


def test_a_key_is_made_once_and_its_public_half_is_told(key: Path) -> None:
    told: list[str] = []
    for _ in range(2):
        show_key(key, CITY, told.append)
    assert told[0] == told[1]
    assert Verifier.read(told[0].partition("\n")[0])
    assert key.stat().st_mode & 0o077 == 0


def test_a_folder_is_signed_verified_taken_in_and_found_whole(
    database: Database, clock: Clock, folder: Path, key: Path
) -> None:
    settings, told = settings_with(key), list[str]()
    lists = lists_as_set(settings, database, clock)
    sign_and_tell(folder, key, " 김여수 ", CITY, clock, told.append)
    assert verify_and_tell(lists, folder, told.append)
    store = Store(database, clock)
    ingester = Ingester(store, FakeEmbedder(), FakeMorphemes())
    tell_lists(take_in(ingester, Catalogue(store), lists, [folder], "김여수"), told.append)
    assert held_and_tell(lists, Catalogue(store).documents(), told.append)
    assert all("1호" in line for line in told if "목록" in line and "대로" not in line)
    assert documents_released(database, clock, settings).code == "documents_well"
    put(folder, "나 조례")
    assert not verify_and_tell(lists, folder, told.append)
    assert "나 조례.md" in told[-2]
    ingester.ingest([folder])
    assert not held_and_tell(lists, Catalogue(store).documents(), told.append)
    found = documents_released(database, clock, settings)
    assert (found.health, found.code) == (Health.BROKEN, "documents_unlisted")


def test_the_doctor_tells_how_far_a_city_has_come_with_its_list(
    database: Database, clock: Clock, key: Path
) -> None:
    assert documents_released(database, clock, _settings()).code == "documents_any"
    found = documents_released(database, clock, settings_with(key))
    assert (found.health, found.code) == (Health.DOUBTFUL, "documents_none")


def test_the_doctor_tells_of_a_reworded_ordinance(database: Database, clock: Clock) -> None:
    store = Store(database, clock)
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest(
        [shipped_path("여수시 인공지능사회 구현 기본 조례")]
    )
    assert documents_released(database, clock, _settings()).code == "documents_any"
    with database.unit() as session:
        session.execute(update(ArticleRow).values(text="딴말"))
    found = documents_released(database, clock, _settings())
    assert (found.health, found.code) == (Health.BROKEN, "law_reworded")
    assert "인공지능사회" in found.text


def test_a_list_that_is_not_believed_is_told_with_its_reason(
    database: Database, clock: Clock, folder: Path, key: Path, tmp_path: Path
) -> None:
    sign_and_tell(folder, _made(tmp_path / "다른 열쇠"), "김여수", CITY, clock, lambda _: None)
    lists, told = lists_as_set(settings_with(key), database, clock), list[str]()
    store = Store(database, clock)
    ingester = Ingester(store, FakeEmbedder(), FakeMorphemes())
    tell_lists(take_in(ingester, Catalogue(store), lists, [folder], "김여수"), told.append)
    assert "ASSISTANT_DOCUMENTS_KEY" in told[0]
    with pytest.raises(DocumentListRefused):
        verify_and_tell(lists, folder)
    with pytest.raises(DocumentListRefused):
        held_and_tell(lists, ())


def test_without_a_key_or_a_name_nothing_is_signed(
    clock: Clock, folder: Path, key: Path, tmp_path: Path
) -> None:
    with pytest.raises(DocumentKeyUnusable):
        sign_and_tell(folder, tmp_path / "없는 열쇠", "김여수", CITY, clock)
    with pytest.raises(DocumentListRefused) as refused:
        sign_and_tell(folder, _made(key), "  ", CITY, clock)
    assert refused.value.problem == "nobody"


def test_a_list_that_was_lost_is_followed_by_one_of_a_number_that_is_given(
    database: Database, clock: Clock, folder: Path, key: Path
) -> None:
    lists = lists_as_set(settings_with(key), database, clock)
    for number in (None, None, 7):
        sign_and_tell(folder, key, "김여수", CITY, clock, lambda _: None, number=number)
    taken, _how = lists.take((folder / LIST_FILE).read_text("utf-8"), "김여수")
    assert taken.number == 7
    (folder / LIST_FILE).unlink()
    sign_and_tell(folder, key, "김여수", CITY, clock, lambda _: None)
    with pytest.raises(DocumentListRefused, match="--number") as refused:
        lists.take((folder / LIST_FILE).read_text("utf-8"), "김여수")
    assert refused.value.problem == "older"
    sign_and_tell(folder, key, "김여수", CITY, clock, lambda _: None, number=8)
    assert lists.take((folder / LIST_FILE).read_text("utf-8"), "김여수")[0].number == 8


def test_a_list_that_nobody_would_believe_is_not_written(
    clock: Clock, folder: Path, key: Path
) -> None:
    sign_and_tell(folder, _made(key), "김여수", CITY, clock, lambda _: None, number=999_999_999)
    before = (folder / LIST_FILE).read_bytes()
    with pytest.raises(DocumentListRefused) as refused:
        sign_and_tell(folder, key, "김여수", CITY, clock)
    assert refused.value.problem == "no_list"
    assert (folder / LIST_FILE).read_bytes() == before


def test_a_setting_that_is_no_public_key_is_told(database: Database, clock: Clock) -> None:
    with pytest.raises(SettingInvalid, match="ASSISTANT_DOCUMENTS_KEY"):
        lists_as_set(_settings("x+y+z"), database, clock)


def _made(path: Path) -> Path:
    show_key(path, CITY, lambda _: None)
    return path


def _settings(keys: str = "") -> Settings:
    return load_settings().model_copy(update={"documents_key": keys})


def test_the_doctor_tells_what_waits_of_what_is_shipped_and_what_stands_in_its_place(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    def code() -> str:
        return shipped_held(database).code

    ingester = Ingester(Store(database, clock), FakeEmbedder(dimension=1024), FakeMorphemes())
    assert code() == "shipped_first"
    bring_along(ingester, database, clock)
    assert code() == "shipped_well"
    hold_as_before(database, clock, "주차장조례")
    assert (code(), shipped_held(database).health) == ("shipped_waiting", Health.DOUBTFUL)
    own = tmp_path / "주차.md"
    words = shipped_path("주차장조례").read_text("utf-8")
    own.write_text(f"{words}\n## 시가 쓴 말인가요?\n\n네.\n", encoding="utf-8")
    ingester.ingest([own])
    assert code() == "shipped_otherwise"
    assert "주차장" in shipped_held(database).text
