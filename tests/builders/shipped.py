"""A part of what the project ships: where it is taken in for every test, forty guides take long."""

from __future__ import annotations

from pathlib import Path

from knowledge import shipped_paths


def some_shipped_paths() -> tuple[Path, ...]:
    """The AI ordinance, the guides to it and the help."""
    return tuple(path for path in shipped_paths() if path.parent.name == "shipped")
