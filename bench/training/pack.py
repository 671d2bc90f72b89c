"""All that a training reads, in one file: for a machine that has an accelerator and little else.

Such a machine often stands alone, and what may be carried there is bounded. So the pack holds the
questions with their articles, and the model with no more of its vocabulary than these texts use: a
unigram tokenizer splits a text into the same pieces where all pieces it chose are still there, so
that every text becomes the same vectors. The adapter learned there fits the whole model: no part
of it lies in the vocabulary.
"""

# The libraries are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import json
import tarfile
import tempfile
from dataclasses import asdict
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree
from typing import Any

from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import tensor

from bench.training.example import PASSAGE, QUESTION, Gathered

_MODEL, _GATHERED = "model", "gathered.json"
_TOKENIZER, _WEIGHTS, _CONFIG = "tokenizer.json", "model.safetensors", "config.json"
_VOCABULARY = "embeddings.word_embeddings.weight"
_SPECIAL = 4
"""Pieces with a meaning of their own come first and keep their places."""


def write_pack(path: Path, gathered: Gathered, model: Path) -> None:
    """Write questions, articles and the model cut to them as one compressed file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = [QUESTION + question for question, _ in gathered.known]
        texts += [QUESTION + read for read in gathered.beside.values()]
        for views in (gathered.ordinances, gathered.acts):
            texts += [PASSAGE + text for own in views.values() for text in own]
        _cut(model, folder / _MODEL, texts)
        stored = json.dumps(asdict(gathered), ensure_ascii=False)
        (folder / _GATHERED).write_text(stored, encoding="utf-8")
        with tarfile.open(path, "w:xz", preset=3) as file:
            file.add(folder, arcname=".")


def open_pack(path: Path, folder: Path) -> tuple[Gathered, Path]:
    """Unpack into a folder of its own: what was gathered, and where the model lies, by its name.

    Whatever was in the folder goes.
    """
    with tarfile.open(path) as file:
        rmtree(folder, ignore_errors=True)
        file.extractall(folder, filter="data")
    stored = json.loads((folder / _GATHERED).read_text(encoding="utf-8"))
    gathered = Gathered(
        known=tuple((question, key) for question, key in stored["known"]),
        ordinances={key: tuple(own) for key, own in stored["ordinances"].items()},
        acts={key: tuple(own) for key, own in stored["acts"].items()},
        beside=stored["beside"],
    )
    (model,) = (folder / _MODEL).iterdir()
    return gathered, model


def _cut(model: Path, into: Path, texts: list[str]) -> None:
    """Copy a model with no more of its vocabulary than texts use."""
    place = into / model.name
    copytree(model, place, ignore=ignore_patterns(_TOKENIZER, _WEIGHTS))
    whole = Tokenizer.from_file(str(model / _TOKENIZER))
    read = whole.encode_batch(texts, add_special_tokens=False)
    used = sorted({*range(_SPECIAL), *(piece for one in read for piece in one.ids)})
    stored: dict[str, Any] = json.loads((model / _TOKENIZER).read_text(encoding="utf-8"))
    stored["model"]["vocab"] = [stored["model"]["vocab"][at] for at in used]
    (place / _TOKENIZER).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
    weights = load_file(model / _WEIGHTS)
    weights[_VOCABULARY] = weights[_VOCABULARY][tensor(used)].contiguous()
    save_file(weights, place / _WEIGHTS, metadata={"format": "pt"})
    config = json.loads((model / _CONFIG).read_text(encoding="utf-8"))
    config["vocab_size"] = len(used)
    (place / _CONFIG).write_text(json.dumps(config), encoding="utf-8")
