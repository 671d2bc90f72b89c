"""How well a statement matches a question; pure functions of their words.

A word weighs by how few statements hold it, an everyday word's statutory ones less than the
citizen's own, and a word that is only part of a longer one less than a whole one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from city.korean import comparable
from knowledge.measures import Measures, measures_of, tells_age
from knowledge.request import asking_of
from knowledge.writing.asking import SHARP, Ask, answers, asks_of
from knowledge.writing.statements import Clause, Piece

_MAX_PIECES = 80
_W_WORDS = 1.0
_W_BEST_PIECE = 0.8
_W_PARAGRAPH = 0.25
_W_ASK = 0.15
_W_SHARP_ASK = 0.45
_W_MEASURE = 0.6
_W_LENGTH = 0.25
_LONG = 250
"""Characters of a sentence that says so much that it holds many words by accident."""
_W_FOREIGN_PARAGRAPH = 0.6
"""In another language no word can match: what is near in meaning weighs more."""
_ITEM_ALONE = 0.5
"""What an item counts for its kind that holds no word of the question."""
_PART_OF_WORD = 0.7
"""What a word counts that is only part of a longer one (택시 in 마을택시)."""
_HOLLOW = "되"
"""Whether somebody asks `몇 명인가요` or `몇 명이나 되나요`: any statement may hold it."""
_AGE = "나이"
"""Whoever tells their age by it asks for no rule on the age of others (`막내의 나이`)."""
Words = Callable[[str], Sequence[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A question as it is matched."""

    words: Mapping[str, float]
    """Each content morpheme with its weight: 1 if the citizen wrote it, less if we added it."""
    asks: frozenset[Ask]
    measures: Measures
    foreign: bool
    """Whether the question is not Korean, so that its words cannot match."""


def asked(question: str, words: Sequence[str], expansions: Mapping[str, float]) -> Asked:
    """What a question asks for, given its words; `expansions` are further words with weights."""
    hollow = {_HOLLOW, _AGE} if tells_age(question) else {_HOLLOW}
    told = [word for word in words if word not in hollow] or words
    weights = dict(expansions) | dict.fromkeys(told, 1.0)
    hangul = sum("가" <= sign <= "힣" for sign in question)
    return Asked(
        words=weights,
        asks=asks_of(asking_of(question)),
        measures=measures_of(question),
        foreign=hangul * 4 < len(question),
    )


class Matcher:
    """Scores the pieces of one request; a word weighs by how few pieces hold it."""

    def __init__(self, question: Asked, listed: Sequence[Clause], words: Words) -> None:
        self._question = question
        pieces = [piece for clause in listed for piece in (*clause.sentences, *clause.items)]
        self._words = {piece.text: frozenset(words(piece.text)) for piece in pieces[:_MAX_PIECES]}
        counts = Counter(word for held in self._words.values() for word in held)
        total = len(self._words) or 1
        self._weights = {
            word: weight * math.log(1 + total / (1 + counts[word]))
            for word, weight in question.words.items()
        }
        self._sum = sum(sorted(self._weights.values(), reverse=True)[:4]) or 1.0
        self._near = _W_FOREIGN_PARAGRAPH if question.foreign else _W_PARAGRAPH
        self._texts = [comparable(piece.text).lower() for piece in pieces]

    def any_word(self, headings: str) -> bool:
        """Whether any word of the question stands in the pieces or their headings."""
        texts = (*self._texts, comparable(headings).lower())
        return any(word in text for word in self._weights for text in texts)

    def piece(self, piece: Piece) -> float:
        """How well one piece answers, 0 or more."""
        return _W_WORDS * self._cover([piece]) + self._asks(piece.text)

    def prefers(self, one: Piece, other: Piece) -> bool:
        """Whether one piece answers better than another."""
        return self.piece(one) > self.piece(other)

    def clause(self, clause: Clause, *, near: bool) -> float:
        """How well a clause answers as a whole, with its best piece."""
        pieces = [*clause.sentences, *clause.items]
        best = max(self._cover([piece]) for piece in pieces)
        return (
            _W_WORDS * self._cover(pieces)
            + _W_BEST_PIECE * best
            + self._asked_for(clause)
            + (self._near if near else 0.0)
            - _W_LENGTH * min(1.0, max(len(one.text) for one in clause.sentences) / _LONG)
        )

    def _asked_for(self, clause: Clause) -> float:
        """What a clause is worth for the kinds of thing that it states.

        What an item alone states is as often said of something else: `시의원 2명` is one of those
        who may be appointed, and a condition (`과태료가 부과된 경우`) is no consequence. It counts
        in full only where the item also holds a word of the question (`노인 : 2,000원`).
        """
        named = [item for item in clause.items if self._cover([item])]
        full = self._asks("\n".join(piece.text for piece in (*clause.sentences, *named)))
        return full + _ITEM_ALONE * max(0.0, self._asks(clause.whole) - full)

    def _asks(self, text: str) -> float:
        met = sum(
            _W_SHARP_ASK if ask in SHARP else _W_ASK
            for ask in self._question.asks
            if answers(ask, text)
        )
        return met + _W_MEASURE * self._question.measures.met_by(text)

    def _cover(self, pieces: Sequence[Piece]) -> float:
        """Share of the question's weightiest words that these pieces hold."""
        held = frozenset[str]().union(*(self._words.get(p.text, frozenset()) for p in pieces))
        text = comparable("\n".join(piece.text for piece in pieces)).lower()
        found = 0.0
        for word, weight in self._weights.items():
            if word in held:
                found += weight
            elif len(word) > 1 and word in text:
                found += weight * _PART_OF_WORD
        return min(1.0, found / self._sum)
