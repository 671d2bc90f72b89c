"""The versions that are pinned: one line a part, no ranges."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[2] / "constraints.txt"
_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[A-Za-z0-9.]+)")


def plain(name: str) -> str:
    """The name of a part as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def pins(file: Path = _FILE) -> dict[str, str]:
    """Name to version of every part that is pinned; empty where the file was not brought along.

    A line that is no exact pin pins nothing: its part counts as unpinned.
    """
    if not file.is_file():
        return {}
    found = map(_PIN.fullmatch, file.read_text(encoding="utf-8").splitlines())
    return {plain(pin["name"]): pin["version"] for pin in found if pin}
