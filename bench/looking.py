"""What a search sees for each question of a fold, for `bench/fit_retrieval.py` to fit on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.catalogue import open_bench
from bench.training.example import fold_of
from bench.training.material import ORDINANCES, QUESTIONS, UNANSWERED
from knowledge import Library, shipped_paths
from knowledge.ingest import document_key
from knowledge.lexicon import Lexicon

_UNANSWERABLE = Path(__file__).parent / "unanswerable.jsonl"
WORLDS = ("lexicon", "none", "made up")
"""With what was written for the ordinances asked about; without it; what comes tomorrow."""
EVIDENCE = ("article", "paragraph", "words")

Row = dict[str, Any]


def look(paths: Sequence[Path], corpus: Path, fold: int) -> Iterator[Row]:
    """What a search sees for each question, with what was written for it and without.

    What the made-up ordinances of the fold answer is asked of a catalogue of its own: some of what
    the city's do not answer, they do.
    """
    guided = open_bench("guided", [corpus, *shipped_paths()])
    bare = open_bench("ordinances", [corpus])
    for path in (*paths, _UNANSWERABLE):
        yield from _rows(path, fold, "lexicon", guided.library)
        yield from _rows(path, fold, "none", bare.library_with(Lexicon((), bare.morphemes)))
    beside = open_bench("fold", [corpus, *_made_up(fold)])
    library = beside.library_with(Lexicon((), beside.morphemes))
    for folder in (QUESTIONS, UNANSWERED):
        for path in sorted(folder.glob("*.jsonl")):
            if (ORDINANCES / path.stem).is_dir():
                yield from _rows(path, fold, "made up", library)


def _rows(path: Path, fold: int, name: str, library: Library) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if not entry.get("doc") or fold_of(document_key(entry["doc"])) == fold:
            yield _row(entry, name, library)


def _made_up(fold: int) -> list[Path]:
    """The made-up ordinances of a fold."""
    every = sorted(ORDINANCES.rglob("*.md"))
    return [path for path in every if fold_of(document_key(path.stem)) == fold]


def _row(entry: Row, lexicon: str, library: Library) -> Row:
    looked = library.look(entry["question"])
    answered = "article" in entry
    document = document_key(entry["doc"]) if answered else ""
    gold = {f"{document}/{entry['article']}"} if answered else set[str]()
    return {
        "question": entry["question"],
        "kind": entry.get("kind", "" if answered else "beside"),
        "document": document,
        "lexicon": lexicon,
        "gold": [one.evidence.key in gold for one in looked.ranked],
        "evidence": [[getattr(one.evidence, name) for name in EVIDENCE] for one in looked.ranked],
        "roles": [looked.articles[one.evidence.key].role.value for one in looked.ranked],
        "signals": asdict(looked.signals),
    }
