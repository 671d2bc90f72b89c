"""What the project brings along: the AI ordinance that it keeps, and the texts of its own help.

The ordinance is the national law archive's text, unchanged. The help is this project's own words;
where it states a rule, it names the article and the date of force it took it from.
"""

from __future__ import annotations

from pathlib import Path


def shipped_paths() -> tuple[Path, ...]:
    """The files that every catalogue starts with, by name."""
    return tuple(sorted(Path(__file__).parent.rglob("*.md")))
