"""How easily an answer reads: four burdens of its sentences, told as one score from 0 to 100.

The score is 100 less what these take away, each in a straight line between its two ends:

burden                                   nothing at    all of it at    takes away at most
words (어절) of a sentence, mean         8             25              40
share of sentences over 12 words         none          every one       20
hard words a sentence, mean              0             1.5             25
longest chain of nouns, in words         3             7               15

A hard word is one that the lexicon would replace or explain, unless a line of the answer
(`※`) explains it. What stands in quotation marks or is the name of a law counts as one word that
nobody can make easier. A chain of nouns is a row of words without a particle or an ending; because
some nouns end as particles do (`허가`), it is rather told too short than too long.

The ends are this project's own and no reading age: the score compares answers of one service.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

from knowledge.lexicon import EasyWord, easy_words
from knowledge.writing.facts import ASIDE, without_asides
from knowledge.writing.plain_words import PlainWords
from knowledge.writing.statements import split_sentences

_LONG = 12
"""Words above which a sentence is long."""
_NAMED = re.compile(r"「[^」]*」|“[^”]*”|‘[^’]*’|\"[^\"]*\"")
_NAME = "이름은"
_BULLET = re.compile(r"^\s*(?:-|\d{1,2}\.)\s+")
_BOUND = re.compile(
    r"(?:[은는이가을를의에도만로와과며고서면지게던한할된될인일라해여]|에게|까지|부터|마다|니다|[아어]요)$"
)
_BARE = re.compile(r"[가-힣A-Za-z\d·ㆍ]{2,}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Burdens:
    """What makes a text hard to read."""

    words: float
    """Words of a sentence, mean."""
    long: float
    """Share of sentences over 12 words."""
    hard: float
    """Hard words a sentence, mean."""
    chain: int
    """Words of the longest chain of nouns."""

    @property
    def score(self) -> float:
        """0 (nobody wants to read it) to 100 (nothing stands in the way)."""
        return 100 - (
            40 * _share(self.words, 8, 25)
            + 20 * self.long
            + 25 * _share(self.hard, 0, 1.5)
            + 15 * _share(self.chain, 3, 7)
        )


class Readability:
    """Scores Korean texts with a list of hard words: the lexicon's, if none is given."""

    def __init__(self, words: Iterable[EasyWord] | None = None) -> None:
        self._words = PlainWords(easy_words() if words is None else words)

    def score(self, text: str) -> float | None:
        """The score of an answer's text; None where it holds no sentence."""
        burdens = self.burdens(text)
        return None if burdens is None else burdens.score

    def burdens(self, text: str) -> Burdens | None:
        """What makes a text hard to read; None where it holds no sentence."""
        sentences = [_NAMED.sub(_NAME, one).split() for one in _sentences(text)]
        if not sentences:
            return None
        explained = {line.removeprefix(ASIDE).partition(":")[0].strip() for line in _asides(text)}
        hard = [len(self._hard(" ".join(words)) - explained) for words in sentences]
        lengths = [len(words) for words in sentences]
        return Burdens(
            words=fmean(lengths),
            long=fmean(length > _LONG for length in lengths),
            hard=fmean(hard),
            chain=max(map(_longest_chain, sentences)),
        )

    def _hard(self, sentence: str) -> set[str]:
        return {*self._words.say(sentence).replaced, *self._words.meanings(sentence)}


def _sentences(text: str) -> list[str]:
    """The sentences of an answer, an item of a list one of its own."""
    lines = (_BULLET.sub("", line) for line in without_asides(text).splitlines())
    return [one for line in lines for one in split_sentences(line) if one.strip()]


def _asides(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith(ASIDE)]


def _longest_chain(words: Iterable[str]) -> int:
    """The most nouns in a row, the noun with the particle that ends them included."""
    runs = groupby(words, key=lambda word: bool(_BARE.fullmatch(word)) and not _BOUND.search(word))
    return max((len(list(run)) + 1 for bare, run in runs if bare), default=0)


def _share(value: float, none: float, whole: float) -> float:
    """How far a value lies between two ends, 0 to 1."""
    return min(1.0, max(0.0, (value - none) / (whole - none)))
