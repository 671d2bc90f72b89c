"""Opens the library: models, indexes and database put together, tested and made equal."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from city import CityProfile, Clock, Database, Settings
from knowledge.adapters.chroma_index import open_chroma
from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.adapters.sentence_embedder import open_embedder
from knowledge.adapters.word_index import Bm25WordIndex
from knowledge.catalogue import Catalogue
from knowledge.chat import ChatSettings
from knowledge.facade import Knowledge
from knowledge.index_store import IndexStore
from knowledge.indexes import IndexKeeper
from knowledge.ingest import Ingester
from knowledge.lexicon import Lexicon, shipped_lexicon
from knowledge.library import Library
from knowledge.places import other_places
from knowledge.ports import Embedder, Morphemes, Progress
from knowledge.prompts import prompts_in_use
from knowledge.store import Store
from knowledge.writing import Grounding, open_writer


def open_as_set(
    settings: Settings,
    database: Database,
    clock: Clock,
    profile: CityProfile,
    progress: Progress | None = None,
) -> Knowledge:
    """Open the library as an operator has set it; see `open_knowledge`."""
    chat = ChatSettings(
        model=settings.chat_model,
        url=settings.chat_model_url,
        key=settings.chat_model_key,
        timeout_s=settings.chat_model_timeout_s,
    )
    return open_knowledge(
        database=database,
        clock=clock,
        data_dir=settings.data_dir,
        embedding_model=settings.embedding_model,
        chroma_url=settings.chroma_url,
        chat_model=chat if chat.model else None,
        profile=profile,
        progress=progress,
    )


def open_knowledge(
    *,
    database: Database,
    clock: Clock,
    data_dir: Path,
    embedding_model: str,
    chroma_url: str,
    chat_model: ChatSettings | None,
    profile: CityProfile,
    progress: Progress | None = None,
) -> Knowledge:
    """Open the library; blocks until the indexes hold what the catalogue holds.

    Indexes that are missing, cut off or behind are filled from the database; where the embedding
    model has changed, every passage is embedded again. Every long step tells its progress.

    Raises:
        ModelMissing: the embedding model cannot be loaded.
        IndexBroken: an index cannot be opened or filled.
        DatabaseUnavailable: the database cannot be read.
        SettingInvalid: the chat model is set but cannot be opened.
    """
    embedder, morphemes = _models(embedding_model, data_dir / "models", progress)
    lexicon, grounding = shipped_lexicon(morphemes), Grounding(profile)
    store = Store(database, clock)
    library = open_library(
        store=store,
        database=database,
        data_dir=data_dir,
        chroma_url=chroma_url,
        profile=profile,
        embedder=embedder,
        morphemes=morphemes,
        lexicon=lexicon,
        progress=progress,
    )
    return Knowledge(
        catalogue=Catalogue(store),
        library=library,
        writer=open_writer(profile, morphemes, chat_model, grounding, lexicon.everyday),
        grounding=grounding,
        ingester=Ingester(store, embedder, morphemes, progress),
        embedding_model=embedder.name,
        prompts=prompts_in_use() if chat_model else (),
    )


def _models(
    embedding_model: str, folder: Path, progress: Progress | None
) -> tuple[Embedder, Morphemes]:
    """Both models, loaded side by side: together they take what the slower one takes."""
    morphemes = KiwiMorphemes()
    with ThreadPoolExecutor(max_workers=1) as beside:
        # Reads the dictionary and the table of slips, which the first question would wait for.
        loading = beside.submit(morphemes.mended, "여수")
        embedder = open_embedder(embedding_model, models=folder, progress=progress)
        loading.result()
    return embedder, morphemes


def open_library(
    *,
    store: Store,
    database: Database,
    data_dir: Path,
    chroma_url: str,
    profile: CityProfile,
    embedder: Embedder,
    morphemes: Morphemes,
    lexicon: Lexicon | None = None,
    progress: Progress | None = None,
) -> Library:
    """Open the search over a store with these models, its indexes tested and filled.

    Without a lexicon of its own it takes the one that the project ships.

    Raises:
        IndexBroken: an index cannot be opened or filled.
        DatabaseUnavailable: the database cannot be read.
    """
    indexes = data_dir / "indexes"
    index_store = IndexStore(database)
    keeper = IndexKeeper(
        store=store,
        index_store=index_store,
        embedder=embedder,
        vectors=open_chroma(
            folder=indexes / "vectors", url=chroma_url, prefix=f"assistant-{profile.key}"
        ),
        words=Bm25WordIndex(),
        words_folder=indexes / "words",
        progress=progress,
    )
    library = Library(
        store=store,
        index_store=index_store,
        embedder=embedder,
        morphemes=morphemes,
        keeper=keeper,
        lexicon=lexicon or shipped_lexicon(morphemes),
        elsewhere=other_places(profile.name),
    )
    library.refresh()
    return library
