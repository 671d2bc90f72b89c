"""What is learned from, as the learner sees it. Asks for no library but numpy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from knowledge.ports import Vectors

FOLDS = 5

QUESTION, PASSAGE = "query: ", "passage: "
"""What the e5 family reads before a text."""

Encode = Callable[[Sequence[str]], "Vectors"]
"""From texts with their prefix to vectors, one row a text, of length 1."""

Views = dict[str, tuple[str, ...]]
"""Article key to the texts of its whole and its paragraphs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A question, and what answers it."""

    question: str
    article: str
    """Key of the article."""
    passage: str
    """The whole article or one of its paragraphs: what was nearest before anything was learned."""

    @property
    def document(self) -> str:
        """Key of the document."""
        return self.article.rpartition("/")[0]

    @property
    def fold(self) -> int:
        """The fold of the document."""
        return fold_of(self.document)


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """What was read: questions with their articles' keys, and the articles."""

    known: tuple[tuple[str, str], ...]
    ordinances: Views
    """All articles of ordinances, asked about or not."""
    acts: Views
    """Articles of acts that are asked about."""
    beside: Mapping[str, str]
    """Question to what the search reads for it, where that is more: the ordinances' words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """Examples, and the ordinances among whose articles each of theirs must find its own."""

    examples: tuple[Example, ...]
    ordinances: Views
    digest: str
    """SHA-256 (hex) of all examples, for the record of what an adapter was made of."""


def fold_of(document: str) -> int:
    """The fold of a document's key: all questions about it are of one, on every machine."""
    return crc32(document.encode()) % FOLDS
