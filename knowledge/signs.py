"""What a search saw, told as the signals that confidence is computed from. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.confidence import Signals, share
from knowledge.ranking import SAME_QUESTION, Ranked
from knowledge.wanted_facts import asks_for_today, missing, untold_penalty

WITNESSES = 3
"""How many of the first articles are asked whether they hold what the question says."""

_FIRST = 5
_NOTHING = Signals(
    nearest=0.0,
    concentration=0.0,
    margin=0.0,
    lexicon=0.0,
    missing_fact=1.0,
    today=0.0,
    elsewhere=0.0,
    unasked=0.0,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """Everything that the signals are told from."""

    question: str
    added: Sequence[tuple[str, float]]
    """The words that the lexicon adds, with their rarity."""
    held: frozenset[str]
    """Every word of the witnesses."""
    ranked: Sequence[Ranked]
    texts: Sequence[str]
    """The texts of the witnesses."""
    elsewhere: bool
    told: str
    """What the guide tells by which alone the first article is known; empty where the catalogue
    holds the article itself."""


def signals(seen: Seen) -> Signals:
    """The signals of one search; an empty catalogue speaks against an answer in every way."""
    if not seen.ranked:
        return _NOTHING
    lacks = missing(seen.question, seen.texts)
    if seen.told:
        # An article may well tell of the penalty in a part that no question brings up; a guide
        # that stands alone says all that there is.
        lacks = lacks or untold_penalty(seen.question, seen.told)
    best, rest = seen.ranked[0], [one.score for one in seen.ranked[1:10]]
    return Signals(
        nearest=max(_nearest(one) for one in seen.ranked[:WITNESSES]),
        concentration=_concentration(seen.ranked),
        margin=best.score - sum(rest) / len(rest) if rest else 0.0,
        lexicon=share(seen.added, seen.held) if seen.added else 0.0,
        missing_fact=float(lacks),
        today=float(asks_for_today(seen.question)),
        elsewhere=float(seen.elsewhere),
        unasked=max(0.0, SAME_QUESTION - best.evidence.question) if seen.told else 0.0,
    )


def _nearest(one: Ranked) -> float:
    return max(one.evidence.paragraph, one.evidence.question)


def _concentration(ranked: Sequence[Ranked]) -> float:
    documents = [_document(one.evidence.key) for one in ranked[:_FIRST]]
    return documents.count(documents[0]) / len(documents)


def _document(article_key: str) -> str:
    return article_key.partition("/")[0]
