"""An embedder without a model: vectors of hashed pairs of characters.

Texts that share pairs of characters are near each other, so that a search over it behaves like a
search; equal texts have equal vectors on every machine and in every run.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from knowledge.ports import TOKEN_LENGTH, Embedded, Vectors


class FakeEmbedder:
    """Hashing vectors; counts what it was asked, so that a test can see what is embedded."""

    def __init__(self, *, dimension: int = 64, name: str = "fake-hashing@1") -> None:
        self._name = name
        self._dimension = dimension
        self.embedded: list[str] = []
        """Every passage text that was asked for, in order."""
        self.questions: list[str] = []

    @property
    def name(self) -> str:
        """Name and version."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return self._dimension

    def passages(self, texts: Sequence[str]) -> Embedded:
        """One row a text, of length 1; a piece is a word."""
        self.embedded.extend(texts)
        return self._embedded(texts)

    def question(self, text: str) -> Embedded:
        """Its vector has the shape (1, dimension)."""
        self.questions.append(text)
        return self._embedded([text])

    def _embedded(self, texts: Sequence[str]) -> Embedded:
        pieces = [self._vectors(text.split()) for text in texts]
        tokens = tuple((own * TOKEN_LENGTH).round().astype(np.int8) for own in pieces)
        return Embedded(vectors=self._vectors(texts), tokens=tokens)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            plain = "".join(text.split())
            for pair in map("".join, zip(plain, plain[1:] or plain, strict=False)):
                vectors[row, crc32(pair.encode()) % self._dimension] += 1.0
            # A text without a pair still gets a direction: no vector may have length 0.
            vectors[row, 0] += 1e-3
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
