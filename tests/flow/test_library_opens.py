"""The library as wiring puts it together: bundled model, Chroma, bm25s and Kiwi, on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from city import CityProfile, Database, FixedClock
from knowledge import Embedder, Knowledge, shipped_paths
from knowledge.bundled_model import bundled_folder
from knowledge.wiring import open_knowledge

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]
QUESTION = "인공지능을 이용한다는 사실을 시민에게 사전에 고지해야 하나요?"


class House:
    """A data folder that can be opened again and again."""

    def __init__(
        self, folder: Path, database: Database, clock: FixedClock, profile: CityProfile
    ) -> None:
        self.folder = folder
        self.steps: list[str] = []
        self._database, self._clock, self._profile = database, clock, profile
        self._opened: Knowledge | None = None

    def close(self) -> None:
        """What the end of the process would do."""
        if self._opened is not None:
            self._opened.library.close()

    def open(self) -> Knowledge:
        """The library, opened as a service opens it; notes the steps it took."""
        self.close()
        self.steps.clear()
        self._opened = open_knowledge(
            database=self._database,
            clock=self._clock,
            data_dir=self.folder,
            embedding_model="bundled",
            chroma_url="",
            chat_model=None,
            profile=self._profile,
            progress=lambda step, _done, _total: self.steps.append(step),
        )
        return self._opened


@pytest.fixture
def house(
    embedder: Embedder,
    models: Path,
    tmp_path: Path,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> Generator[House]:
    """A house with the shipped knowledge in its catalogue and its indexes built."""
    (tmp_path / "models").mkdir()
    bundled_folder(tmp_path / "models").symlink_to(bundled_folder(models))
    house = House(tmp_path, database, clock, profile)
    knowledge = house.open()
    knowledge.ingester.ingest(shipped_paths())
    knowledge.library.refresh()
    house.close()
    yield house
    house.close()


def _first(knowledge: Knowledge) -> str:
    return knowledge.library.search(QUESTION).kept[0].article.source.article


def test_a_second_start_builds_nothing_and_finds_the_same(house: House) -> None:
    knowledge = house.open()
    assert house.steps == []
    assert _first(knowledge) == "제3조"
    assert knowledge.embedding_model.startswith("multilingual-e5-small-q4@")
    assert knowledge.snapshot == knowledge.library.search(QUESTION).snapshot


@pytest.mark.parametrize("lost", ["vectors", "words", "."])
def test_indexes_that_were_deleted_come_back(house: House, lost: str) -> None:
    shutil.rmtree(house.folder / "indexes" / lost)
    assert _first(house.open()) == "제3조"
    assert house.steps != []


def test_a_file_of_the_word_index_that_was_cut_off_is_built_again(house: House) -> None:
    for path in (house.folder / "indexes" / "words").iterdir():
        path.write_bytes(path.read_bytes()[:10])
    assert _first(house.open()) == "제3조"
    assert "progress_words" in house.steps
