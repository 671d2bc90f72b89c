"""What the indexes and a change of model need of the database, beside the catalogue's `Store`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from city import Database
from knowledge import queries
from knowledge.matters import Told
from knowledge.model import DocumentKind
from knowledge.ports import Vectors
from knowledge.prepared import StoredVector
from knowledge.rows import WORD_END

_GUIDES = frozenset({DocumentKind.GUIDE, DocumentKind.HELP})


class IndexStore:
    """Vectors and morphemes by key; safe in threads.

    Every method is one short unit of work and raises `DatabaseUnavailable` when that fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def digests(self, embedder: str) -> dict[str, str]:
        """Passage key to the digest of its text, for all that is searched and embedded."""
        with self._database.unit() as session:
            return dict(iter(session.execute(queries.searched_digests(embedder))))

    def vectors(self, keys: Sequence[str], embedder: str) -> tuple[tuple[str, ...], Vectors]:
        """Those of the keys that the model embedded, and their vectors, one row a key."""
        found: dict[str, bytes] = {}
        with self._database.unit() as session:
            for part in queries.parts(keys):
                found.update(iter(session.execute(queries.vectors_by_key(part, embedder))))
        if not found:
            return (), np.zeros((0, 0), dtype=np.float32)
        rows = [np.frombuffer(raw, dtype="<f4") for raw in found.values()]
        return tuple(found), np.stack(rows).astype(np.float32, copy=False)

    def tokens(self, keys: Sequence[str], embedder: str) -> dict[str, bytes]:
        """Article key to what the model read in its pieces, passage after passage."""
        found: dict[str, bytes] = {}
        with self._database.unit() as session:
            for part in queries.parts(keys):
                for key, tokens in session.execute(queries.tokens_by_article(part, embedder)):
                    found[key] = found.get(key, b"") + (tokens or b"")
        return found

    def words(self, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Article key to morphemes; articles that cannot answer are left out."""
        found: dict[str, tuple[str, ...]] = {}
        with self._database.unit() as session:
            for part in queries.parts(keys):
                for key, joined in session.execute(queries.words_by_key(part)):
                    found[key] = tuple(joined.split(WORD_END))
        return found

    def writings(self) -> Iterator[str]:
        """Title, heading and text of everything that is searched, one after another."""
        with self._database.unit() as session:
            found = session.execute(queries.searched_texts(), execution_options=queries.STREAMED)
            for row in found:
                yield from row

    def told(self) -> Iterator[Told]:
        """What everything that is searched says, and under which titles, one after another."""
        with self._database.unit() as session:
            found = session.execute(queries.searched_tellings(), execution_options=queries.STREAMED)
            for kind, document, title, heading, questions, text in found:
                words = " ".join((heading, *questions, text))
                yield Told(document=document, title=title, words=words, guide=kind in _GUIDES)

    def embedded_otherwise(self, embedder: str) -> tuple[str, ...]:
        """The documents whose vectors are another model's."""
        with self._database.unit() as session:
            return tuple(session.scalars(queries.embedded_otherwise(embedder)))

    def texts(self, document_key: str) -> dict[str, str]:
        """Passage key to text, for one document."""
        with self._database.unit() as session:
            return dict(iter(session.execute(queries.texts_of(document_key))))

    def replace_vectors(
        self, document_key: str, embedder: str, vectors: Mapping[str, StoredVector]
    ) -> None:
        """Put a document's vectors in the place of another model's, in one transaction."""
        rows = [
            {
                "passage_key": key,
                "embedder": embedder,
                "vector": own.vector,
                "tokens": own.tokens,
            }
            for key, own in vectors.items()
        ]
        with self._database.unit() as session:
            for part in queries.parts(vectors):
                session.execute(queries.forget_vectors(part))
            if rows:
                session.execute(queries.put_vectors(), rows)
            session.execute(queries.name_embedder(document_key, embedder))
