"""What is measured with: questions of our own, and the folders of law beside the checkout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.catalogue import Bench, open_bench
from knowledge import shipped_paths
from knowledge.ports import Progress

CORPUS = Path("..") / "shared" / "corpus"
_QUESTIONS = Path(__file__).parent / "questions.txt"


class LeftOut(Exception):
    """A piece cannot be measured here; says what is missing."""


def questions() -> tuple[str, ...]:
    """Fifty questions as citizens ask them; made up for this, and used for nothing but time."""
    return tuple(_QUESTIONS.read_text(encoding="utf-8").splitlines())


def folder(name: str) -> Path:
    """A folder of the corpus.

    Raises:
        LeftOut: it is not there.
    """
    path = CORPUS / name
    if not path.is_dir():
        raise LeftOut(f"{path} is missing")
    return path


def open_city(progress: Progress) -> Bench:
    """What a service would hold: the city's ordinances, and what the project ships beside them.

    Where the ordinances are missing, what the project ships alone.
    """
    try:
        name, ordinances = "ordinances", (folder("ordinances"),)
    except LeftOut:
        name, ordinances = "shipped", ()
    return open_bench(name, (*ordinances, *shipped_paths()), progress=progress)


def articles(bench: Bench) -> int:
    """How many articles are searched."""
    return len(bench.store.all_article_keys())


def times(values: Sequence[float]) -> list[float]:
    """Seconds as milliseconds."""
    return [value * 1000 for value in values]
