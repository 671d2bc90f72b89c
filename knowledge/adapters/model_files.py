"""Loading a sentence-transformers model from a folder or by its name, and naming its files."""

# sentence-transformers and torch are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Sequence
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.errors import ModelMissing
from knowledge.ports import Embedded


class Foreign:
    """A sentence-transformers model as the embedder asks for one."""

    def __init__(self, model: Any) -> None:
        self._model = model

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return int(self._model.get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> Embedded:
        """One row a text; its pieces are not told: nothing was learned about comparing them."""
        found = self._model.encode(
            list(texts), batch_size=len(texts), show_progress_bar=False, convert_to_numpy=True
        )
        none = np.zeros((0, 0), dtype=np.int8)
        return Embedded(vectors=np.asarray(found, dtype=np.float32), tokens=(none,) * len(texts))


def load(model: str, *, local: bool) -> Any:
    """A sentence-transformers model of a folder or of a name, ready to encode in threads.

    It computes in float32 wherever it runs: in half precision, faster on some processors, the same
    question is found differently after a restart on another one.

    Raises:
        ModelMissing: it is not there, or cannot be used.
    """
    # Whatever a foreign model's files make the libraries raise means the same to an operator:
    # this model cannot be used.
    try:
        import torch
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
            model_kwargs={"dtype": torch.float32},
        ).eval()
        # The first text settles how its tokenizer cuts and pads. Settled by two threads at once,
        # it would refuse one of them.
        loaded.encode(["", ""], show_progress_bar=False)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        raise ModelMissing(model=model, problem=problem) from error
    return loaded


def digest_of(folder: Path) -> str:
    """SHA-256 over the names and contents of a model's files."""
    total = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".safetensors", ".bin", ".txt", ".model"}:
            total.update(path.relative_to(folder).as_posix().encode())
            with path.open("rb") as file:
                total.update(file_digest(file, "sha256").digest())
    return total.hexdigest()


def cached(model: str) -> Path:
    """The folder in which the hub's client keeps a model that was loaded by name."""
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (OSError, ValueError) as error:
        raise ModelMissing(model=model, problem=str(error).splitlines()[0]) from error
