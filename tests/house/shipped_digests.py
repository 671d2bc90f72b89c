"""The digests of what is shipped, as its files have them now: written together with the table."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import Path

from knowledge import shipped_paths
from tests.house.tree import ROOT

SHIPPED = ROOT / "knowledge" / "shipped"
_HEAD = "# SHA-256 of every shipped file, written by `make docs`.\n"


def digests(folder: Path = SHIPPED) -> str:
    """What `digests.toml` must say."""
    lines = (
        f'"{unicodedata.normalize("NFC", path.relative_to(folder).as_posix())}" = '
        f'"{sha256(path.read_bytes()).hexdigest()}"\n'
        for path in shipped_paths(folder)
    )
    return _HEAD + "".join(lines)


def write_digests(folder: Path = SHIPPED) -> None:
    """Write it anew, whoever has changed a shipped text and meant it."""
    (folder / "digests.toml").write_text(digests(folder), encoding="utf-8")
