"""What a search sees for each question, for `bench/fit_retrieval.py` to fit on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.catalogue import open_bench
from knowledge import Library, shipped_paths
from knowledge.ingest import document_key

_UNANSWERABLE = Path(__file__).parent / "unanswerable.jsonl"
_TOMORROW = Path(__file__).parent / "tomorrow"
KNOWN, TOMORROW = WORLDS = ("known", "tomorrow")
"""The city's ordinances with the lexicon and the guides that were written for them; and all that
with ordinances beside them that nothing was ever taught about."""
EVIDENCE = ("article", "paragraph", "words", "tokens")

Row = dict[str, Any]


def look(paths: Sequence[Path], corpus: Path) -> Iterator[Row]:
    """What a search sees for each question, in each world that can answer it.

    What comes tomorrow is asked of a catalogue of its own: some of what the city's ordinances do
    not answer, those do.
    """
    known = open_bench("guided", [corpus, *shipped_paths()])
    for path in (*paths, _UNANSWERABLE):
        yield from _rows(path, KNOWN, known.library)
    beside = open_bench("tomorrow", [corpus, _TOMORROW / "ordinances", *shipped_paths()])
    for path in sorted(_TOMORROW.glob("*.jsonl")):
        yield from _rows(path, TOMORROW, beside.library)


def _rows(path: Path, world: str, library: Library) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield _row(json.loads(line), world, library)


def _row(entry: Row, world: str, library: Library) -> Row:
    looked = library.look(entry["question"])
    articles: list[str] = entry.get("articles", [])
    document = document_key(entry["doc"]) if articles else ""
    gold = {f"{document}/{article}" for article in articles}
    return {
        "question": entry["question"],
        "kind": entry.get("kind", "" if articles else "beside"),
        "document": document,
        "world": world,
        "gold": [one.evidence.key in gold for one in looked.ranked],
        "evidence": [[getattr(one.evidence, name) for name in EVIDENCE] for one in looked.ranked],
        "roles": [looked.articles[one.evidence.key].role.value for one in looked.ranked],
        "signals": asdict(looked.signals),
    }
