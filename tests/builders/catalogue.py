"""What the project ships, in a test's database: taken in once, and copied from there each time."""

from __future__ import annotations

import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from sqlalchemy import update

from admin.backups.rows import count
from city import Base, Clock, Database, FixedClock, sqlite_path
from knowledge import Ingester, Store
from knowledge.index_store import IndexStore
from knowledge.ports import Vectors
from tests.builders.shaped import shaped_sqlite
from tests.builders.shipped import some_shipped_paths
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

_CATALOGUE = ("documents", "articles", "passages", "passage_vectors", "article_words")
"""Everything that an ingest writes, those tables first that others refer to."""
_KEPT = tempfile.TemporaryDirectory(prefix="catalogue-")


def fill_catalogue(database: Database, clock: Clock) -> Store:
    """Put some of what the project ships into a database as an ingest would, and give its store.

    Where the clock stands still and the file is a new one, the rows are those of an ingest that
    was made at this moment before: some two hundred tests want one.
    """
    store = Store(database, clock)
    address = database.engine.url.render_as_string(hide_password=False)
    fresh = sqlite_path(address) is not None and not store.documents()
    if fresh and isinstance(clock, FixedClock):
        _copy(_taken_in(clock.now(), frozenset(Base.metadata.tables)), database)
    else:
        _ingest(store)
    return store


def searched(database: Database, embedder: str) -> tuple[tuple[str, ...], Vectors]:
    """Passage keys and vectors of everything that is searched and that a model embedded."""
    index = IndexStore(database)
    return index.vectors(sorted(index.digests(embedder)), embedder)


def leave_out(database: Database, key: str, reason: str) -> None:
    """Leave a document out of search for a reason of whatever kind; none takes it in again."""
    documents = Base.metadata.tables["documents"]
    with database.unit() as session:
        session.execute(update(documents).where(documents.c.key == key).values(excluded=reason))


def _ingest(store: Store) -> None:
    Ingester(store, FakeEmbedder(), FakeMorphemes()).ingest(some_shipped_paths())


@cache
def _taken_in(now: datetime, tables: frozenset[str]) -> Path:
    """A file that holds what an ingest at this moment wrote, and nothing else."""
    path = Path(_KEPT.name) / f"{now:%Y%m%dT%H%M%S%f}-{len(tables)}.db"
    made = shaped_sqlite(path)
    _ingest(Store(made, FixedClock(now)))
    with made.engine.connect() as connection:
        every = Base.metadata.sorted_tables
        assert {table.name for table in every if count(connection, table)} == set(_CATALOGUE)
    made.close()
    return path


def _copy(kept: Path, database: Database) -> None:
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ATTACH DATABASE ? AS kept", (str(kept),))
        for table in _CATALOGUE:
            columns = ", ".join(Base.metadata.tables[table].columns.keys())
            rows = f"SELECT {columns} FROM kept.{table}"  # noqa: S608 - names of our own
            connection.exec_driver_sql(f"INSERT INTO main.{table} ({columns}) {rows}")
        connection.commit()
        connection.exec_driver_sql("DETACH DATABASE kept")
