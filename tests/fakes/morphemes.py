"""Morphemes without a dictionary: words of two characters and more, the commonest particles off."""

from __future__ import annotations

import re

from knowledge.ports import Piece

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|[가-힣]+")
_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도)$"
)


class FakeMorphemes:
    """Cuts at blanks and signs and takes one particle off the end."""

    def __init__(self, *known: str) -> None:
        """These words are in the dictionary."""
        self._known = frozenset(known)

    def words(self, text: str) -> list[str]:
        """The words in order, lower-cased, numbers and Latin words kept."""
        return [_PARTICLE.sub("", word).lower() for word in _WORD.findall(text)]

    def mended(self, text: str) -> str:
        """The text as it stands: without a dictionary no slip is known."""
        return text

    def pieces(self, text: str) -> list[Piece]:
        """Each word without its particle, in doubt unless the dictionary knows it."""
        return [self._piece(found) for found in _WORD.finditer(text)]

    def _piece(self, found: re.Match[str]) -> Piece:
        stem = _PARTICLE.sub("", found[0])
        strange = stem not in self._known
        start = found.start()
        return Piece(start=start, end=start + len(stem), strange=strange, doubtful=strange)
