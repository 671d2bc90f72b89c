from __future__ import annotations

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from knowledge import IndexBroken
from knowledge.adapters.chroma_index import ChromaVectors, open_chroma
from knowledge.ports import Vectors
from tests.builders.chroma import running_chroma

# Over 1,000 vectors Chroma writes its own index files.
COUNT = 1500


def _vectors() -> Vectors:
    vectors = np.random.default_rng(7).normal(size=(COUNT, 16)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _open(folder: Path) -> ChromaVectors:
    return open_chroma(folder=folder, url="", prefix="assistant-test")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed folder with an index of vectors; tests work on copies of its parent."""
    folder = tmp_path_factory.mktemp("chroma") / "vectors"
    chroma = _open(folder)
    chroma.index("article").replace([f"k{at}" for at in range(COUNT)], _vectors())
    chroma.settled()
    chroma.close()
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    shutil.copytree(filled.parent, tmp_path / "copy")
    return tmp_path / "copy" / "vectors"


def _held(folder: Path) -> int:
    chroma = _open(folder)
    count = len(chroma.index("article").keys())
    chroma.close()
    return count


def test_a_sealed_folder_opens_with_all_it_held(folder: Path) -> None:
    chroma = _open(folder)
    found = chroma.index("article").nearest(_vectors()[1234:1235], 1)
    chroma.close()
    assert found[0][0] == "k1234"


def test_a_sealed_folder_opens_again_and_again(folder: Path) -> None:
    assert [_held(folder) for _ in range(3)] == [COUNT] * 3


def test_an_index_too_small_to_be_written_out_opens_again_and_again(tmp_path: Path) -> None:
    chroma = _open(tmp_path / "vectors")
    chroma.index("article").replace(["k0", "k1"], _vectors()[:2])
    chroma.settled()
    chroma.close()
    assert [_held(tmp_path / "vectors") for _ in range(3)] == [2] * 3


def _index_file(folder: Path, name: str) -> Path:
    return next(path for path in folder.glob(f"*/{name}"))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _garble(path: Path) -> None:
    path.write_bytes(bytes(reversed(path.read_bytes())))


@pytest.mark.parametrize("harm", [_cut, _garble, Path.unlink])
@pytest.mark.parametrize("name", ["data_level0.bin", "header.bin", "index_metadata.pickle"])
def test_harmed_index_files_are_thrown_away_unread(
    folder: Path, name: str, harm: Callable[[Path], None]
) -> None:
    harm(_index_file(folder, name))
    assert _held(folder) == 0


@pytest.mark.parametrize("harm", [_cut, _garble, Path.unlink])
def test_a_harmed_database_is_thrown_away(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(folder / "chroma.sqlite3")
    assert _held(folder) == 0


def test_a_folder_that_is_gone_is_made(folder: Path) -> None:
    shutil.rmtree(folder)
    assert _held(folder) == 0


def test_changes_that_were_cut_off_leave_no_seal(folder: Path) -> None:
    chroma = _open(folder)
    chroma.index("article").remove(["k1"])
    chroma.close()
    assert _held(folder) == 0


def test_changes_that_were_settled_stay(folder: Path) -> None:
    chroma = _open(folder)
    chroma.index("article").remove(["k1"])
    chroma.settled()
    chroma.close()
    assert _held(folder) == COUNT - 1


def test_more_vectors_than_a_batch_holds_go_in(folder: Path) -> None:
    chroma = _open(folder)
    index = chroma.index("title")
    keys = [f"t{at}" for at in range(6000)]
    index.replace(keys, np.tile(_vectors(), (4, 1)))
    assert index.keys() == set(keys)
    chroma.close()


def test_kinds_do_not_see_each_other(folder: Path) -> None:
    chroma = _open(folder)
    assert chroma.index("title").keys() == set()
    chroma.close()


def test_a_vector_of_the_wrong_length_is_an_index_broken(folder: Path) -> None:
    chroma = _open(folder)
    index = chroma.index("article")
    with pytest.raises(IndexBroken):
        index.nearest(np.ones((1, 3), dtype=np.float32), 1)
    chroma.close()


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexBroken, match="ASSISTANT_CHROMA_URL"):
        open_chroma(folder=tmp_path, url="http://127.0.0.1:9", prefix="assistant-test")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexBroken):
        _open(tmp_path / "file" / "vectors")


def test_a_server_that_hangs_is_left_after_a_while(tmp_path: Path) -> None:
    with running_chroma(tmp_path) as server:

        def opened() -> ChromaVectors:
            return open_chroma(
                folder=tmp_path, url=server.url, prefix="assistant-test", patience_s=0.5
            )

        chroma = opened()
        index = chroma.index("article")
        server.process.send_signal(signal.SIGSTOP)
        with pytest.raises(IndexBroken, match="Timeout"):
            index.nearest(_vectors()[:1], 1)
        with pytest.raises(IndexBroken, match="Timeout"):
            opened()
        chroma.close()
