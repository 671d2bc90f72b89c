"""How much an answer may say, and what a clause that is shown takes of it; pure functions."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.model import Hit
from knowledge.writing.statements import Clause, Piece

_ITEMS_A_SENTENCE = 4
"""Items that are read as one more sentence: a list is no way round the length of an answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A clause that is shown, and which of its items."""

    hit: Hit
    place: int
    """Place of the clause in its article."""
    clause: Clause
    items: tuple[Piece, ...]
    score: float
    departs: bool = False
    """Whether its exception is what was asked for, and is said before the rule it departs from."""

    def is_of(self, other: Choice | None) -> bool:
        """Whether another choice shows the same clause."""
        if other is None:
            return False
        return (self.hit.article.key, self.place) == (other.hit.article.key, other.place)


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """What is left to say."""

    sentences: int
    characters: int

    def fits(self, *choices: Choice) -> bool:
        """Whether there is room for these."""
        left = self.less(*choices)
        return left.sentences >= 0 and left.characters >= 0

    def less(self, *choices: Choice) -> Budget:
        """What is left after these."""
        return Budget(
            sentences=self.sentences - sum(map(sentences_of, choices)),
            characters=self.characters - sum(map(characters_of, choices)),
        )


def sentences_of(choice: Choice) -> int:
    """How many sentences a choice is read as; a short list belongs to the sentence above it."""
    if choice.clause.defines:
        return len(choice.items)
    return len(choice.clause.sentences) + len(choice.items) // _ITEMS_A_SENTENCE


def characters_of(choice: Choice) -> int:
    """How many characters a choice takes."""
    shown = choice.items if choice.clause.defines else (*choice.clause.sentences, *choice.items)
    return sum(len(piece.text) + 1 for piece in shown)
