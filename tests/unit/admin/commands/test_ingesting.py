"""Whoever takes documents in is told that a service beside must start again, where it must."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

from admin.commands.ingesting import ingest_and_tell
from city import Clock, Database, Settings, load_settings, operator_sentence
from knowledge import Catalogue, Ingester, Knowledge
from tests.builders.documents import OURS, make_lists, put, sign
from tests.builders.searching import Shelf
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


def _knowledge(folder: Path, database: Database, clock: Clock) -> Knowledge:
    shelf, fake = Shelf(folder=folder, database=database, clock=clock), FakeKnowledge()
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
