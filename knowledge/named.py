"""Which ordinances does a question name by what they are about? Pure functions.

Who says 정보공개 means the ordinance on 정보공개, though another one tells of a neighbouring matter
in more of the question's words: 화장실 is not 화장, and what is said of an objection in one
ordinance is no remedy in the other. A word of a title names its ordinance where most of what says
that word stands under such a title (정보공개, 공중화장실), and not where every ordinance says it
(위원회). Short words are left out: they mean too much (장사, 포상).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from city.korean import comparable
from knowledge.matters import Told

_PARTS = re.compile(r"[\s·ㆍ,]+")
_SHORTEST, _COMPOUND = 3, 4
"""Syllables of a word that names; from so many on, it is recognised inside a longer one."""
_OWN, _OWN_SHARE = 3, 0.6


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """Words of titles, each with the titles that are named by it; immutable."""

    by: Mapping[str, frozenset[str]]

    def titles(self, question: str, words: Iterable[str]) -> frozenset[str]:
        """The ordinances that a question, and its words, name; a longer word counts alone."""
        flat, asked = comparable(question), {comparable(word) for word in words}
        met = [
            word for word in self.by if word in asked or (len(word) >= _COMPOUND and word in flat)
        ]
        longest = (word for word in met if not any(word != one and word in one for one in met))
        return frozenset[str]().union(*(self.by[word] for word in longest))


NOTHING_NAMED = Named(by={})


def named_by(told: Iterable[Told]) -> Named:
    """What names the ordinances among all that is told."""
    texts = [(one.title, comparable(f"{one.title} {one.words}")) for one in told]
    by: defaultdict[str, set[str]] = defaultdict(set)
    for title in {title for title, _ in texts}:
        for part in map(comparable, _PARTS.split(title)):
            for start in range(len(part) - _SHORTEST + 1):
                by[part[start:]].add(title)
    return Named(
        by={word: frozenset(titles) for word, titles in by.items() if _tells(word, titles, texts)}
    )


def _tells(word: str, titles: set[str], texts: Iterable[tuple[str, str]]) -> bool:
    """Whether most of what says a word stands under the titles that it names."""
    own = [title in titles for title, text in texts if word in text]
    return sum(own) >= max(_OWN, _OWN_SHARE * len(own))
