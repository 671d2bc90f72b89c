"""Who is asked before a file goes into the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from knowledge.model import Document


class Guard(Protocol):
    """Who is asked before anything goes in; says no with an error of `DocumentRefused`."""

    def file(self, path: Path, digest: str) -> None:
        """Whether the bytes of a file may go in."""
        ...

    def document(self, document: Document) -> None:
        """Whether what a file says may go in."""
        ...
