"""What the catalogue holds of each document, to be held against what was taken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge import queries
from knowledge.ingest import read_document
from knowledge.ingest.cutting import RECIPE
from knowledge.model import Document
from knowledge.rows import article_of
from knowledge.shipped import shipped_whole
from knowledge.tables import ArticleRow, DocumentRow
from knowledge.words_digest import words_digest


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldWords:
    """A document as its rows have it."""

    title: str
    digest: str
    """SHA-256 (hex) of its file, as the row says."""
    words: str
    """SHA-256 (hex) of what its rows say; empty where they cannot be read."""
    by_rules_of_now: bool
    """Whether its file would be cut into the same articles today."""


def titles_held(session: Session) -> tuple[str, ...]:
    """The title of every document, in order."""
    return tuple(session.scalars(select(DocumentRow.title).order_by(DocumentRow.title)))


def digests_held(session: Session) -> tuple[str, ...]:
    """SHA-256 (hex) of the file of every document, as its row says."""
    return tuple(session.scalars(select(DocumentRow.digest)))


def words_held(session: Session, title: str) -> HeldWords | None:
    """What is held under a title, read anew; None if nothing is."""
    columns = DocumentRow.__table__.columns
    row = session.execute(select(*columns).where(DocumentRow.title == title)).first()
    if row is None:
        return None
    try:
        of_this = queries.articles().where(ArticleRow.document_key == row.key)
        found = session.execute(of_this.order_by(ArticleRow.position, ArticleRow.key))
        words = words_digest(row, map(article_of, found))
    except (ValueError, TypeError, LookupError):
        words = ""
    now = row.recipe == RECIPE
    return HeldWords(title=row.title, digest=row.digest, words=words, by_rules_of_now=now)


def words_shipped(wanted: frozenset[str]) -> Mapping[str, str]:
    """Digest of a shipped file to that of its words, for those files that are asked about."""
    files = (path for path, digest in shipped_whole().items() if digest in wanted)
    documents = map(read_document, files)
    return {one.digest: words_of_file(one) for one in documents}


def words_of_file(document: Document) -> str:
    """SHA-256 (hex) of what a file says, as its rows will say it."""
    return words_digest(document, document.articles)
