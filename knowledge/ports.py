"""What the library asks of the outside: embeddings, two indexes, and a writer.

Each port has a real adapter and a plain stand-in, and both pass the same contract tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.model import Draft, WritingRequest

Vectors = NDArray[np.float32]
"""Shape (n, dimension), rows of length 1."""

Tokens = NDArray[np.int8]
"""What each piece of a text says where it stands, shape (pieces, columns), as long as
`TOKEN_LENGTH`."""
TOKEN_LENGTH = 127
"""Length of a row of tokens: the greatest that a byte holds."""

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much is done, and how much there is in all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A morpheme of a text, and where it stands."""

    start: int
    end: int
    strange: bool = False
    """The dictionary does not know it."""
    doubtful: bool = False
    """It is strange, or one of the single syllables that a word falls apart into."""
    grammar: bool = False
    """A particle or an ending."""
    number: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Embedded:
    """What a model read in some texts."""

    vectors: Vectors
    """One row a text, in order."""
    tokens: tuple[Tokens, ...]
    """One matrix a text; without rows where the model gives none."""


class Embedder(Protocol):
    """Turns texts into vectors of length 1; safe to call from several threads."""

    @property
    def name(self) -> str:
        """Name and digest of the model; vectors of two names are never compared."""
        ...

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        ...

    def passages(self, texts: Sequence[str]) -> Embedded:
        """What passages say."""
        ...

    def question(self, text: str) -> Embedded:
        """What one question says: its vector has the shape (1, dimension)."""
        ...


class VectorIndex(Protocol):
    """Finds the passages whose vectors are nearest; a cache that can be rebuilt at any time."""

    def replace(self, keys: Sequence[str], vectors: Vectors) -> None:
        """Add these passages, replacing those whose key is known."""
        ...

    def remove(self, keys: Sequence[str]) -> None:
        """Forget these passages; unknown keys are ignored."""
        ...

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Up to k keys with their cosine similarity, best first."""
        ...

    def keys(self) -> set[str]:
        """Every key that the index holds, for the start-up self-test."""
        ...

    def clear(self) -> None:
        """Forget everything."""
        ...


class WordIndex(Protocol):
    """Finds articles by their words (BM25 over morphemes); zero scores are never returned."""

    def build(self, keys: Sequence[str], words: Sequence[Sequence[str]]) -> None:
        """Index these texts, forgetting what was there."""
        ...

    def search(self, words: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Up to k keys with their score, best first."""
        ...

    def rarity(self, word: str) -> float:
        """How much a word tells: ln(1 + (n - d + 0.5) / (d + 0.5)), d of n articles hold it."""
        ...

    def holding(self, word: str) -> tuple[int, int]:
        """How many articles hold a word, and how many there are."""
        ...

    def vocabulary(self) -> Iterable[str]:
        """Every word that an article holds."""
        ...


class Morphemes(Protocol):
    """Cuts Korean into the stems that carry meaning; safe to call from several threads."""

    def words(self, text: str) -> list[str]:
        """Content morphemes of a text in order, lower-cased, numbers and Latin words kept."""
        ...

    def mended(self, text: str) -> str:
        """The text with its slips of typing put right; words without one stay as they stand."""
        ...

    def pieces(self, text: str) -> list[Piece]:
        """The morphemes of a text in order, and which of them no dictionary knows."""
        ...


class ChatModel(Protocol):
    """A language model that replies in JSON; safe to call from several threads."""

    @property
    def name(self) -> str:
        """`provider:model`."""
        ...

    def reply(
        self, instructions: str, material: str, schema: Mapping[str, object], *, within_s: float
    ) -> str:
        """The raw reply to instructions about a material, meant to be JSON of a JSON schema.

        The reply is not checked: whoever asks must parse it and distrust it.

        Raises:
            WritingFailed: no whole reply within so many seconds, or the server refused; it says
                whether asking again may help.
        """
        ...


class Writer(Protocol):
    """Makes a draft of the articles that were found."""

    @property
    def name(self) -> str:
        """`quote`, or `provider:model`."""
        ...

    def compose(self, request: WritingRequest) -> Draft:
        """A draft whose every sentence names its articles.

        Raises:
            WritingFailed: a model gave nothing usable.
        """
        ...
