"""What adapters find among acts that none of them was taught about.

    python -m bench.training.unlearned [ADAPTER…]

A fold that is left out costs a training of its own. The questions of `unlearned.jsonl` are about
acts of the corpus that no question of the training set is about, so that an adapter which learned
from all of those can be judged too: nearest passage among the articles of these acts and of some
others.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.training.example import Encode, Example, Views
from bench.training.judging import recalls
from bench.workplace import MODELS
from city import ConsoleProgress
from knowledge import Document, DocumentRefused
from knowledge.adapters.sentence_embedder import Prefixes, SentenceEmbedder
from knowledge.bundled_model import ADAPTER, Reader, ensure_bundled_model
from knowledge.ingest import document_key, passages, read_document

_QUESTIONS = Path(__file__).parent / "unlearned.jsonl"
_OTHERS = 12
_SHORT = 45
"""Articles of another act: long ones would take most of the time and tell no more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the recall of each adapter, of the shipped one if none is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adapters", nargs="*", type=Path, default=[ADAPTER])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/scale"))
    given = parser.parse_args(arguments)
    lines = _QUESTIONS.read_text(encoding="utf-8").splitlines()
    examples = [_example(json.loads(line)) for line in lines]
    views = _views(given.corpus, {one.document for one in examples})
    with ConsoleProgress() as progress:
        model = ensure_bundled_model(MODELS, progress)
    for path in given.adapters:
        found = recalls(_encoder(model, path), examples, views)
        shares = ", ".join(f"recall@{k} {share:.3f}" for k, share in found.items())
        print(f"{path}: {shares} of {len(examples)} among {len(views)}")  # noqa: T201
    return 0


def _example(asked: dict[str, str]) -> Example:
    article = f"{document_key(asked['doc'])}/{asked['article']}"
    return Example(question=asked["question"], article=article, passage="")


def _views(corpus: Path, asked: set[str]) -> Views:
    """The articles of the acts that are asked about, and of a few others, always the same."""
    paths = sorted(corpus.glob("*.md"))
    random.Random(1).shuffle(paths)  # noqa: S311 - always the same ones
    documents = list(_read(paths))
    others = [one for one in documents if one.key not in asked and len(one.articles) <= _SHORT]
    kept = [one for one in documents if one.key in asked] + others[:_OTHERS]
    views: Views = {}
    for article in (article for one in kept for article in one.articles):
        if texts := tuple(one.text for one in passages(article, article.source.title)):
            views[article.key] = texts
    return views


def _read(paths: Sequence[Path]) -> Iterator[Document]:
    for path in paths:
        try:
            yield read_document(path)
        except DocumentRefused:
            continue


def _encoder(model: Path, adapter: Path) -> Encode:
    reader = Reader(model, adapter=adapter)
    # The views carry their prefixes themselves.
    embedder = SentenceEmbedder(
        reader, name=adapter.stem, prefixes=Prefixes(question="", passage="")
    )
    return lambda texts: embedder.passages(texts).vectors


if __name__ == "__main__":
    sys.exit(main())
