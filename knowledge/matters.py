"""Whether a question is about another matter than the one that is told. Pure functions.

A fresh machine knows most ordinances by their guides alone, and some guide is always the nearest:
to a question about the power bill the one about the water bill, to one about the plan for young
people the one about the plan for artificial intelligence. Two kinds of names tell them apart.

- What other bodies and other offices charge, pay or issue has a name of its own (전기요금,
  재산세, 택배), listed in `data/others.tsv`. A guide that says it nowhere does not tell about it,
  and where the catalogue holds its ordinance, too, neither does that if it says it nowhere.
  What national law rules stands in the bot's list of matters, which names who tells about it.
- What an ordinance is about stands in its title. Where the catalogue holds no more of it than
  guides, a document that says that word nowhere does not tell about it either. Where it holds the
  ordinance itself, that is found, and nothing here has to be decided.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from city.korean import comparable
from knowledge.ports import Morphemes

_OTHERS = Path(__file__).parent / "data" / "others.tsv"
_PARTS = re.compile(r"[\s·ㆍ,]+")
_SHORTEST = 2
_COMPOUND = 4
"""From so many syllables on, a word of a title is recognised inside a longer one."""
_TITLES = 3
"""What stands in more titles than these (여수시, 조례, 지원) names none of their matters."""
_OWN, _TIMES = 2, 3
"""A word of a title names its matter if so many of its guides say it, and so many times as many as
those of other titles: 청년 does, 책임 and 예방 do not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What an article says, or a guide to one."""

    document: str
    """Title of the document it stands in."""
    title: str
    """Title under which it is cited: of a guide, that of its ordinance."""
    words: str
    """Its heading, its questions and its text."""
    guide: bool = False
    """Whether it stands in a guide or a text of help, and in no law."""


class Matters:
    """The words by which matters are known that guides alone tell about; immutable."""

    def __init__(self, said: Mapping[str, frozenset[str]]) -> None:
        """Word to the titles that say it, each under which an answer may be cited."""
        self._said = said

    def strays(self, question: str, words: Iterable[str], title: str) -> bool:
        """Whether a question, and its words, name a matter of which this title says nothing."""
        asked, whole = {comparable(word) for word in words}, comparable(question)
        return any(
            title not in titles and (word in asked or (len(word) >= _COMPOUND and word in whole))
            for word, titles in self._said.items()
        )


def matters_of(told: Iterable[Told], morphemes: Morphemes) -> Matters:
    """The matters that are known by guides alone among all that is told."""
    every = tuple(told)
    held = {one.document for one in every}
    guides = [one for one in every if one.document != one.title]
    unheld = {one.title for one in guides} - held
    if not unheld:
        return Matters({})
    names = _names(unheld, morphemes)
    texts = [(one.title, comparable(one.words)) for one in guides]
    meant = {
        word: titles
        for word, titles in names.items()
        if len(titles) <= _TITLES and _telling(word, titles, texts)
    }
    said: defaultdict[str, set[str]] = defaultdict(set)
    for one in every:
        text = comparable(f"{one.title} {one.words}")
        for word in meant:
            if word in text:
                said[word].add(one.title)
    return Matters({word: frozenset(titles) for word, titles in said.items()})


def titles_told_about(told: Iterable[Told]) -> frozenset[str]:
    """The ordinances that a guide tells about, and the guides that tell of none, by their title."""
    return frozenset(one.title for one in told if one.guide or one.document != one.title)


def _names(titles: Iterable[str], morphemes: Morphemes) -> dict[str, set[str]]:
    """Word of a title, as it is written and cut, to the titles it stands in."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        written = [part for part in _PARTS.split(title) if len(part) > _SHORTEST]
        for word in (*written, *morphemes.words(title)):
            if len(word) >= _SHORTEST:
                names[comparable(word)].add(title)
    return names


def _telling(word: str, titles: set[str], texts: Iterable[tuple[str, str]]) -> bool:
    """Whether a word tells the guides to these titles from all others."""
    saying = [title in titles for title, text in texts if word in text]
    own = sum(saying)
    return own >= max(_OWN, _TIMES * (len(saying) - own))


def of_others(question: str, told: str) -> bool:
    """Whether a question names a matter of another body that is not told about."""
    return any(called.search(question) and not called.search(told) for called in _others())


@cache
def _others() -> tuple[re.Pattern[str], ...]:
    """What each matter of another body is called, with blanks or without."""
    with _OTHERS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return tuple(
            re.compile("|".join(map(_called, row["called"].split("|"))), re.IGNORECASE)
            for row in rows
        )


def _called(name: str) -> str:
    """A name as it is met: a short one where a word begins, a long one inside others, too.

    A Latin one is a word, or several of it: whoever asks about `my rental` names no `my rent`.
    """
    letters = [re.escape(letter) for letter in name if letter != " "]
    loose = r"\s?".join(letters)
    if name < "가":
        return rf"(?<![가-힣A-Za-z]){loose}s?(?![A-Za-z])"
    return loose if len(letters) >= _COMPOUND else rf"(?<![가-힣A-Za-z]){loose}"
