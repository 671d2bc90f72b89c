"""How near a sentence is to what its articles state: shared words, by their first two syllables.

Two syllables are the stem of most Korean words; endings and particles may change behind them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from knowledge.writing.facts import HOLLOW
from knowledge.writing.naming import Offices
from knowledge.writing.polite import with_final

_WORD = re.compile(r"(?<![\d가-힣])[가-힣]{2,}")
_BETWEEN = re.compile(r"[\sㆍ·]")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_ALSO_HOLLOW = (
    "또는 그리 다만 이러 아니 않습 않는 않고 않으 있는 없는 되는 입니 말합 같습 대한 관한 기한"
)
_HOLLOW = HOLLOW | frozenset(_ALSO_HOLLOW.split())
_COVERED = 0.3
"""Weight of how much of a statement a sentence repeats: it decides between equals."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """What an article or a guide states in one place."""

    text: str
    plain: str
    """The same in the city's plain words."""
    own: frozenset[str]
    """Its sentences, comparable: what is one of them to the letter needs no measuring."""
    pairs: frozenset[str]
    """Stems of the words in both wordings."""
    offices: Offices
    """Whom it names, in which part."""
    listed: bool
    """Whether it is an item, under the sentence that announces it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """What the sentences of one text are held against."""

    words: str
    """Titles, headings and texts of the articles."""
    known: str
    """Everything that articles and guides say, comparable."""
    heads: str
    """Titles and headings, which every statement stands under."""
    stated: tuple[Statement, ...]
    titles: tuple[str, ...]
    """Titles of the documents."""
    offices: Offices
    """Whom articles and guides name."""
    spoken: str
    """The whole text: a condition may stand in the sentence before."""
    whole: frozenset[str]
    """Its stems."""


_NOTHING = Statement(
    text="", plain="", own=frozenset(), pairs=frozenset(), offices=frozenset(), listed=False
)


def nearest(sentence: str, source: Source) -> tuple[Statement, float]:
    """The statement that holds most of a sentence, and the share of its words that it holds.

    A sentence of no words but numbers is near; one in another script cannot be measured: it is far.
    """
    pairs = pairs_of(sentence)

    def nearness(one: tuple[Statement, float]) -> float:
        return one[1] + _COVERED * len(pairs & one[0].pairs) / (len(one[0].pairs) or 1)

    best, near = max(shares(sentence, source), key=nearness, default=(_NOTHING, 0.0))
    foreign = not stems_of(sentence) and _LETTERS.search(sentence) is not None
    return best, 0.0 if foreign else near


def shares(sentence: str, source: Source) -> list[tuple[Statement, float]]:
    """Each statement with the share of a sentence's words that it holds, 0 to 1.

    Words of the title count neither way: they tell nothing of what is said under it.
    """
    around = pairs_of(source.heads)
    stems = stems_of(sentence)
    own = [stem for stem in stems if stem not in around]
    if not own:
        return [(one, 1.0) for one in source.stated]
    return [(one, sum(stem in one.pairs for stem in own) / len(own)) for one in source.stated]


def stems_of(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order; no word behind a number."""
    return [stem_of(word) for word in _WORD.findall(text) if word[:2] not in _HOLLOW]


@lru_cache(maxsize=64)
def pairs_of(text: str) -> frozenset[str]:
    """Every two syllables of a text as a stem: compounds are found by each of their parts."""
    bare = _BETWEEN.sub("", unicodedata.normalize("NFC", text))
    return frozenset(
        stem_of(bare[at : at + 2])
        for at in range(len(bare) - 1)
        if "가" <= bare[at] <= "힣" and "가" <= bare[at + 1] <= "힣"
    )


def stem_of(word: str) -> str:
    """A word's first syllable and its second without the consonant an ending may put under it."""
    return word[0] + (with_final(word[1], 0) if len(word) > 1 and "가" <= word[1] <= "힣" else "")
