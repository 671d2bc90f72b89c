"""Is this a matter of national law, which no ordinance rules? And who tells about it?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

from city.korean import comparable

# Vowels and final consonants that sound alike and are typed for one another (소득새, 어떻해): a
# syllable is three numbers, and these are those of its middle and of its end.
_MIDDLES = {1: 5, 3: 5, 7: 5, 10: 11, 15: 11}
_ENDS = {2: 1, 24: 1, 6: 4, 7: 19, 20: 19, 22: 19, 23: 19, 25: 19, 27: 19, 15: 8, 18: 17}
_FIRST, _LAST, _ONE, _ENDINGS = ord("가"), ord("힣"), 588, 28
# Where a Korean phrase may be written apart, and what stands in it for a few words of any kind.
_APART = regex.compile(r"(?<=[\p{Hangul})?])(?=[\p{Hangul}(])")
_BETWEEN, _FEW_WORDS = "~", r"[^.?!\n]{0,14}?"
# A word begins after a blank, or, where none is typed, after the end of a word before it.
_BEGINS = r"(?<![\p{L}--[가은는을를서도의요고]])"
_LONG = regex.compile(r"\p{Hangul}{4}")
_NEVER = regex.compile(r"(?!)")


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


@cache
def matters() -> tuple[Matter, ...]:
    """Every word by which a matter is named, with its office."""
    return tuple(
        Matter(
            word=word,
            name=office.get("name", ""),
            english=office.get("english", ""),
            telephone=office.get("telephone", ""),
            told=tuple(_heard(comparable(one)).lower() for one in matter["told"]),
            unless=tuple(matter.get("unless", ())),
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
    asked = _heard(question)
    told = [_heard(comparable(text)).lower() for text in texts]
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
def _pattern(phrase: str) -> regex.Pattern[str]:
    """A phrase at the beginning of a word (늙은이 혼자 is no 이혼), its syllables apart or not.

    A long one is known inside a word, too (기초생활주거급여).
    """
    spread = phrase.replace(_BETWEEN, _FEW_WORDS)
    if phrase.isascii():
        return regex.compile(rf"\b(?:{spread})\b", regex.IGNORECASE)
    begins = "" if _LONG.match(phrase) else _BEGINS
    apart = _APART.sub(r"\\s*", _heard(spread))
    return regex.compile(f"{begins}(?:{apart})", regex.IGNORECASE | regex.V1)


def _heard(text: str) -> str:
    """A text as it sounds, syllable by syllable."""
    return text.translate(_sounds())


@cache
def _sounds() -> dict[int, str]:
    sounds: dict[int, str] = {}
    for letter in range(_FIRST, _LAST + 1):
        first, rest = divmod(letter - _FIRST, _ONE)
        middle, end = divmod(rest, _ENDINGS)
        heard = (_MIDDLES.get(middle, middle), _ENDS.get(end, end))
        sounds[letter] = chr(_FIRST + first * _ONE + heard[0] * _ENDINGS + heard[1])
    return sounds
