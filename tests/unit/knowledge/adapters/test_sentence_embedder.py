from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from threading import Barrier

import numpy as np
import pytest
import torch

from knowledge import Embedder, ModelMissing
from knowledge.adapters.sentence_embedder import Prefixes, SentenceEmbedder, open_embedder
from knowledge.bundled_model import bundled_folder
from knowledge.ports import Embedded


@pytest.mark.parametrize("name", ["/nowhere/model", "./model", "../model"])
def test_a_folder_that_is_not_there_is_named_with_its_mend(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelMissing, match="ASSISTANT_EMBEDDING_MODEL"):
        open_embedder(name, models=tmp_path)


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with pytest.raises(ModelMissing, match="model"):
        open_embedder(str(tmp_path / "model"), models=tmp_path)


@pytest.fixture
def copied(embedder: Embedder, models: Path, tmp_path: Path) -> Path:
    """A copy of the bundled model that a test may harm."""
    shutil.copytree(bundled_folder(models), tmp_path / "own-e5")
    return tmp_path / "own-e5"


@pytest.mark.model
def test_any_folder_can_be_the_model_and_comes_without_our_adapter(
    embedder: Embedder, copied: Path, tmp_path: Path
) -> None:
    other = open_embedder(str(copied), models=tmp_path)
    text = "주차요금이 얼마예요?"
    assert other.name.startswith("own-e5@")
    assert "citizens@" not in other.name
    assert other.dimension == embedder.dimension
    assert float(other.question(text).vectors[0] @ embedder.question(text).vectors[0]) < 0.999


@pytest.mark.model
def test_other_files_make_another_name(copied: Path, tmp_path: Path) -> None:
    before = open_embedder(str(copied), models=tmp_path).name
    config = copied / "2_Normalize" / "config.json"
    config.write_text(config.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert open_embedder(str(copied), models=tmp_path).name != before


@pytest.mark.model
@pytest.mark.timeout(300)
def test_a_bundled_model_that_cannot_be_loaded_is_built_again(
    embedder: Embedder, models: Path, tmp_path: Path
) -> None:
    folder = bundled_folder(tmp_path)
    shutil.copytree(bundled_folder(models), folder)
    weights = folder / "model.safetensors"
    weights.write_bytes(bytes(weights.stat().st_size))
    assert open_embedder("bundled", models=tmp_path).name == embedder.name


@pytest.mark.model
def test_questions_and_passages_are_told_apart(embedder: Embedder) -> None:
    text = "주차요금"
    assert float(embedder.question(text).vectors[0] @ embedder.passages([text]).vectors[0]) < 0.9999


@pytest.mark.model
def test_an_endless_text_is_cut_and_not_refused(embedder: Embedder) -> None:
    vectors = embedder.passages(["주차요금은 600원으로 한다. " * 2000, "짧은 글"]).vectors
    assert vectors.shape == (2, embedder.dimension)


class _Watched:
    """A model that remembers how many processors it was given, and for which texts."""

    def __init__(self, meeting: Barrier) -> None:
        self._meeting = meeting
        self.threads: list[int] = []

    @property
    def dimension(self) -> int:
        """As short as can be."""
        return 2

    def encode(self, texts: Sequence[str]) -> Embedded:
        """A text's length and a one; waits until as many batches as should meet are here."""
        self._meeting.wait(timeout=30)
        self.threads.append(torch.get_num_threads())
        rows = np.array([[len(text), 1] for text in texts], dtype=np.float32)
        tokens = tuple(np.full((1, 2), len(text) % 100, dtype=np.int8) for text in texts)
        return Embedded(vectors=rows, tokens=tokens)


def _watched(model: _Watched, at_once: int) -> SentenceEmbedder:
    prefixes = Prefixes(question="", passage="")
    return SentenceEmbedder(model, name="watched", prefixes=prefixes, at_once=at_once)


def test_every_batch_takes_one_processor_and_several_are_encoded_side_by_side() -> None:
    model = _Watched(Barrier(2))
    texts = ["가" * length for length in (3001, 3003, 3000, 3002)]
    vectors = _watched(model, 2).passages(texts).vectors
    assert model.threads == [1] * len(model.threads)
    assert len(model.threads) == 4
    assert vectors[:, 0] / vectors[:, 1] == pytest.approx([3001, 3003, 3000, 3002])


def test_a_question_takes_one_processor() -> None:
    model = _Watched(Barrier(1))
    _watched(model, 2).question("주차요금")
    assert model.threads == [1]


def test_whatever_the_model_gives_a_vector_has_length_one() -> None:
    vectors = _watched(_Watched(Barrier(1)), 1).passages(["가" * 7]).vectors
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1.0])


def test_every_text_keeps_its_own_pieces_whatever_it_was_encoded_with() -> None:
    texts = ["가" * length for length in (3, 7, 5, 90, 2)]
    tokens = _watched(_Watched(Barrier(1)), 1).passages(texts).tokens
    assert [int(own[0, 0]) for own in tokens] == [3, 7, 5, 90, 2]
