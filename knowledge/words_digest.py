"""What a document says, as one digest: of a file as it was read, and of the rows kept of it.

Two digests are alike when, and only when, the document's facts and all of its articles are. What is
made of the articles (passages, vectors, morphemes) is not looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from knowledge.model import Article

_FACTS = (
    "kind", "title", "effective_date", "promulgation_date", "number", "department", "url",
    "attachments",
)  # fmt: skip
"""What a document, and its row, says beside its articles."""


def words_digest(document: object, articles: Iterable[Article]) -> str:
    """SHA-256 (hex) of the facts of a document or of its row, and of the articles in their order.

    Raises:
        ValueError, TypeError: a row holds what cannot stand there.
    """
    facts = [_plain(getattr(document, name)) for name in _FACTS]
    said = [facts, *map(_said, articles)]
    return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def _said(article: Article) -> list[object]:
    """All of an article but its department, which is its document's and read anew each time."""
    source = article.source
    return [
        article.key, source.title, source.article, source.heading, _plain(source.effective_date),
        source.url, article.path, str(article.role), article.text, article.paragraphs,
        article.questions, article.easy,
    ]  # fmt: skip


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
