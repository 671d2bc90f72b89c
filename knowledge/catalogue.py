"""What the library holds, for people: documents, since when, in whose charge, why excluded."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.model import Article, CatalogueEntry, Released
from knowledge.store import Store


class Catalogue:
    """The list of documents, and the way to open one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def documents(self) -> tuple[CatalogueEntry, ...]:
        """Every document by title, excluded ones with the reason."""
        return self._store.documents()

    def cited_titles(self) -> Mapping[str, frozenset[str]]:
        """Title of each document to the titles under which answers from it are cited.

        A guide's answers cite the ordinance that it tells about, which need not be held itself.
        """
        return self._store.cited_titles()

    def article(self, key: str) -> Article | None:
        """The article of a key, or None; articles of excluded documents open too."""
        return self._store.article(key)

    def articles_of(self, document_key: str) -> tuple[Article, ...]:
        """The articles of a document in their order; empty if there is no such document."""
        return self._store.articles_of(document_key)

    def hold_to(self, listed: Mapping[str, Released] | None, reason: str) -> None:
        """Leave out of search, for this reason, what a signed list (digest to title) lacks.

        None, because the city signs no lists, takes it in again. The library's indexes follow at
        their next refresh.
        """
        self._store.hold_to(listed, reason)
