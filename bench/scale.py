"""How long a search takes among 20,000 articles, how long they take to open, and their memory.

    python -m bench.scale

Texts, morphemes and words are real; the vectors of passages are a stand-in (`bench/stand_in.py`).
The first run ingests for some minutes and goes on where it was stopped; later ones start at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import psutil

from admin.migrations import migrate
from bench.catalogue import KEPT
from bench.figures import Figure, under
from bench.inputs import folder, open_city
from bench.keeping import run_piece
from bench.retrieval import search_figures
from bench.stand_in import StandIn
from city import Database, SystemClock, load_profile
from knowledge import Ingester, Library, Store
from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.index_store import IndexStore
from knowledge.ports import Morphemes, Progress
from knowledge.wiring import open_library


def measure(progress: Progress) -> Sequence[Figure]:
    """Ingest what is not ingested yet; then open, and search."""
    path = folder("scale")
    stand_in, morphemes = _stand_in(progress), KiwiMorphemes()
    data_dir = KEPT / "scale"
    data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(f"sqlite:///{data_dir / 'assistant.db'}")
    migrate(database)
    store = Store(database, SystemClock())
    Ingester(store, stand_in, morphemes, progress).ingest([path])
    # Opened twice: the first time may fill the indexes, the second finds them filled.
    _open(store, database, data_dir, stand_in, morphemes, progress).close()
    begun = perf_counter()
    library = _open(store, database, data_dir, stand_in, morphemes, progress)
    opened = perf_counter() - begun
    articles = len(store.all_article_keys())
    passages = len(IndexStore(database).digests(stand_in.name))
    memory = psutil.Process().memory_info().rss / 10**9
    note = f"vectors of the {passages:,} passages are a stand-in, questions are real"
    name = f"search, {articles:,} articles, supplements among them"
    return [
        *search_figures(name, library, under(150), note),
        Figure(name="  opening its indexes", unit="s", median=opened),
        Figure(name="  memory of the measuring process", unit="GB", median=memory),
    ]


def _stand_in(progress: Progress) -> StandIn:
    city = open_city(progress)
    index, name = IndexStore(city.database), city.embedder.name
    _, near = index.vectors(tuple(index.digests(name)), name)
    city.library.close()
    city.database.close()
    return StandIn(city.embedder, near)


def _open(
    store: Store,
    database: Database,
    data_dir: Path,
    embedder: StandIn,
    morphemes: Morphemes,
    progress: Progress,
) -> Library:
    return open_library(
        store=store,
        database=database,
        data_dir=data_dir,
        chroma_url="",
        profile=load_profile("yeosu"),
        embedder=embedder,
        morphemes=morphemes,
        progress=progress,
    )


if __name__ == "__main__":
    sys.exit(run_piece("scale", measure))
