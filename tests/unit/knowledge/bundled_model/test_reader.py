# torch, safetensors and sentence-transformers are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from knowledge import Embedder, ModelMissing
from knowledge.adapters.model_files import load
from knowledge.bundled_model import ADAPTER, Reader, bundled_folder, learned
from knowledge.ports import Vectors

pytestmark = pytest.mark.model

TEXTS = [
    "query: 100원 택시는 누가 탈 수 있나요?",
    "passage: 여수시장은 「주차장법」 제9조에 따라 주차요금을 감면할 수 있다.",
    "",
    "query: 아따 물값이 솔찬히 나왔당께 😀",
    "passage: " + "주차요금은 600원으로 한다. " * 300,
    "Who may use the public bath?",
]


@pytest.fixture(scope="module")
def folder(embedder: Embedder, models: Path) -> Path:
    """Where the bundled model stands; the embedder has built it."""
    assert embedder.dimension
    return bundled_folder(models)


@pytest.fixture(scope="module")
def reader(folder: Path) -> Reader:
    return Reader(folder, adapter=ADAPTER)


@pytest.fixture(scope="module")
def library(folder: Path) -> Any:
    """The same folder with the same adapter, as sentence-transformers runs them."""
    # Named, for what loads in half precision has lost digits that no widening brings back.
    loaded = load(str(folder), local=True)
    network = loaded[0].auto_model
    with torch.no_grad():
        for name, change in learned():
            network.get_parameter(name).add_(change)
    return loaded


def _unit(vectors: Vectors) -> Vectors:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_the_vectors_are_those_of_sentence_transformers(reader: Reader, library: Any) -> None:
    theirs = np.asarray(library.encode(TEXTS, show_progress_bar=False))
    assert np.abs(_unit(reader.encode(TEXTS).vectors) - _unit(theirs)).max() < 1e-5
    assert reader.dimension == theirs.shape[1]


def test_what_stands_beside_a_text_does_not_change_its_vector(reader: Reader) -> None:
    together = reader.encode(TEXTS).vectors
    alone = np.concatenate([reader.encode([text]).vectors for text in TEXTS])
    assert np.abs(_unit(together) - _unit(alone)).max() < 1e-5


def test_threads_read_side_by_side(reader: Reader) -> None:
    def read(texts: Sequence[str]) -> Vectors:
        return reader.encode(texts).vectors

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(read, [TEXTS] * 8))
    assert all(np.abs(one - found[0]).max() < 1e-5 for one in found)


def test_the_table_of_words_stays_in_half_precision(folder: Path) -> None:
    reader = Reader(folder)
    tables = [one for one in vars(reader).values() if isinstance(one, torch.Tensor)]
    words = max(tables, key=torch.Tensor.numel)
    assert words.dtype == torch.float16
    # The same question is found alike after every start only if no start chooses another type.
    assert {one.dtype for one in tables if one is not words} == {torch.float32}


def test_an_adapter_of_another_network_is_refused(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.safetensors"
    halves = {
        "base_model.model.encoder.layer.99.output.dense.lora_A.weight": torch.ones(1, 3),
        "base_model.model.encoder.layer.99.output.dense.lora_B.weight": torch.ones(2, 1),
    }
    save_file(halves, path, metadata={"scale": "1.0"})
    with pytest.raises(ModelMissing):
        Reader(folder, adapter=path)


def test_a_broken_adapter_is_named_and_not_the_model(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.safetensors").write_bytes(b"no adapter")
    with pytest.raises(ModelMissing) as refused:
        Reader(folder, adapter=tmp_path / "broken.safetensors")
    assert refused.value.details["model"] != folder.name


@pytest.mark.parametrize("harmed", ["config.json", "tokenizer.json", "model.safetensors"])
def test_a_file_that_is_broken_or_missing_is_named(
    folder: Path, tmp_path: Path, harmed: str
) -> None:
    copied = shutil.copytree(folder, tmp_path / "copy")
    (copied / harmed).write_bytes(b"{")
    with pytest.raises(ModelMissing, match="copy"):
        Reader(copied)
    (copied / harmed).unlink()
    with pytest.raises(ModelMissing, match="copy"):
        Reader(copied)
