"""All that a training reads, in one file that may be carried to another machine."""

# safetensors is typed in part only.
# pyright: reportUnknownVariableType=false

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers

from bench.training.example import Gathered
from bench.training.pack import open_pack, write_pack

GATHERED = Gathered(
    known=(("노인정 가도 되나요?", "조례/제1조"),),
    ordinances={"조례/제1조": ("경로당은 누구나", "누구나"), "조례/제2조": ("수수료",)},
    acts={"법/제3조": ("과태료",)},
    beside={"노인정 가도 되나요?": "노인정 가도 되나요? (경로당)"},
)
PIECES = [
    "<s>", "<pad>", "</s>", "<unk>", "너", "노인정", "경로당", "▁", "은", "과태료", "도로",
    "query", "passage", ":",
]  # fmt: skip
_WORDS = "embeddings.word_embeddings.weight"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model whose rows tell which piece they stand for."""
    folder = tmp_path / "small-model"
    folder.mkdir()
    scores = [(piece, -1.0 - at / 100) for at, piece in enumerate(PIECES)]
    tokenizer = Tokenizer(models.Unigram(scores, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")  # pyright: ignore[reportAttributeAccessIssue]
    tokenizer.save(str(folder / "tokenizer.json"))
    rows = torch.arange(len(PIECES), dtype=torch.float16).unsqueeze(1).repeat(1, 4)
    other = torch.ones(2, 2)
    save_file({_WORDS: rows, "encoder.weight": other}, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps({"vocab_size": len(PIECES), "layers": 1}))
    (folder / "pooling").mkdir()
    (folder / "pooling" / "config.json").write_text("{}")
    return folder


def _rows(folder: Path, text: str) -> list[float]:
    """What a model's first layer is given for a text."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    words = load_file(folder / "model.safetensors")[_WORDS]
    return [float(words[piece][0]) for piece in tokenizer.encode(text).ids]


def test_what_was_gathered_comes_out_as_it_went_in(model: Path, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", GATHERED, model)
    gathered, _ = open_pack(tmp_path / "pack", tmp_path / "there")
    assert gathered == GATHERED


def test_the_packed_model_reads_every_text_as_the_whole_one(model: Path, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", GATHERED, model)
    _, packed = open_pack(tmp_path / "pack", tmp_path / "there")
    texts = ["query: 노인정 가도 되나요?", "passage: 경로당은 누구나", "passage: 과태료"]
    assert any(len(set(_rows(model, text))) > 2 for text in texts)
    for text in texts:
        assert _rows(packed, text) == _rows(model, text)


def test_it_leaves_out_what_no_text_uses(model: Path, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", GATHERED, model)
    _, packed = open_pack(tmp_path / "pack", tmp_path / "there")
    tokenizer = Tokenizer.from_file(str(packed / "tokenizer.json"))
    assert {"너", "도로"} & set(tokenizer.get_vocab()) == set()
    weights = load_file(packed / "model.safetensors")
    assert len(weights[_WORDS]) == tokenizer.get_vocab_size() == len(PIECES) - 2
    assert json.loads((packed / "config.json").read_text())["vocab_size"] == len(PIECES) - 2


def test_all_else_of_the_model_goes_along_under_its_name(model: Path, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", GATHERED, model)
    _, packed = open_pack(tmp_path / "pack", tmp_path / "there")
    assert packed.name == "small-model"
    assert (packed / "pooling" / "config.json").read_text() == "{}"
    assert torch.equal(load_file(packed / "model.safetensors")["encoder.weight"], torch.ones(2, 2))


def test_nothing_of_another_pack_stays_where_one_is_opened(model: Path, tmp_path: Path) -> None:
    other = model.rename(tmp_path / "other-model")
    write_pack(tmp_path / "pack", GATHERED, other)
    open_pack(tmp_path / "pack", tmp_path / "there")
    write_pack(tmp_path / "next", GATHERED, other.rename(model))
    _, packed = open_pack(tmp_path / "next", tmp_path / "there")
    assert packed.name == "small-model"
