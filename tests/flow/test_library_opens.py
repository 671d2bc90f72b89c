"""The library as wiring puts it together: bundled model, Chroma, bm25s and Kiwi, on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from city import Base, CityProfile, Database, SystemClock
from knowledge import Embedder, Knowledge
from knowledge.bundled_model import bundled_folder
from knowledge.wiring import open_knowledge
from tests.builders.shipped import some_shipped_paths

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]
QUESTION = "인공지능 심의위원회 위원의 임기는 몇 년인가요?"
FOUND = "위원의 임기는 2년"


class House:
    """A data folder that can be opened again and again."""

    def __init__(self, folder: Path, profile: CityProfile) -> None:
        self.folder = folder
        self.steps: list[str] = []
        self._profile = profile
        self._database = Database(f"sqlite:///{folder / 'assistant.db'}")
        Base.metadata.create_all(self._database.engine)
        self._opened: Knowledge | None = None

    def close(self) -> None:
        """What the end of the process would do."""
        if self._opened is not None:
            self._opened.library.close()
            self._opened = None
        self._database.close()

    def open(self) -> Knowledge:
        """The library, opened as a service opens it; notes the steps it took."""
        self.steps.clear()
        self._opened = open_knowledge(
            database=self._database,
            clock=SystemClock(),
            data_dir=self.folder,
            embedding_model="bundled",
            chroma_url="",
            chat_model=None,
            profile=self._profile,
            progress=lambda step, _done, _total: self.steps.append(step),
        )
        return self._opened


@pytest.fixture(scope="module")
def built(
    embedder: Embedder,
    models: Path,
    profile: CityProfile,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A data folder with the shipped knowledge in its catalogue and its indexes built."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "models").mkdir()
    bundled_folder(folder / "models").symlink_to(bundled_folder(models))
    house = House(folder, profile)
    knowledge = house.open()
    knowledge.ingester.ingest(some_shipped_paths())
    knowledge.library.refresh()
    house.close()
    assert embedder.name == knowledge.embedding_model
    return folder


@pytest.fixture
def house(built: Path, tmp_path: Path, profile: CityProfile) -> Generator[House]:
    """A copy of that folder, which a test may break."""
    folder = shutil.copytree(built, tmp_path / "house", symlinks=True)
    house = House(folder, profile)
    yield house
    house.close()


def _first(knowledge: Knowledge) -> str:
    """The whole text of the first article: what a citizen would be told from."""
    return knowledge.library.search(QUESTION).kept[0].article.text


def test_a_second_start_builds_nothing_and_finds_the_same(house: House) -> None:
    knowledge = house.open()
    assert house.steps == []
    assert FOUND in _first(knowledge)
    assert knowledge.embedding_model.startswith("multilingual-e5-small-q4@")
    assert knowledge.snapshot == knowledge.library.search(QUESTION).snapshot


@pytest.mark.parametrize("lost", ["vectors", "words", "."])
def test_indexes_that_were_deleted_come_back(house: House, lost: str) -> None:
    shutil.rmtree(house.folder / "indexes" / lost)
    assert FOUND in _first(house.open())
    assert house.steps != []


def test_a_file_of_the_word_index_that_was_cut_off_is_built_again(house: House) -> None:
    for path in (house.folder / "indexes" / "words").iterdir():
        path.write_bytes(path.read_bytes()[:10])
    assert FOUND in _first(house.open())
    assert "progress_words" in house.steps
