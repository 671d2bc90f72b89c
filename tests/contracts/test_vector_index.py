"""What every vector index promises: the fake, and Chroma embedded and on a server."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from knowledge import IndexBroken
from knowledge.adapters.chroma_index import open_chroma
from knowledge.ports import VectorIndex, Vectors
from tests.builders.chroma import running_chroma
from tests.fakes.indexes import FakeVectorIndex


def _vectors(*angles: float) -> Vectors:
    """Unit vectors in a plane, by their angle in degrees."""
    turned = np.radians(np.asarray(angles, dtype=np.float32))
    return np.stack([np.cos(turned), np.sin(turned), np.zeros_like(turned)], axis=1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """The address of a Chroma server."""
    with running_chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server.url


@pytest.fixture(params=["fake", "embedded", "server"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[VectorIndex]:
    if request.param == "fake":
        yield FakeVectorIndex()
        return
    url: str = request.getfixturevalue("server") if request.param == "server" else ""
    chroma = open_chroma(folder=tmp_path / "vectors", url=url, prefix="assistant-test")
    opened = chroma.index("article")
    opened.clear()
    yield opened
    chroma.close()


def test_an_empty_index_finds_nothing(index: VectorIndex) -> None:
    assert index.keys() == set()
    assert index.nearest(_vectors(0), 5) == []


def test_the_nearest_come_first_with_their_cosine(index: VectorIndex) -> None:
    index.replace(["가/제1조#article0", "나", "다"], _vectors(0, 60, 90))
    found = index.nearest(_vectors(10), 2)
    assert [key for key, _ in found] == ["가/제1조#article0", "나"]
    assert [cosine for _, cosine in found] == pytest.approx(
        [np.cos(np.radians(10)), np.cos(np.radians(50))], abs=1e-5
    )


def test_asking_for_more_than_there_is_gives_all(index: VectorIndex) -> None:
    index.replace(["가", "나"], _vectors(0, 10))
    assert len(index.nearest(_vectors(0), 50)) == 2


def test_asking_for_none_gives_none(index: VectorIndex) -> None:
    index.replace(["가"], _vectors(0))
    assert index.nearest(_vectors(0), 0) == []


def test_a_known_key_gets_the_new_vector(index: VectorIndex) -> None:
    index.replace(["가", "나"], _vectors(0, 45))
    index.replace(["가"], _vectors(90))
    assert index.nearest(_vectors(85), 1)[0][0] == "가"
    assert index.keys() == {"가", "나"}


def test_removed_keys_are_gone_and_unknown_ones_ignored(index: VectorIndex) -> None:
    index.replace(["가", "나"], _vectors(0, 45))
    index.remove(["가", "없음"])
    assert index.keys() == {"나"}
    assert [key for key, _ in index.nearest(_vectors(0), 5)] == ["나"]


def test_nothing_to_add_and_nothing_to_remove_change_nothing(index: VectorIndex) -> None:
    index.replace(["가"], _vectors(0))
    index.replace([], np.zeros((0, 3), dtype=np.float32))
    index.remove([])
    assert index.keys() == {"가"}


def test_a_cleared_index_takes_vectors_of_another_length(index: VectorIndex) -> None:
    index.replace(["가"], _vectors(0))
    index.clear()
    assert index.keys() == set()
    index.replace(["나"], np.asarray([[1.0, 0.0]], dtype=np.float32))
    assert index.nearest(np.asarray([[1.0, 0.0]], dtype=np.float32), 1)[0][0] == "나"


def test_vectors_of_another_length_are_refused_until_it_is_cleared(index: VectorIndex) -> None:
    index.replace(["가"], _vectors(0))
    index.remove(["가"])
    with pytest.raises(IndexBroken):
        index.replace(["나"], np.asarray([[1.0, 0.0]], dtype=np.float32))
