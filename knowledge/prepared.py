"""A document made ready to be stored: everything computed before the transaction begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.model import SHIPPED, Document, Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentState:
    """What the store knows of a document's last ingest."""

    digest: str
    """Of the file it was made of."""
    effective_date: date | None
    promulgation_date: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A document of the catalogue, by what it was made of."""

    key: str
    title: str
    digest: str
    """SHA-256 (hex) of its file."""
    excluded: str
    release: str

    @property
    def released_by_city(self) -> bool:
        """Whether it stands on a list that the city has signed."""
        return self.release not in {"", SHIPPED}


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
