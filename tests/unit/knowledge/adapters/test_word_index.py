from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import IndexBroken
from knowledge.adapters.word_index import Bm25WordIndex


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved index of snapshot `s1`."""
    index = Bm25WordIndex()
    index.build(["가", "나"], [["주차", "요금"], ["수도"]])
    index.save(tmp_path / "words", "s1")
    return tmp_path / "words"


def test_a_saved_index_finds_the_same_again(saved: Path) -> None:
    index = Bm25WordIndex()
    assert index.load(saved, "s1")
    assert [key for key, _ in index.search(["주차"], 5)] == ["가"]
    assert [key for key, _ in index.search(["수도"], 5)] == ["나"]


def test_an_index_of_another_snapshot_is_not_taken(saved: Path) -> None:
    index = Bm25WordIndex()
    assert not index.load(saved, "s2")
    assert index.search(["주차"], 5) == []


def test_a_folder_that_is_not_there_is_not_taken(tmp_path: Path) -> None:
    assert not Bm25WordIndex().load(tmp_path / "none", "s1")


def test_any_file_that_is_cut_off_is_noticed(saved: Path) -> None:
    for path in sorted(saved.iterdir()):
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        assert not Bm25WordIndex().load(saved, "s1"), path.name
        path.write_bytes(whole)
    assert Bm25WordIndex().load(saved, "s1")


def test_any_file_that_is_gone_is_noticed(saved: Path) -> None:
    for path in sorted(saved.iterdir()):
        whole = path.read_bytes()
        path.unlink()
        assert not Bm25WordIndex().load(saved, "s1"), path.name
        path.write_bytes(whole)


def test_saving_again_replaces_what_was_saved(saved: Path) -> None:
    index = Bm25WordIndex()
    index.build(["다"], [["택시"]])
    index.save(saved, "s2")
    again = Bm25WordIndex()
    assert again.load(saved, "s2")
    assert [key for key, _ in again.search(["택시", "주차"], 5)] == ["다"]
    assert [path.name for path in saved.parent.iterdir()] == ["words"]


def test_an_index_of_nothing_is_kept_too(tmp_path: Path) -> None:
    Bm25WordIndex().save(tmp_path / "words", "s1")
    index = Bm25WordIndex()
    assert index.load(tmp_path / "words", "s1")
    assert index.search(["주차"], 5) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexBroken):
        Bm25WordIndex().save(tmp_path / "file" / "words", "s1")


def test_keys_and_texts_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="1 keys, 2 texts"):
        Bm25WordIndex().build(["가"], [["주차"], ["수도"]])
