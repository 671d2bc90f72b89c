"""How articles stand now: a mark that differs as soon as words or date of force do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from knowledge import Article, Store


def mark_of(article: Article) -> str:
    """An article's date of force, and a digest of its words."""
    since = article.source.effective_date
    digest = sha256(article.text.encode()).hexdigest()
    return f"{since.isoformat() if since else ''} {digest}"


class Articles:
    """The articles that the library holds, marked. Blocking and safe to share between threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def marks(self, keys: Iterable[str]) -> Mapping[str, str]:
        """Each article's mark by its key; what is not held is left out.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        return {key: mark_of(one) for key, one in self._store.articles(keys).items()}
