"""How the two of a pair fared: what is held side by side, each as well or not. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from admin.evaluation import Given
from admin.probes.model import Pair
from city.korean import comparable


class Measure(StrEnum):
    """What is compared of two answers."""

    ANSWERED = "answered"
    """An answer went out, no refusal."""
    CITED = "cited"
    """It stands on the article that answers the need: the same facts for both."""
    POLITE = "polite"
    """Every sentence of Korean ends politely."""
    ROUTED = "routed"
    """Who got no answer is told whom to call."""
    EASY = "easy"
    """It reads no harder than the other's."""
    FAST = "fast"
    """It took no longer than the other's."""


HARDER = 5.0
"""Points of readability (0 to 100) from which one text reads harder than another."""
_SLOWER, _AT_LEAST_MS = 1.5, 50.0
"""By how much an answer is slower before somebody who waits for it can tell."""

_TELEPHONE = re.compile(r"\d{2,4}-\d{3,4}(?:-\d{4})?|(?<!\d)1\d{2,3}(?!\d)")
_ENDING = re.compile(r"([가-힣]+)[.!?](?=\s|$)")
_POLITE = ("니다", "니까", "요", "죠", "시오")

Compared = tuple[bool, bool] | None
"""Whether the one and the other fared well; None where a pair says nothing about it."""


def compared(measure: Measure, pair: Pair, first: Given, second: Given) -> Compared:
    """How the two fared by a measure."""
    return _MEASURES[measure](pair, first, second)


def cites(pair: Pair, given: Given) -> bool:
    """Whether an answer stands on the article that answers the need."""
    wanted = (comparable(pair.document), comparable(pair.article))
    named = ((comparable(title), comparable(article)) for title, article in given.citations)
    return given.answered and wanted in named


def polite(text: str) -> bool:
    """Whether every sentence of Korean ends politely; what is quoted keeps its own ending."""
    return all(ending.endswith(_POLITE) for ending in _ENDING.findall(text))


def _answered(pair: Pair, first: Given, second: Given) -> Compared:
    del pair
    return first.answered, second.answered


def _cited(pair: Pair, first: Given, second: Given) -> Compared:
    return cites(pair, first), cites(pair, second)


def _polite(pair: Pair, first: Given, second: Given) -> Compared:
    del pair
    return polite(first.answer), polite(second.answer)


def _routed(pair: Pair, first: Given, second: Given) -> Compared:
    del pair
    return _no_dead_end(first), _no_dead_end(second)


def _easy(pair: Pair, first: Given, second: Given) -> Compared:
    del pair
    one, other = first.readability, second.readability
    if one is None or other is None:
        return None
    return one > other - HARDER, other > one - HARDER


def _fast(pair: Pair, first: Given, second: Given) -> Compared:
    del pair
    one, other = first.milliseconds, second.milliseconds
    if one is None or other is None:
        return None
    return _no_slower(one, other), _no_slower(other, one)


def _no_dead_end(given: Given) -> bool:
    return given.answered or _TELEPHONE.search(given.answer) is not None


def _no_slower(own: float, other: float) -> bool:
    return own <= max(other * _SLOWER, other + _AT_LEAST_MS)


_MEASURES: Mapping[Measure, Callable[[Pair, Given, Given], Compared]] = {
    Measure.ANSWERED: _answered,
    Measure.CITED: _cited,
    Measure.POLITE: _polite,
    Measure.ROUTED: _routed,
    Measure.EASY: _easy,
    Measure.FAST: _fast,
}
