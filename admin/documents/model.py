"""The nouns of released documents: a list, and a line of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge import Released


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A document that may be answered from: its bytes, and under which title."""

    digest: str
    """SHA-256 (hex) of the file."""
    since: date | None
    """In force since; for people, since the digest says it all."""
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentList:
    """Everything that a city's catalogue may hold, as of one release."""

    city: str
    number: int
    """Rises with each release: a list of a lower number than one that was taken is an old one."""
    on: date
    by: str
    """Who released it, in their own words."""
    documents: tuple[Listed, ...]

    def released(self) -> Mapping[str, Released]:
        """Digest to title, as the library asks for it."""
        return {
            one.digest: Released(title=one.title, release=str(self.number))
            for one in self.documents
        }
