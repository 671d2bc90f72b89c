"""The only reader and writer of the library's tables: frozen nouns of the model in and out.

Whatever a search stands on (`words`, `all_article_keys`, `snapshot`) leaves excluded
documents out; whatever is opened by its key (`article`, `articles`, `articles_of`) is given all
the same, because an earlier answer may have cited it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from city import Clock, Database
from knowledge import queries
from knowledge.model import Article, CatalogueEntry, Released
from knowledge.prepared import DocumentState, PreparedDocument, StoredVector
from knowledge.rows import WORD_END, Witness, article_of, entry_of, hold_row_to, write_document
from knowledge.tables import ArticleRow, DocumentRow

V = TypeVar("V")


class Store:
    """Documents, articles, passages, vectors and morphemes in the database; safe in threads.

    Every method is one short unit of work and raises `DatabaseUnavailable` when that fails.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # What a search is built on: without excluded documents.

    def words(self) -> tuple[tuple[str, ...], list[list[str]]]:
        """Keys of the articles that can answer something, in order, and each one's morphemes.

        Equal morphemes are one object: 20,000 articles share some 50,000 different ones.
        """
        keys: list[str] = []
        words: list[list[str]] = []
        with self._database.unit() as session:
            for key, joined in session.execute(
                queries.searched_words(), execution_options=queries.STREAMED
            ):
                keys.append(key)
                words.append([sys.intern(word) for word in joined.split(WORD_END)])
        return tuple(keys), words

    def all_article_keys(self) -> tuple[str, ...]:
        """The key of every article that is searched, in order."""
        with self._database.unit() as session:
            return tuple(session.scalars(queries.searched_articles()))

    def snapshot(self) -> str:
        """SHA-256 (hex) of what is searched: it changes when, and only when, that changes."""
        with self._database.unit() as session:
            lines = sorted("\t".join(row) for row in session.execute(queries.searched_states()))
        return sha256("\n".join(lines).encode()).hexdigest()

    # What is opened by its key: excluded documents too.

    def article(self, key: str) -> Article | None:
        """The article of a key, or None."""
        return self.articles((key,)).get(key)

    def articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """Article key to article; unknown keys are left out."""
        found: dict[str, Article] = {}
        with self._database.unit() as session:
            for part in queries.parts(keys):
                query = queries.articles().where(ArticleRow.key.in_(part))
                for row in session.execute(query):
                    found[row.key] = article_of(row)
        return found

    def articles_of(self, document_key: str) -> tuple[Article, ...]:
        """The articles of a document in their order; empty if there is no such document."""
        query = queries.articles().where(DocumentRow.key == document_key)
        with self._database.unit() as session:
            rows = session.execute(query.order_by(ArticleRow.position))
            return tuple(map(article_of, rows))

    def documents(self) -> tuple[CatalogueEntry, ...]:
        """Every document of the catalogue by title, excluded ones with the reason."""
        with self._database.unit() as session:
            rows = session.execute(queries.catalogue())
            entries = [entry_of(row, articles) for row, articles in rows]
        return tuple(sorted(entries, key=lambda entry: (entry.title, entry.key)))

    def cited_titles(self) -> dict[str, frozenset[str]]:
        """Title of each document to the titles under which answers from it are cited."""
        found: dict[str, set[str]] = {}
        with self._database.unit() as session:
            for title, cited in session.execute(queries.cited_titles()):
                found.setdefault(title, set()).add(cited)
        return {title: frozenset(cited) for title, cited in found.items()}

    def hold_to(self, listed: Mapping[str, Released] | None, reason: str) -> None:
        """Keep of each document whether it is listed; leave what is not out of search.

        What was left out for this reason is searched again once it is listed, or once there is no
        list to hold the catalogue to (None). What was left out for another reason stays so.
        """
        with self._database.unit() as session:
            for row in session.scalars(select(DocumentRow)):
                hold_row_to(row, listed, reason)

    # What the ingester needs.

    def state(self, document_key: str) -> DocumentState | None:
        """What is known of a document's last ingest, or None if it is new."""
        with self._database.unit() as session:
            row = session.get(DocumentRow, document_key)
            if row is None:
                return None
            return DocumentState(
                digest=row.digest,
                effective_date=row.effective_date,
                promulgation_date=row.promulgation_date,
            )

    def key_of(self, digest: str, *, recipe: str, embedder: str) -> str | None:
        """The key of the document that was made of these bytes, by these rules and this model."""
        query = select(DocumentRow.key).where(
            DocumentRow.digest == digest,
            DocumentRow.recipe == recipe,
            DocumentRow.embedder == embedder,
        )
        with self._database.unit() as session:
            return session.scalars(query).first()

    def known_vectors(self, document_key: str, embedder: str) -> dict[str, StoredVector]:
        """By passage digest what was read, for the passages of a document that are embedded."""
        with self._database.unit() as session:
            return {
                digest: StoredVector(vector=vector, tokens=tokens)
                for digest, vector, tokens in session.execute(
                    queries.vectors_of(document_key, embedder)
                )
            }

    def known_words(self, document_key: str) -> dict[str, tuple[str, ...]]:
        """Digest of the words' text to morphemes, for the articles of a document."""
        with self._database.unit() as session:
            rows = _pairs(session, queries.words_of(document_key))
        return {digest: tuple(joined.split(WORD_END)) for digest, joined in rows.items()}

    def save(
        self, prepared: PreparedDocument, before: str = "", witness: Witness | None = None
    ) -> bool:
        """Replace a document and everything made of it, in one transaction; whether it was done.

        Before a witness it is not where the document has another digest than `before` by now.
        """
        at = self._clock.now().isoformat(timespec="seconds")
        with self._database.unit() as session:
            return write_document(session, prepared, at, before, witness)


def _pairs(session: Session, query: Select[str, V]) -> dict[str, V]:
    return dict(iter(session.execute(query)))
