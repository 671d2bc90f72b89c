"""Between rows and the model: what a row says, and what a document's rows are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from city import Base
from knowledge.departments import department_meant
from knowledge.model import (
    SHIPPED,
    Article,
    ArticleRole,
    CatalogueEntry,
    Document,
    DocumentKind,
    Released,
    Source,
)
from knowledge.prepared import PreparedDocument
from knowledge.tables import ArticleRow, DocumentRow, PassageRow, VectorRow, WordsRow
from knowledge.words_digest import words_digest

WORD_END = "\n"
"""What parts two morphemes in a row; no morpheme holds one."""


class Witness(Protocol):
    """Who writes down what changes in the catalogue, within the same unit of work."""

    def begin(self, session: Session) -> None:
        """The unit's first step: until it ends, no other witness begins one."""
        ...

    def note(self, session: Session, title: str, before: str, after: str, words: str = "") -> None:
        """A document had the digest `before` (empty: it is new), and has `after` (empty: none).

        `words`: SHA-256 (hex) of what its rows say from now on; empty where they stay as they were.
        """
        ...


def article_of(row: Row[Any]) -> Article:
    """The article of a row of `queries.articles`."""
    return Article(
        key=row.key,
        source=Source(
            title=row.title,
            article=row.number,
            heading=row.heading,
            effective_date=row.in_force,
            url=row.url,
            department=department_meant(row.department),
        ),
        path=tuple(row.path),
        role=ArticleRole(row.role),
        text=row.text,
        paragraphs=tuple(row.paragraphs),
        questions=tuple(row.questions),
        easy=row.easy,
    )


def entry_of(row: DocumentRow, articles: int) -> CatalogueEntry:
    """The catalogue's entry for a document that has so many articles."""
    return CatalogueEntry(
        key=row.key,
        kind=DocumentKind(row.kind),
        title=row.title,
        articles=articles,
        effective_date=row.effective_date,
        department=department_meant(row.department),
        url=row.url,
        ingested_at=row.ingested_at,
        excluded=row.excluded,
        release=row.release,
    )


def write_document(
    session: Session,
    prepared: PreparedDocument,
    at: str,
    before: str = "",
    witness: Witness | None = None,
) -> bool:
    """Replace a document's rows; why it is excluded, if it is, outlives the replacement.

    Before a witness only what still has the digest `before` is replaced; whether it was.
    """
    document = prepared.document
    if witness and not is_still(session, document, before, witness):
        return False
    excluded = session.scalar(select(DocumentRow.excluded).where(DocumentRow.key == document.key))
    session.execute(delete(DocumentRow).where(DocumentRow.key == document.key))
    session.add(
        DocumentRow(
            key=document.key,
            kind=document.kind.value,
            title=document.title,
            effective_date=document.effective_date,
            promulgation_date=document.promulgation_date,
            number=document.number,
            department=document.department,
            url=document.url,
            attachments=list(document.attachments),
            digest=document.digest,
            recipe=prepared.recipe,
            embedder=prepared.embedder,
            ingested_at=at,
            excluded=excluded or "",
            release=prepared.release,
        )
    )
    session.flush()
    _insert(session, ArticleRow, _article_rows(prepared))
    _insert(session, PassageRow, _passage_rows(prepared))
    _insert(session, VectorRow, _vector_rows(prepared))
    _insert(session, WordsRow, _word_rows(prepared))
    return True


def is_still(session: Session, document: Document, before: str, witness: Witness) -> bool:
    """Whether a document's digest is what it was before; if so, the witness notes the change.

    Whoever was there in the meantime, another process or a person, has decided.
    """
    witness.begin(session)
    now = session.scalar(select(DocumentRow.digest).where(DocumentRow.key == document.key))
    if (now or "") != before:
        return False
    words = words_digest(document, document.articles)
    witness.note(session, document.title, before, document.digest, words)
    return True


def hold_row_to(row: DocumentRow, listed: Mapping[str, Released] | None, reason: str) -> None:
    """Keep which list a document stands on, and leave it out of search if it stands on none."""
    if listed is None:
        row.release = row.release if row.release == SHIPPED else ""
        row.excluded = "" if row.excluded == reason else row.excluded
        return
    found = listed.get(row.digest)
    right = found is not None and found.title == row.title
    row.release = found.release if found is not None and right else ""
    if right and row.excluded == reason:
        row.excluded = ""
    elif not right and not row.excluded:
        row.excluded = reason


def _insert(session: Session, table: type[Base], rows: list[dict[str, object]]) -> None:
    if rows:
        session.execute(insert(table), rows)


def _article_rows(prepared: PreparedDocument) -> list[dict[str, object]]:
    document = prepared.document
    return [
        {
            "key": article.key,
            "document_key": document.key,
            "position": position,
            "number": article.source.article,
            "heading": article.source.heading,
            "url": "" if article.source.url == document.url else article.source.url,
            "effective_date": (
                None
                if article.source.effective_date == document.effective_date
                else article.source.effective_date
            ),
            "path": list(article.path),
            "role": article.role.value,
            "text": article.text,
            "paragraphs": list(article.paragraphs),
            "title": "" if article.source.title == document.title else article.source.title,
            "questions": list(article.questions),
            "easy": article.easy,
        }
        for position, article in enumerate(document.articles)
    ]


def _passage_rows(prepared: PreparedDocument) -> list[dict[str, object]]:
    return [
        {
            "key": passage.key,
            "article_key": passage.article_key,
            "kind": passage.kind.value,
            "text": passage.text,
            "digest": passage.digest,
        }
        for passage in prepared.passages
    ]


def _vector_rows(prepared: PreparedDocument) -> list[dict[str, object]]:
    return [
        {
            "passage_key": passage.key,
            "embedder": prepared.embedder,
            "vector": prepared.vectors[passage.digest].vector,
            "tokens": prepared.vectors[passage.digest].tokens,
        }
        for passage in prepared.passages
    ]


def _word_rows(prepared: PreparedDocument) -> list[dict[str, object]]:
    return [
        {"article_key": key, "digest": digest, "words": WORD_END.join(words)}
        for key, (digest, words) in prepared.words.items()
    ]
