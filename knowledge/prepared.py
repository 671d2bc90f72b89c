"""A document made ready to be stored: everything computed before the transaction begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from knowledge.model import SHIPPED, Document, Passage
from knowledge.ports import Embedded


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
class StoredVector:
    """What a model read in a passage, as it is stored."""

    vector: bytes
    """float32, little-endian."""
    tokens: bytes | None = None
    """int8, row after row; None where the passage's pieces are not compared."""


def stored(read: Embedded, closely: Iterable[bool]) -> Iterator[StoredVector]:
    """What was read in each text, as it is stored; its pieces only where they are compared."""
    for vector, tokens, compared in zip(read.vectors, read.tokens, closely, strict=True):
        yield StoredVector(
            vector=np.asarray(vector, dtype="<f4").tobytes(),
            tokens=tokens.tobytes() if compared and tokens.size else None,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedDocument:
    """A document with its passages, their vectors and its articles' morphemes."""

    document: Document
    recipe: str
    """Version of the rules of parsing and cutting."""
    embedder: str
    """Name and digest of the model that made `vectors`."""
    passages: tuple[Passage, ...]
    vectors: dict[str, StoredVector]
    """By passage digest."""
    words: dict[str, tuple[str, tuple[str, ...]]]
    """Article key to the digest of its words' text and its morphemes; no entry if it has none."""
    release: str = ""
    """The signed list that holds its bytes, by its number; empty if it was asked of none."""
