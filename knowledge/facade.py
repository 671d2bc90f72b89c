"""The library as it is handed to the other rooms: everything in it, opened and tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.catalogue import Catalogue
from knowledge.ports import Writer

if TYPE_CHECKING:
    from knowledge.ingest.indexing import Ingester
    from knowledge.library import Library
    from knowledge.writing import Grounding


@dataclass(frozen=True, kw_only=True, slots=True)
class Knowledge:
    """What `open_knowledge` opens: find, write, look up, take in."""

    catalogue: Catalogue
    library: Library
    writer: Writer
    grounding: Grounding
    """What the writer and the check step both hold sentences against."""
    ingester: Ingester
    embedding_model: str
    """Name and digest of the embedding model."""
    prompts: tuple[tuple[str, str], ...] = ()
    """Name with version, and SHA-256 (hex), of each prompt a chat model is given; none without."""

    @property
    def snapshot(self) -> str:
        """Digest of the indexes that are searched now."""
        return self.library.snapshot
