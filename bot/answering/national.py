"""Is this a matter of national law, which no ordinance rules? And who tells about it?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from city.korean import comparable


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """A matter of national law that a question names."""

    word: str
    """How the question names it."""
    name: str
    """The office that tells about it; empty where the city's own counter does."""
    english: str
    telephone: str


@cache
def matters() -> tuple[Matter, ...]:
    """Every word by which a matter is named, with its office."""
    table = tomllib.loads((Path(__file__).parent / "national.toml").read_text(encoding="utf-8"))
    return tuple(
        Matter(
            word=word,
            name=entry.get("name", ""),
            english=entry.get("english", ""),
            telephone=entry.get("telephone", ""),
        )
        for entry in table["matters"]
        for word in entry["words"]
    )


def national_matter(question: str, texts: Iterable[str]) -> Matter | None:
    """The matter of national law that a question is about, or None.

    It is none where one of `texts`, the articles that were found, names it too: some ordinances
    add to a national law, and then they answer.
    """
    told = [comparable(text).lower() for text in texts]
    for matter in matters():
        if _pattern(matter.word).search(question):
            plain = comparable(matter.word).lower()
            return None if any(plain in text for text in told) else matter
    return None


@cache
def _pattern(word: str) -> regex.Pattern[str]:
    """The word at the beginning of a word (늙은이 혼자 is no 이혼), its syllables apart or not."""
    if word.isascii():
        return regex.compile(rf"\b{regex.escape(word)}\b", regex.IGNORECASE)
    return regex.compile(r"(?<!\p{L})" + r"\s*".join(map(regex.escape, word)))
