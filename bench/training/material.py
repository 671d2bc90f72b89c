"""Reads what is learned from: citizens' questions, and the articles that answer them.

The texts of the city's articles and of the acts are no part of the project; they are read from the
corpus.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.training.beside import read_beside
from bench.training.example import Gathered, Views
from knowledge import Article, DocumentRefused
from knowledge.ingest import document_key, passages, read_document

QUESTIONS = Path(__file__).parent / "questions"
ORDINANCES = Path(__file__).parent / "ordinances"
"""Ordinances of made-up cities, a folder each, written so that the model learns about more matters
than one city's."""
_CITY = "ordinances"
_ACTS = ("laws", "scale")


def gather(corpus: Path) -> Gathered:
    """Read the questions that are kept here and the articles that answer them."""
    asked = [one for path in sorted(QUESTIONS.glob("*.jsonl")) for one in _asked(path)]
    wanted = {_key(one) for one in asked}
    ordinances = _views(corpus / _CITY) | _views(ORDINANCES)
    acts = {
        key: texts
        for folder in _ACTS
        for key, texts in _views(corpus / folder).items()
        if key in wanted
    }
    views = ordinances | acts
    known = tuple((one["question"], _key(one)) for one in asked if _key(one) in views)
    beside = read_beside(question for question, _ in known)
    return Gathered(known=known, ordinances=ordinances, acts=acts, beside=beside)


def documents(names: Iterable[str]) -> frozenset[str]:
    """Keys of the documents that the files of these names ask about."""
    paths = [QUESTIONS / f"{name}.jsonl" for name in names]
    return frozenset(document_key(one["doc"]) for path in paths for one in _asked(path))


def _asked(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _key(asked: dict[str, str]) -> str:
    return f"{document_key(asked['doc'])}/{asked['article']}"


def _views(folder: Path) -> Views:
    views: Views = {}
    for article in _read(folder):
        own = passages(article, article.source.title)
        texts = tuple(one.text for one in own)
        if texts:
            views[article.key] = texts
    return views


def _read(folder: Path) -> Iterator[Article]:
    for path in sorted(folder.rglob("*.md")):
        try:
            yield from read_document(path).articles
        except DocumentRefused:
            continue
