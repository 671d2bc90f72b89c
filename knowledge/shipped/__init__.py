"""What the project brings along: the AI ordinance that it keeps, and the texts of its own help.

The ordinance is the national law archive's text, unchanged. The help is this project's own words;
where it states a rule, it names the article and the date of force it took it from.
"""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from knowledge.ingest import read_document


def shipped_paths() -> tuple[Path, ...]:
    """The files that every catalogue starts with, by name."""
    return tuple(sorted(Path(__file__).parent.rglob("*.md")))


def shipped_but(known: Container[str]) -> tuple[Path, ...]:
    """Those files whose document is not among the known keys.

    What a catalogue holds already is the city's: it may have been corrected or excluded since.
    """
    return tuple(path for path in shipped_paths() if read_document(path).key not in known)
