"""How phrases are found in a message: Korean without its white space, English as its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import regex

# What is not said: signs, and the laughing and crying of chats (ㅋㅋ, ㅠㅠ).
_UNSAID = regex.compile(r"[^\p{L}\p{N}]+|[ㅋㅎㅠㅜ]+")
_APOSTROPHES = re.compile(r"['’`]")
# Letters of Greek and Cyrillic that look like Latin ones, where they stand among Latin ones.
_LOOKS = str.maketrans("асеіјорѕхуԁһɡαοιν", "aceijopsxydhgaoiv")
_LATIN = regex.compile(r"\p{Latin}")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A message as phrases are compared with it, in lower case."""

    bare: str
    """Without white space and signs: Korean is written apart or not, as people please."""
    words: str
    """With one blank between words: English is not."""


class Phrases:
    """Several phrases at once; those in ASCII are whole words of English."""

    def __init__(self, phrases: Iterable[str], *, whole: bool = False) -> None:
        listed = tuple(phrases)
        self._korean = _either((one for one in listed if not one.isascii()), edge="", whole=whole)
        self._english = _either((one for one in listed if one.isascii()), edge=r"\b", whole=whole)

    def found_in(self, said: Said) -> bool:
        """Whether one of the phrases is said."""
        korean, english = self._korean.search(said.bare), self._english.search(said.words)
        return korean is not None or english is not None


def as_said(text: str) -> Said:
    """A message as phrases are compared with it."""
    lower = text.lower()
    if _LATIN.search(lower):
        lower = lower.translate(_LOOKS)
    return Said(
        bare=_UNSAID.sub("", lower),
        words=_UNSAID.sub(" ", _APOSTROPHES.sub("", lower)).strip(),
    )


def _either(phrases: Iterable[str], *, edge: str, whole: bool) -> re.Pattern[str]:
    joined = "|".join(phrases)
    if not joined:
        return _NEVER
    return re.compile(rf"^(?:{joined})$" if whole else rf"{edge}(?:{joined}){edge}")
