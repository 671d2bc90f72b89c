"""A stand-in for embedding 90,000 passages: vectors near real ones, for a catalogue's size alone.

The bundled model would need hours for them on two cores. What a search costs depends on how many
vectors there are and how they lie, not on whether each says what its text says. So every passage
is given a real vector of the city's ordinances, moved by noise, while questions are encoded by
the real model. Which articles are found means nothing here; how long it takes does.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import numpy as np

from knowledge import Embedder
from knowledge.ports import TOKEN_LENGTH, Embedded, Tokens, Vectors

_NOISE = 0.48
"""Length of the noise beside a vector of length 1: the two passages have a cosine of about 0.9,
like neighbours in the same ordinance."""
_CHARACTERS = 2
"""Of a piece, in the ordinances."""


class StandIn:
    """An embedder whose passages are drawn, and whose questions are real."""

    def __init__(self, real: Embedder, near: Vectors) -> None:
        """`near` are the vectors to draw from; the same text is always given the same vector."""
        self._real = real
        self._near = near
        self._columns = real.question("글").tokens[0].shape[1]

    @property
    def name(self) -> str:
        """Never the real model's name: nobody may take these vectors for its own."""
        return f"stand-in {self._real.name}"

    @property
    def dimension(self) -> int:
        """That of the real model."""
        return self._real.dimension

    def passages(self, texts: Sequence[str]) -> Embedded:
        """One drawn row a text, and as many pieces as it has."""
        rows = np.stack([self._drawn(text) for text in texts])
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return Embedded(vectors=rows / lengths, tokens=tuple(map(self._pieces, texts)))

    def question(self, text: str) -> Embedded:
        """What the real model reads."""
        return self._real.question(text)

    def _drawn(self, text: str) -> Vectors:
        chance = np.random.default_rng(list(sha256(text.encode()).digest()))
        noise = chance.standard_normal(self.dimension, dtype=np.float32)
        base = self._near[chance.integers(len(self._near))]
        return base + _NOISE / np.sqrt(self.dimension, dtype=np.float32) * noise

    def _pieces(self, text: str) -> Tokens:
        chance = np.random.default_rng(list(sha256(text.encode()).digest()))
        drawn = chance.standard_normal((max(1, len(text) // _CHARACTERS), self._columns))
        told = drawn / np.linalg.norm(drawn, axis=1, keepdims=True) * TOKEN_LENGTH
        return np.asarray(told.round(), dtype=np.int8)
