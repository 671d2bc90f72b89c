"""Files of models: only forms that hold numbers and text, and nothing that runs as it is read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

_SHIPPED = Path(__file__).parents[2] / "knowledge" / "bundled_model"
_SAFE = frozenset(
    {".safetensors", ".json", ".txt", ".md", ".py", ".tsv", ".toml", ".model", ".gguf"}
)
_PICKLE = b"\x80"
"""How a pickle of any protocol since the second begins."""
_LOCAL = frozenset({".lock", ".pyc"})


def model_files(folder: Path) -> Iterator[Path]:
    """Every file of the models of a data folder, and of the one that the project ships."""
    for place in (_SHIPPED, folder / "models"):
        yield from (
            path
            for path in sorted(place.rglob("*"))
            if path.is_file() and path.suffix not in _LOCAL
        )


def unsafe_file(path: Path) -> bool:
    """Whether reading this file could run something: a pickle, or a kind unknown here."""
    with path.open("rb") as file:
        first = file.read(2)
    return path.suffix not in _SAFE or first[:1] == _PICKLE or zipfile.is_zipfile(path)
