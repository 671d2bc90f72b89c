"""How many passages of about 200 tokens go into the catalogue in a second, search included.

    python -m bench.indexing

Whole ingests into an empty catalogue: parsed, embedded, cut into morphemes, stored, and written
into the indexes. The text is the shipped ordinance's, cut into articles of 200 tokens, each with
another beginning.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tokenizers import Tokenizer

from admin.migrations import migrate
from bench.catalogue import KEPT
from bench.figures import Figure, at_least, percentile
from bench.keeping import run_piece
from bench.processor import texts_a_second
from bench.workplace import MODELS
from city import Database, SystemClock, load_profile
from knowledge import Embedder, Ingester, Store, shipped_paths
from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.adapters.sentence_embedder import open_embedder
from knowledge.bundled_model import ensure_bundled_model
from knowledge.index_store import IndexStore
from knowledge.ports import Morphemes, Progress
from knowledge.wiring import open_library

_TOKENS = 200
_ARTICLES = 150
_STEP = 7
_ROUNDS = 3
_TITLE = "여수시 재어 보기 조례"


def measure(progress: Progress) -> Sequence[Figure]:
    """Ingest the same articles several times, each time into an empty catalogue."""
    model = ensure_bundled_model(MODELS, progress)
    tokenizer: Tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    embedder, morphemes = open_embedder("bundled", models=MODELS), KiwiMorphemes()
    embedder.passages(["warm"])
    morphemes.words("warm")
    with TemporaryDirectory(dir=KEPT, prefix="run-") as name:
        written = Path(name) / "ordinance.md"
        written.write_text(_ordinance(tokenizer), encoding="utf-8")
        rounds = [
            _ingested(Path(name) / f"round-{number}", written, embedder, morphemes, progress)
            for number in range(_ROUNDS)
        ]
    texts = rounds[0][1]
    mean = sum(len(tokenizer.encode(text).ids) for text in texts) / len(texts)
    rates = [len(found) / seconds for seconds, found in rounds]
    return [
        Figure(
            name="passages into the catalogue and its indexes",
            unit="a second",
            median=percentile(rates, 0.5),
            goal=at_least(15),
            note=f"{len(texts)} passages of {mean:.0f} tokens on average, {_ROUNDS} times",
        ),
        Figure(
            name="  the same, if the processors did nothing but multiply (float32)",
            unit="a second",
            median=texts_a_second(model, mean),
        ),
    ]


def _ingested(
    folder: Path, written: Path, embedder: Embedder, morphemes: Morphemes, progress: Progress
) -> tuple[float, list[str]]:
    """Seconds of an ingest, and the passages it put in."""
    folder.mkdir()
    database = Database(f"sqlite:///{folder / 'assistant.db'}")
    migrate(database)
    store = Store(database, SystemClock())
    library = open_library(
        store=store,
        database=database,
        data_dir=folder,
        chroma_url="",
        profile=load_profile("yeosu"),
        embedder=embedder,
        morphemes=morphemes,
    )
    begun = perf_counter()
    Ingester(store, embedder, morphemes, progress).ingest([written])
    library.refresh()
    seconds = perf_counter() - begun
    (document,) = store.documents()
    texts = IndexStore(database).texts(document.key)
    library.close()
    database.close()
    return seconds, [texts[key] for key in sorted(texts)]


def _ordinance(tokenizer: Tokenizer) -> str:
    """An ordinance whose articles have no heading, and so make one passage each."""
    articles = "\n\n".join(
        f"##### 제{number}조\n\n{text}" for number, text in enumerate(_texts(tokenizer), 1)
    )
    return f"---\n자치법규명: '{_TITLE}'\n시행일자: '2025-01-01'\n---\n\n# {_TITLE}\n\n{articles}\n"


def _texts(tokenizer: Tokenizer) -> Iterator[str]:
    source = next(path for path in shipped_paths() if "조례" in path.name)
    body = source.read_text(encoding="utf-8").rpartition("---\n")[2]
    words = "".join(sign if sign.isalnum() else " " for sign in body).split()
    head = len(tokenizer.encode(f"passage: {_TITLE} 제100조").ids)
    for number in range(_ARTICLES):
        at = number * _STEP % len(words)
        text = " ".join((words[at:] + words[:at])[:_TOKENS])
        whole = tokenizer.encode(text)
        yield text[: whole.offsets[_TOKENS - head][1]]


if __name__ == "__main__":
    sys.exit(run_piece("indexing", measure))
