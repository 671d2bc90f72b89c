"""A document made ready to be stored: everything computed before the transaction begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.model import Document, Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentState:
    """What the store knows of a document's last ingest."""

    digest: str
    """Of the file it was made of."""
    effective_date: date | None
    promulgation_date: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedDocument:
    """A document with its passages, their vectors and its articles' morphemes."""

    document: Document
    recipe: str
    """Version of the rules of parsing and cutting."""
    embedder: str
    """Name and digest of the model that made `vectors`."""
    passages: tuple[Passage, ...]
    vectors: dict[str, bytes]
    """Passage digest to vector: float32, little-endian."""
    words: dict[str, tuple[str, tuple[str, ...]]]
    """Article key to the digest of its words' text and its morphemes; no entry if it has none."""
    release: str = ""
    """The signed list that holds its bytes, by its number; empty if it was asked of none."""
