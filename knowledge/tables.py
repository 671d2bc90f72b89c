"""The library's tables: what was read, as it is found and cited, and what was made of it.

    documents ─ articles ┬ passages ─ passage_vectors
                         └ article_words

Text, vectors and morphemes live here; the indexes on disk are caches of these tables.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, Date, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base


class DocumentRow(Base):
    """One document of the catalogue."""

    __tablename__ = "documents"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    effective_date: Mapped[date | None] = mapped_column(Date)
    promulgation_date: Mapped[date | None] = mapped_column(Date)
    number: Mapped[str] = mapped_column(Text)
    department: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    attachments: Mapped[list[str]] = mapped_column(JSON)
    digest: Mapped[str] = mapped_column(Text, index=True)
    recipe: Mapped[str] = mapped_column(Text)
    """Version of the rules by which it was parsed and cut; another one parses it again."""
    embedder: Mapped[str] = mapped_column(Text)
    """Name and digest of the model of every vector of this document."""
    ingested_at: Mapped[str] = mapped_column(Text)
    """ISO 8601, Seoul: text, because SQLite would drop the offset of a time."""
    excluded: Mapped[str] = mapped_column(Text, default="")
    release: Mapped[str] = mapped_column(Text, default="", server_default="")
    """The signed list that holds these bytes, by its number; empty: none."""


class ArticleRow(Base):
    """One article; what its source says beyond this stands in its document."""

    __tablename__ = "articles"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    document_key: Mapped[str] = mapped_column(
        ForeignKey("documents.key", ondelete="CASCADE"), index=True
    )
    position: Mapped[int] = mapped_column(Integer)
    """Place in the document, from 0."""
    number: Mapped[str] = mapped_column(Text)
    heading: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    """Empty: the link of the document."""
    effective_date: Mapped[date | None] = mapped_column(Date)
    path: Mapped[list[str]] = mapped_column(JSON)
    role: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    paragraphs: Mapped[list[str]] = mapped_column(JSON)
    title: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Of the ordinance that a guide tells about; empty: the title of the document."""
    questions: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    easy: Mapped[str] = mapped_column(Text, default="", server_default="")


class PassageRow(Base):
    """One embedded view of an article."""

    __tablename__ = "passages"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    article_key: Mapped[str] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)


class VectorRow(Base):
    """The vector of a passage; apart from its text so that all vectors are read in one sweep."""

    __tablename__ = "passage_vectors"

    passage_key: Mapped[str] = mapped_column(
        ForeignKey("passages.key", ondelete="CASCADE"), primary_key=True
    )
    embedder: Mapped[str] = mapped_column(Text, index=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)
    """float32, little-endian, of length 1."""
    tokens: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What its pieces say (`knowledge.ports.Tokens`), row after row; None: not compared."""


class WordsRow(Base):
    """The morphemes of an article, in order, one line break between two."""

    __tablename__ = "article_words"

    article_key: Mapped[str] = mapped_column(
        ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True
    )
    digest: Mapped[str] = mapped_column(Text)
    """SHA-256 (hex) of the text the morphemes were taken from."""
    words: Mapped[str] = mapped_column(Text)
