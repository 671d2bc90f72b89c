"""What is learned from: citizens' questions, and of the article that answers each, its passage.

The texts of the articles are no part of the project; they are read from the corpus.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import numpy as np

from knowledge import Article, DocumentRefused
from knowledge.ingest import document_key, passages, read_document
from knowledge.ports import Progress, Vectors

QUESTIONS = Path(__file__).parent / "questions"
FOLDS = 5
_CITY = "ordinances"
_ACTS = ("laws", "scale")
_PORTION = 256
_STEP = "progress_embedding"

QUESTION, PASSAGE = "query: ", "passage: "
"""What the e5 family reads before a text."""

Encode = Callable[[Sequence[str]], Vectors]
"""From texts with their prefix to vectors, one row a text, of length 1."""

Views = dict[str, tuple[str, ...]]
"""Article key to the texts of its whole and its paragraphs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A question, and what answers it."""

    question: str
    article: str
    """Key of the article."""
    passage: str
    """The whole article or one of its paragraphs: what was nearest before anything was learned."""

    @property
    def document(self) -> str:
        """Key of the document."""
        return self.article.rpartition("/")[0]

    @property
    def fold(self) -> int:
        """The fold of the document."""
        return fold_of(self.document)


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """Examples, and the city's articles among which each of the city's must find its own."""

    examples: tuple[Example, ...]
    city: Views
    digest: str
    """SHA-256 (hex) of all examples, for the record of what an adapter was made of."""


def read_material(corpus: Path, encode: Encode, cache: Path, progress: Progress) -> Material:
    """Read the questions that are kept here and the articles that answer them.

    `encode` is the model before it learns. Vectors that were made before are taken from `cache`;
    a run that is cut off goes on there.
    """
    asked = [
        json.loads(line)
        for path in sorted(QUESTIONS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    wanted = {_key(one) for one in asked}
    city = _views(corpus / _CITY)
    views = city | {
        key: texts
        for folder in _ACTS
        for key, texts in _views(corpus / folder).items()
        if key in wanted
    }
    known = [(one["question"], _key(one)) for one in asked if _key(one) in views]
    # An article of one passage leaves no choice.
    several = [(question, key) for question, key in known if len(views[key]) > 1]
    texts = {PASSAGE + text for _, key in several for text in views[key]}
    texts |= {QUESTION + question for question, _ in several}
    vectors = _encoded(sorted(texts, key=lambda text: (len(text), text)), encode, cache, progress)

    def nearest(question: str, key: str) -> str:
        own = views[key]
        return (
            own[0]
            if len(own) == 1
            else max(
                own, key=lambda text: float(vectors[QUESTION + question] @ vectors[PASSAGE + text])
            )
        )

    examples = tuple(
        Example(question=question, article=key, passage=nearest(question, key))
        for question, key in known
    )
    return Material(examples=examples, city=city, digest=_digest(examples))


def fold_of(document: str) -> int:
    """The fold of a document's key: all questions about it are of one, on every machine."""
    return crc32(document.encode()) % FOLDS


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
    for path in sorted(folder.glob("*.md")):
        try:
            yield from read_document(path).articles
        except DocumentRefused:
            continue


def _encoded(
    texts: Sequence[str], encode: Encode, cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """The vectors of texts by text; every portion is kept as soon as it is there."""
    cache.mkdir(parents=True, exist_ok=True)
    found: dict[str, Vectors] = {}
    for at in range(0, len(texts), _PORTION):
        progress(_STEP, at, len(texts))
        portion = texts[at : at + _PORTION]
        kept = cache / f"{sha256(chr(10).join(portion).encode()).hexdigest()[:24]}.npy"
        if not kept.exists():
            beside = kept.with_suffix(".new.npy")
            np.save(beside, encode(portion))
            beside.replace(kept)
        found.update(zip(portion, np.load(kept), strict=True))
    progress(_STEP, len(texts), len(texts))
    return found


def _digest(examples: Sequence[Example]) -> str:
    lines = (f"{one.question}\t{one.article}\t{one.passage}" for one in examples)
    return sha256("\n".join(lines).encode()).hexdigest()
