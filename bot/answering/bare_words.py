"""Is a message nothing but the name of a thing? Then the citizen is asked back what of it.

Of 주차 or 상품권 many ordinances know many things, and none of them was asked for. What is offered
are the questions that guides answer about it: one of what is most often asked of anything (the fee,
who is let off, how to apply), as far as a guide names the thing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from bot.answering.asking_back import FEWEST_CHOICES, MOST_CHOICES, is_general, own_words
from city import Language
from city.korean import comparable
from knowledge import Article, SearchResult

LONGEST_QUESTION = 40
"""Characters; a question has a row of buttons for itself."""
_LONGEST_NAME = 10
_COMPOUND = 4
_NAMED = re.compile(rf"[가-힣]{{2,{_LONGEST_NAME}}}|[a-z]{{3,20}}s?", re.IGNORECASE)

Search = Callable[[str], SearchResult]


def questions_about(said: str, search: SearchResult, find: Search, language: Language) -> list[str]:
    """The questions to choose from where all that is said names a thing; else none."""
    name = bare_name(said, search.words)
    if not name:
        return []
    names = {comparable(one).lower() for one in (name, *search.meant) if len(one) > 1}
    listed = list(islice(_questions(name, names, search, find, language), MOST_CHOICES))
    return listed if len(listed) >= FEWEST_CHOICES else []


def bare_name(said: str, words: Iterable[str]) -> str:
    """The name of a thing that is all of a message, beside words of asking to be told of it.

    Empty where anything is asked of it, and where it names no thing (`지원금`: of what?).
    """
    name = _told_of().sub("", said.strip(" \t\n.,!?~ㅋㅎㅠㅜ"))
    own = own_words(words)
    named = _NAMED.fullmatch(name) is not None and comparable("".join(own)) == comparable(name)
    return "" if not named or any(map(is_general, own)) else name


def _questions(
    name: str, names: set[str], search: SearchResult, find: Search, language: Language
) -> Iterator[str]:
    seen: set[str] = set()
    for found in (*(find(f"{name} {one}") for one in _table()["facets"][language]), search):
        guides = (hit.guide for hit in found.kept if hit.guide is not None)
        about = (one for one in guides if one.key not in seen and _tells_of(one, names))
        guide = next(about, None)
        question = _asked(guide, language) if guide else ""
        if guide and question:
            seen.add(guide.key)
            yield question


def _tells_of(guide: Article, names: Iterable[str]) -> bool:
    told = f"{guide.source.heading} {' '.join(guide.questions)}".lower()
    # Only a long name may be written apart: 교복 지원 tells of no 복지.
    whole, parts = comparable(told), told.split()
    return any(
        name in whole if len(name) >= _COMPOUND else any(name in part for part in parts)
        for name in names
    )


def _asked(guide: Article, language: Language) -> str:
    """What a guide answers, in the language of whoever asks; empty where it is long, or in none."""
    if language is Language.KOREAN:
        asked = (guide.source.heading, *guide.questions)
        written = [one for one in asked if not one.isascii() and one.endswith("?")]
    else:
        written = [one for one in guide.questions if one.isascii()]
    return next((one for one in written if len(one) <= _longest(language)), "")


def _longest(language: Language) -> int:
    # A letter of Hangul is as wide as two Latin ones.
    return LONGEST_QUESTION if language is Language.KOREAN else 2 * LONGEST_QUESTION


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).parent / "bare.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _told_of() -> re.Pattern[str]:
    """What asks to be told of a thing, and nothing of it, at the end of a message."""
    return re.compile("|".join(_table()["telling"]["ends"]), re.IGNORECASE)
