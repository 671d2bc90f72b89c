"""Is this a matter of national law, which no ordinance rules? And who tells about it?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

from city.korean import comparable, heard, phrase

# A word begins after a blank, or, where none is typed, after the end of a word before it.
_BEGINS = r"(?<![\p{L}--[가은는을를서도의요고]])"
_LONG = regex.compile(r"\p{Hangul}{4}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """A matter of national law that a question names."""

    word: str
    """How the question names it."""
    name: str
    """The office that tells about it; empty where the city's own counter does."""
    english: str
    telephone: str
    told: tuple[str, ...]
    """What an article says that tells of it all the same."""
    unless: tuple[str, ...]
    """What is said by whoever names it and asks about something else."""
    law: str = ""
    """The act that sets what is asked; empty where none is named."""


@cache
def matters() -> tuple[Matter, ...]:
    """Every word by which a matter is named, with its office."""
    return tuple(
        Matter(
            word=word,
            name=office.get("name", ""),
            english=office.get("english", ""),
            telephone=office.get("telephone", ""),
            told=tuple(heard(comparable(one)).lower() for one in matter["told"]),
            unless=tuple(matter.get("unless", ())),
            law=matter.get("law", ""),
        )
        for office in _table()["offices"]
        for matter in office["matters"]
        for word in matter["words"]
    )


def national_matter(question: str, texts: Iterable[str]) -> Matter | None:
    """The matter of national law that a question is about, or None.

    It is none where one of `texts`, the articles that were found, names it too: some ordinances
    add to a national law, and then they answer. Nor is it where the question names a matter and
    asks for something else: what the city gives to whoever draws a pension.
    """
    asked = heard(question)
    told = [heard(comparable(text)).lower() for text in texts]
    for matter in matters():
        found = _pattern(matter.word).search(asked)
        if found is None or any(_pattern(one).search(asked) for one in matter.unless):
            continue
        beside = f"{asked[: found.start()]} {asked[found.end() :]}"
        if any(_pattern(one).search(beside) for one in _table()["unless"]):
            continue
        named = (comparable(found[0]).lower(), *matter.told)
        return None if any(one in text for one in named for text in told) else matter
    return None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "national.toml").read_text(encoding="utf-8"))


@cache
def _pattern(named: str) -> regex.Pattern[str]:
    """A phrase at the beginning of a word (늙은이 혼자 is no 이혼), its syllables apart or not.

    A long one is known inside a word, too (기초생활주거급여).
    """
    if named.isascii():
        return regex.compile(rf"\b(?:{phrase(named)})\b", regex.IGNORECASE)
    begins = "" if _LONG.match(named) else _BEGINS
    return regex.compile(f"{begins}(?:{phrase(named)})", regex.IGNORECASE | regex.V1)
