"""What residents call the city's services in English, and what its ordinances call them.

The terms are those of the city's own matters, British and American; a dictionary would add words
that no ordinance says. A longer term goes before those in it: a garbage bag is 종량제봉투 and no
쓰레기. It serves finding alone: nothing of it is shown to a citizen.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_SHIPPED = Path(__file__).parent / "data" / "english.tsv"
_WORD = re.compile(r"[A-Za-z0-9]+")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_SHORTEST_PLURAL = 4
_KEEPS_S = ("ss", "us", "is", "as")


class Glossary:
    """English terms and the ordinances' words for them; immutable, safe in threads."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        terms: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for english, korean in pairs:
            terms[_stems(english)].append(korean)
        self._terms = dict(terms)
        self._longest = max(map(len, terms), default=0)

    def korean(self, question: str) -> tuple[str, ...]:
        """The ordinances' words for the English that a question says: longer terms first."""
        stems, at = _stems(question), 0
        found: list[tuple[int, int, tuple[str, ...]]] = []
        while at < len(stems):
            length = self._longest_at(stems, at)
            if length:
                found.append((-length, at, tuple(self._terms[stems[at : at + length]])))
            at += length or 1
        return tuple(dict.fromkeys(word for *_, words in sorted(found) for word in words))

    def _longest_at(self, stems: tuple[str, ...], at: int) -> int:
        """How many words the longest term that begins here has; 0 where none begins."""
        lengths = range(min(self._longest, len(stems) - at), 0, -1)
        return next((n for n in lengths if stems[at : at + n] in self._terms), 0)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(_stem(word.lower()) for word in _WORD.findall(_POSSESSIVE.sub("", text)))


def _stem(word: str) -> str:
    """A word without the ending of its plural."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_KEEPS_S):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("shes", "ches", "xes", "sses")) else word[:-1]


@cache
def shipped_glossary() -> Glossary:
    """The glossary that the project ships."""
    with _SHIPPED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return Glossary([(row["english"], row["korean"]) for row in rows])
