"""A catalogue to measure on: folders of ordinances, ingested once and kept for the next run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from admin.migrations import migrate
from city import Database, SystemClock, load_profile
from knowledge import Embedder, Ingester, Library, Store
from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.adapters.sentence_embedder import open_embedder
from knowledge.lexicon import Lexicon
from knowledge.ports import Morphemes, Progress
from knowledge.wiring import open_library

KEPT = Path(".cache") / "bench"
"""Where catalogues are kept between runs; safe to delete."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bench:
    """An opened catalogue with everything under it."""

    library: Library
    store: Store
    database: Database
    embedder: Embedder
    morphemes: Morphemes
    data_dir: Path
    ingest_s: float
    passages_embedded: int

    def library_with(self, lexicon: Lexicon) -> Library:
        """The same catalogue, searched with another lexicon."""
        return open_library(
            store=self.store,
            database=self.database,
            data_dir=self.data_dir,
            chroma_url="",
            profile=load_profile("yeosu"),
            embedder=self.embedder,
            morphemes=self.morphemes,
            lexicon=lexicon,
        )


def open_bench(
    name: str,
    paths: Sequence[Path],
    *,
    models: Path = Path(".cache") / "models",
    model: str = "bundled",
    progress: Progress | None = None,
) -> Bench:
    """Ingest what is not ingested yet, and open the search."""
    data_dir = KEPT / name
    data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(f"sqlite:///{data_dir / 'assistant.db'}")
    migrate(database)
    store = Store(database, SystemClock())
    embedder = open_embedder(model, models=models, progress=progress)
    morphemes = KiwiMorphemes()
    started = perf_counter()
    report = Ingester(store, embedder, morphemes, progress).ingest(paths)
    ingest_s = perf_counter() - started
    library = open_library(
        store=store,
        database=database,
        data_dir=data_dir,
        chroma_url="",
        profile=load_profile("yeosu"),
        embedder=embedder,
        morphemes=morphemes,
        progress=progress,
    )
    return Bench(
        library=library,
        store=store,
        database=database,
        embedder=embedder,
        morphemes=morphemes,
        data_dir=data_dir,
        ingest_s=ingest_s,
        passages_embedded=report.passages_embedded,
    )
