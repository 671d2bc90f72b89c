"""Which way does a question go that is none for the library: an emergency, a greeting, an order?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from disclosure import Status

# What is not said: signs, and the laughing and crying of chats (ㅋㅋ, ㅠㅠ).
_UNSAID = regex.compile(r"[^\p{L}\p{N}]+|[ㅋㅎㅠㅜ]+")
_APOSTROPHES = re.compile(r"['’`]")
# Letters of Greek and Cyrillic that look like Latin ones, where they stand among Latin ones.
_LOOKS = str.maketrans("асеіјорѕхуԁһɡαοιν", "aceijopsxydhgaoiv")
_LATIN = regex.compile(r"\p{Latin}")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """A message as phrases are compared with it, in lower case."""

    bare: str
    """Without white space and signs: Korean is written apart or not, as people please."""
    words: str
    """With one blank between words: English is not."""


class _Phrases:
    """Several phrases at once; those in ASCII are whole words of English."""

    def __init__(self, phrases: Iterable[str], *, whole: bool = False) -> None:
        listed = tuple(phrases)
        self._korean = _either((one for one in listed if not one.isascii()), edge="", whole=whole)
        self._english = _either((one for one in listed if one.isascii()), edge=r"\b", whole=whole)

    def found_in(self, said: _Said) -> bool:
        """Whether one of the phrases is said."""
        korean, english = self._korean.search(said.bare), self._english.search(said.words)
        return korean is not None or english is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Route:
    name: str
    whole: _Phrases
    anywhere: _Phrases
    unless: _Phrases

    def takes(self, said: _Said) -> bool:
        """Whether a message goes this way."""
        if not (self.whole.found_in(said) or self.anywhere.found_in(said)):
            return False
        return not self.unless.found_in(said)


def route_of(text: str) -> Status | None:
    """The status that a message ends with before any search; None if it is for the library.

    The first route that takes it wins; they stand in `routes.toml`, the urgent ones first.
    """
    said = _said(text)
    taken = next((one for one in _routes()["routes"] if one.takes(said)), None)
    return Status(taken.name) if taken else None


def gives_orders(text: str) -> bool:
    """Whether a text orders an assistant about: such words in a document are for no citizen."""
    said = _said(text)
    name = Status.INSTRUCTION.value
    return any(one.name == name and one.takes(said) for one in _routes()["routes"])


def wants_decision(text: str) -> bool:
    """Whether a message wants a person's own case judged or decided.

    It goes on to the library all the same: the rule may be told, the decision not.
    """
    said = _said(text)
    return any(one.takes(said) for one in _routes()["marks"])


@cache
def _routes() -> dict[str, tuple[_Route, ...]]:
    table = tomllib.loads((Path(__file__).parent / "routes.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(
            _Route(
                name=name,
                whole=_Phrases(entry.get("whole", ()), whole=True),
                anywhere=_Phrases(entry.get("anywhere", ())),
                unless=_Phrases(entry.get("unless", ())),
            )
            for name, entry in entries.items()
        )
        for kind, entries in table.items()
    }


def _said(text: str) -> _Said:
    lower = text.lower()
    if _LATIN.search(lower):
        lower = lower.translate(_LOOKS)
    return _Said(
        bare=_UNSAID.sub("", lower),
        words=_UNSAID.sub(" ", _APOSTROPHES.sub("", lower)).strip(),
    )


def _either(phrases: Iterable[str], *, edge: str, whole: bool) -> re.Pattern[str]:
    joined = "|".join(phrases)
    if not joined:
        return _NEVER
    return re.compile(rf"^(?:{joined})$" if whole else rf"{edge}(?:{joined}){edge}")
