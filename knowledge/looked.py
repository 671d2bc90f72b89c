"""What one search saw, and what of it is handed out: hits, how sure they are, what they lack."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.confidence import Calibration, Signals, confidence
from knowledge.lexicon import Expansion
from knowledge.model import Article, Hit, SearchResult
from knowledge.ranking import Ranked
from knowledge.signs import Lack

_SURE = 0.9
"""How surely the first articles must concern a question that they answer only in part."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    """Everything one search saw: for the result, and for fitting weights and confidence."""

    ranked: tuple[Ranked, ...]
    """Best first, those whose article is in the catalogue."""
    articles: dict[str, Article]
    guides: dict[str, Article]
    """Article key to the guide that tells about it and is nearest to the question."""
    question: str
    """As it was read: put right where it was typed wrong."""
    signals: Signals
    lack: Lack
    witness: str
    """Title of what these two tell of: which article answers, a measure may tell otherwise."""
    expansion: Expansion
    words: tuple[str, ...]
    """The question's own."""
    snapshot: str


def result_of(
    looked: Looked, question: str, k: int, calibration: Calibration, told_about: frozenset[str]
) -> SearchResult:
    """The k best hits of a search; `told_about` are the titles that guides tell about.

    Half an answer is one only where the articles surely concern what is asked.
    """
    hits = tuple(
        Hit(
            article=looked.articles[one.evidence.key],
            score=one.score,
            parts=one.evidence.parts,
            paragraph=one.evidence.nearest,
            guide=looked.guides.get(one.evidence.key),
        )
        for one in looked.ranked
    )
    lack = looked.lack
    concerns = 0.0
    if hits and not lack.another and hits[0].article.source.title == looked.witness:
        concerns = confidence(replace(looked.signals, missing_fact=0.0), calibration)
    told = any(one.article.questions or one.article.source.title in told_about for one in hits[:1])
    return SearchResult(
        question=question,
        mended=looked.question,
        kept=hits[:k],
        rejected=hits[k : 2 * k],
        confidence=confidence(looked.signals, calibration) if hits else 0.0,
        threshold=calibration.least(told=told),
        lacking=lack.whole or (bool(lack.unstated) and concerns < _SURE),
        unstated=lack.unstated if concerns else frozenset(),
        concerns=concerns,
        snapshot=looked.snapshot,
        words=looked.words,
        meant=looked.expansion.statutes,
    )


def with_the_rest(whole: SearchResult, rest: SearchResult) -> SearchResult:
    """What is found by the other part of a question of which one fact is stated nowhere.

    It is told where both find the same ordinance, and that part is answered. Where the whole is not
    sure to concern what is asked (English seldom is: a translation is no evidence), that part alone
    must be.
    """
    own = {one.kept[0].article.source.title for one in (whole, rest) if one.kept}
    if not rest.found or rest.unstated or len(own) > 1:
        return whole
    if not whole.found and rest.confidence < _SURE:
        return whole
    return replace(rest, question=whole.question, unstated=whole.unstated, concerns=whole.concerns)
