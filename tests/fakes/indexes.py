"""The two indexes without a library: exact cosine, and BM25 written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from pathlib import Path

import numpy as np

from knowledge import IndexBroken
from knowledge.ports import Vectors


class FakeVectorIndex:
    """Compares with every vector it holds; like Chroma it takes one length until it is cleared."""

    def __init__(self) -> None:
        self.vectors: dict[str, Vectors] = {}
        self._length: int | None = None

    def replace(self, keys: Sequence[str], vectors: Vectors) -> None:
        """Add, replacing known keys.

        Raises:
            IndexBroken: the vectors are of another length than the first ones.
        """
        if keys and self._length not in (None, vectors.shape[1]):
            raise IndexBroken(index="fake", problem="length")
        self._length = vectors.shape[1] if keys else self._length
        self.vectors.update(zip(keys, vectors, strict=True))

    def remove(self, keys: Sequence[str]) -> None:
        """Forget these keys; unknown ones are ignored."""
        for key in keys:
            self.vectors.pop(key, None)

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Up to k keys with their cosine, best first."""
        scored = [(key, float(np.dot(vector[0], own))) for key, own in self.vectors.items()]
        return sorted(scored, key=lambda pair: (-pair[1], pair[0]))[:k]

    def keys(self) -> set[str]:
        """Every key."""
        return set(self.vectors)

    def clear(self) -> None:
        """Forget everything."""
        self.vectors.clear()
        self._length = None


class FakeVectorDatabase:
    """Fake indexes by kind; counts how often it was settled."""

    def __init__(self) -> None:
        self.indexes: dict[str, FakeVectorIndex] = {}
        self.settlements = 0

    def index(self, kind: str) -> FakeVectorIndex:
        """The index of a kind."""
        return self.indexes.setdefault(kind, FakeVectorIndex())

    def settled(self) -> None:
        """All changes are made."""
        self.settlements += 1

    def close(self) -> None:
        """Nothing is held."""


class FakeWordIndex:
    """BM25 with k1 = 1.5 and b = 0.75 (Robertson and Zaragoza, 2009)."""

    def __init__(self) -> None:
        self._texts: dict[str, Counter[str]] = {}
        self.saved: dict[tuple[Path, str], dict[str, Counter[str]]] = {}
        self.builds = 0

    def build(self, keys: Sequence[str], words: Sequence[Sequence[str]]) -> None:
        """Index these texts, forgetting what was there."""
        self._texts = {key: Counter(text) for key, text in zip(keys, words, strict=True)}
        self.builds += 1

    def keys(self) -> set[str]:
        """Every key."""
        return set(self._texts)

    def save(self, folder: Path, snapshot: str) -> None:
        """Keep the index under its folder and snapshot."""
        self.saved[folder, snapshot] = dict(self._texts)

    def load(self, folder: Path, snapshot: str) -> bool:
        """Take it back; False if it was not kept."""
        kept = self.saved.get((folder, snapshot))
        if kept is not None:
            self._texts = dict(kept)
        return kept is not None

    def search(self, words: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Up to k keys with a score above zero, best first."""
        scored = [(key, self._score(text, words)) for key, text in self._texts.items()]
        found = [pair for pair in scored if pair[1] > 0]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]

    def vocabulary(self) -> Iterable[str]:
        """Every word that a text holds."""
        return {word for text in self._texts.values() for word in text}

    def rarity(self, word: str) -> float:
        """How much a word tells."""
        holding, total = self.holding(word)
        return log(1 + (total - holding + 0.5) / (holding + 0.5))

    def holding(self, word: str) -> tuple[int, int]:
        """How many texts hold a word, and how many there are."""
        return sum(1 for other in self._texts.values() if word in other), len(self._texts)

    def _score(self, text: Counter[str], words: Sequence[str]) -> float:
        mean = sum(other.total() for other in self._texts.values()) / len(self._texts) or 1.0
        score = 0.0
        for word in words:
            often = text[word]
            score += (
                self.rarity(word)
                * often
                * 2.5
                / (often + 1.5 * (0.25 + 0.75 * text.total() / mean))
            )
        return score
