"""The words that a library knows, and the one that a mistyped word was most likely meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knowledge.mending.slips import BY_BREATH, BY_EAR, BY_HAND, one_slip_away
from knowledge.numerals import DAY_WORDS, SINO_NUMBER

_HANGUL = re.compile("[가-힣]+")
_NUMBER = re.compile(
    rf"{SINO_NUMBER}|(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?"
    rf"(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)?|{'|'.join(DAY_WORDS)}"
)
_SHORTEST, _LONGEST = 2, 8
_SURE = 3
"""Syllables of a word that few others are near to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Meant:
    """A word that is known, and how far from it was typed."""

    word: str
    far: float


class KnownWords:
    """The words of a catalogue and of the lexicon; immutable, safe in threads."""

    def __init__(
        self, stems: Iterable[str], written: Iterable[str], rarity: Callable[[str], float]
    ) -> None:
        """Stems may be meant by a slip; what is written anywhere is no slip.

        Of two words that are equally near the one that less rarely stands in an article is meant.
        """
        fit = (word for word in stems if _SHORTEST <= len(word) <= _LONGEST)
        self._stems = frozenset(
            word for word in fit if _HANGUL.fullmatch(word) and not _NUMBER.fullmatch(word)
        )
        every = {word for text in written for word in _HANGUL.findall(text)}
        self._written = "\n".join(("", *sorted(every)))
        self._rarity = rarity

    def means(self, word: str) -> bool:
        """Whether a word is known by itself."""
        return word in self._stems

    def writes(self, word: str) -> bool:
        """Whether a word is written anywhere; a short one (심이, not 관심이) as a beginning."""
        sought = word if len(word) >= _SURE else f"\n{word}"
        return word in self._stems or sought in self._written

    def meant_by(self, word: str, *, strange: bool) -> Meant | None:
        """The known word that is one slip away; None where there is none, or no slip.

        What is `strange` to the dictionary is likelier to be a slip than what only falls apart
        into words that it knows; and a short word has many neighbours.
        """
        if not _SHORTEST <= len(word) <= _LONGEST or self.writes(word):
            return None
        short = len(word) < _SURE
        farthest = (
            (BY_HAND if strange else BY_EAR) if short else (BY_HAND if strange else BY_BREATH)
        )
        near = [
            (far, self._rarity(other), other)
            for other, far in one_slip_away(word)
            if far <= farthest and other in self._stems
        ]
        if not near:
            return None
        far, _, other = min(near)
        return Meant(word=other, far=far)
