"""Whoever takes documents in is told to start again; a start holds what is there to the lists."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

from admin.commands.alone import LOCK, alone_in, is_ours
from admin.commands.ingesting import brought_up, held_to_released, ingest_and_tell
from admin.documents import take_in
from city import Clock, Database, Settings, load_settings, operator_sentence
from disclosure import Signer
from knowledge import SHIPPED, Catalogue, Ingester, Knowledge, shipped_paths
from tests.builders.documents import OURS, THEIRS, make_lists, put, sign
from tests.builders.searching import Shelf
from tests.builders.shipped import (
    WORDS_OF_BEFORE,
    hold_as_before,
    shipped_path,
    some_shipped_paths,
)
from tests.fakes.indexes import FakeVectorDatabase
from tests.fakes.knowledge import FakeKnowledge
from tests.fakes.server import serving

RESTART = operator_sentence("command.restart")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "가 조례")
    put(tmp_path / "문서", "나 조례", "제2조 (둘)\n① 900원으로 한다.")
    return tmp_path / "문서"


@pytest.fixture
def beside() -> Generator[Settings]:
    """Settings of a service that runs already."""
    service = FastAPI()

    @service.get("/ready")
    def _ready() -> PlainTextResponse:
        return PlainTextResponse("ready")

    with serving(service) as address:
        port = int(address.rpartition(":")[2])
        yield load_settings().model_copy(update={"host": "127.0.0.1", "port": port})


def _knowledge(
    folder: Path, database: Database, clock: Clock, vectors: FakeVectorDatabase | None = None
) -> Knowledge:
    shelf, fake = Shelf(folder=folder, database=database, clock=clock), FakeKnowledge()
    shelf.vectors = vectors or shelf.vectors
    return Knowledge(
        catalogue=Catalogue(shelf.store),
        library=shelf.library(),
        writer=fake.opened().writer,
        grounding=fake.grounding,
        ingester=Ingester(shelf.store, shelf.embedder, shelf.morphemes),
        embedding_model=shelf.embedder.name,
    )


def test_a_list_that_only_withdraws_a_document_asks_for_a_restart(
    database: Database, clock: Clock, folder: Path, beside: Settings, tmp_path: Path
) -> None:
    knowledge, lists = _knowledge(tmp_path, database, clock), make_lists(database, clock, OURS)
    sign(folder, 1)

    def told() -> list[str]:
        lines = list[str]()
        assert ingest_and_tell(knowledge, beside, lists, [folder], lines.append)
        return lines

    assert told()[-1] == RESTART
    assert RESTART not in told()
    (folder / "나 조례.md").unlink()
    sign(folder, 2)
    assert told()[-1] == RESTART
    assert RESTART not in told()


def test_a_reworded_ordinance_is_refused_and_a_later_one_is_told_of(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    knowledge, lists = _knowledge(tmp_path, database, clock), make_lists(database, clock)
    law, path = shipped_path("여수시 인공지능사회 구현 기본 조례"), tmp_path / "조례.md"

    def told(*changes: tuple[str, str]) -> str:
        words = law.read_text("utf-8")
        for old, new in changes:
            words = words.replace(old, new)
        path.write_text(words, "utf-8")
        lines = list[str]()
        ingest_and_tell(knowledge, load_settings(), lists, [path], lines.append)
        return "\n".join(lines)

    false = ("사전에 고지", "나중에 고지")
    refused = told(false)
    assert f"거절: {path}: 여수시 인공지능사회 구현 기본 조례의 글이" in refused
    assert "국가법령정보센터" in refused
    assert knowledge.catalogue.documents() == ()
    later = (("시행일자: '2025-04-08'", "시행일자: '2027-01-01'"), ("'2185'", "'2300'"))
    assert "제2300호(2027-01-01 시행)의 글로 답합니다" in told(false, *later)


def _with_keys(*keys: Signer) -> Settings:
    texts = ",".join(key.verifier.text for key in keys)
    return load_settings().model_copy(update={"documents_key": texts})


def _found(knowledge: Knowledge) -> set[str]:
    kept = knowledge.library.search("지원금은 600원으로 하나요?").kept
    return {hit.article.source.title for hit in kept}


def test_a_key_that_was_taken_away_releases_nothing_from_the_next_start_on(
    database: Database, clock: Clock, folder: Path, tmp_path: Path
) -> None:
    knowledge = _knowledge(tmp_path, database, clock)
    sign(folder, key=THEIRS)
    lists = make_lists(database, clock, OURS, THEIRS)
    take_in(knowledge.ingester, knowledge.catalogue, lists, [folder], "김여수")
    knowledge.library.refresh()
    assert "가 조례" in _found(knowledge)
    held_to_released(knowledge, _with_keys(OURS), database, clock)
    assert {one.release for one in knowledge.catalogue.documents()} == {""}
    assert _found(knowledge) == set()
    held_to_released(knowledge, _with_keys(), database, clock)
    assert {one.release for one in knowledge.catalogue.documents()} == {""}
    assert "가 조례" in _found(knowledge)


def test_a_key_that_was_set_leaves_out_what_is_unlisted_from_the_next_start_on(
    database: Database, clock: Clock, folder: Path, tmp_path: Path
) -> None:
    knowledge = _knowledge(tmp_path, database, clock)
    older = tmp_path / some_shipped_paths()[0].name
    older.write_text(some_shipped_paths()[0].read_text("utf-8") + "\n예전 말.\n", "utf-8")
    knowledge.ingester.ingest([folder, older])
    held_to_released(knowledge, _with_keys(OURS), database, clock)
    held = knowledge.catalogue.documents()
    assert [one.title for one in held if one.excluded] == ["가 조례", "나 조례"]
    assert [one.release for one in held if not one.excluded] == [SHIPPED]
    assert _found(knowledge).isdisjoint({"가 조례", "나 조례"})


@contextmanager
def _service_in(folder: Path) -> Generator[None]:
    """Another process that has the folder for itself, and the number of this one.

    In two containers the first process has the number 1 in both.
    """
    code = (
        "import fcntl, sys\n"
        "file = open(sys.argv[1], 'w')\n"
        "fcntl.flock(file, fcntl.LOCK_EX)\n"
        "file.write(sys.argv[2])\n"
        "file.flush()\n"
        "print('locked', flush=True)\n"
        "sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(folder / LOCK), str(os.getpid())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"locked\n"
        yield
        other.communicate()


def test_beside_a_service_in_the_same_folder_nothing_shipped_goes_in_until_it_ends(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    knowledge = _knowledge(tmp_path, database, clock)
    settings = load_settings().model_copy(update={"data_dir": tmp_path})
    with _service_in(tmp_path):
        brought_up(knowledge, settings, database, clock)
        assert knowledge.catalogue.documents() == ()
    brought_up(knowledge, settings, database, clock)
    assert len(knowledge.catalogue.documents()) == len(shipped_paths())
    asked = knowledge.library.search("주차요금은 얼마인가요?")
    assert asked.snapshot == knowledge.snapshot != ""
    assert asked.kept


def test_a_service_takes_what_is_shipped_into_the_folder_that_it_has_for_itself(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    knowledge = _knowledge(tmp_path, database, clock)
    settings = load_settings().model_copy(update={"data_dir": tmp_path})
    with alone_in(tmp_path):
        brought_up(knowledge, settings, database, clock)
    assert len(knowledge.catalogue.documents()) == len(shipped_paths())


def test_a_folder_that_was_this_process_s_own_before_is_not_any_longer(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    knowledge = _knowledge(tmp_path, database, clock)
    settings = load_settings().model_copy(update={"data_dir": tmp_path})
    with alone_in(tmp_path):
        assert is_ours(tmp_path)
    with _service_in(tmp_path):
        brought_up(knowledge, settings, database, clock)
    assert knowledge.catalogue.documents() == ()


def test_a_process_that_was_opened_before_answers_with_the_words_of_now(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    """Several processes share one server of vectors, and each has words of its own in memory."""
    key, shared = hold_as_before(database, clock, "주차장조례"), FakeVectorDatabase()
    opened = _knowledge(tmp_path, database, clock, shared)
    before = opened.library.search(WORDS_OF_BEFORE)
    assert WORDS_OF_BEFORE in {hit.article.text for hit in before.kept}
    settings = load_settings().model_copy(update={"data_dir": tmp_path})
    other = _knowledge(tmp_path, database, clock, shared)
    brought_up(other, settings, database, clock)
    now = {one.key: one for one in other.catalogue.articles_of(key)}
    for question in (WORDS_OF_BEFORE, "주차요금은 얼마인가요?"):
        kept = opened.library.search(question).kept
        assert all(now.get(hit.article.key, hit.article) == hit.article for hit in kept)
        assert WORDS_OF_BEFORE not in {hit.article.text for hit in kept}
    new = other.library.search("주차요금은 얼마인가요?").kept
    assert new[0].article.source.title.startswith("여수시 주차장 조례")
