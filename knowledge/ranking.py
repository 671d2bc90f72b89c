"""How articles are ranked: the evidence for each, weighed and summed. Pure functions.

The weights are those of a conditional logit (the softmax of the sums over all candidates gives
the right article its greatest likelihood) on the training questions, proved on ordinances that
were left out of the fit; `bench/fit_retrieval.py` fits them anew. They weigh cosines and BM25 as
they are, not z-scores, so that they mean the same in a catalogue of any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.model import ArticleRole, PassageKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """What each piece of evidence counts."""

    article: float
    paragraph: float
    title: float
    question: float
    words: float
    lexicon: float
    roles: Mapping[ArticleRole, float]
    """What is added for a role: articles of purpose, definitions and supplements repeat the
    words of a subject and seldom answer a question about it."""


WEIGHTS = Weights(
    article=0.3,
    paragraph=98.0,
    title=60.0,
    question=0.0,
    words=0.72,
    lexicon=0.42,
    roles={
        ArticleRole.PURPOSE: -2.6,
        ArticleRole.DEFINITION: -1.2,
        ArticleRole.SUPPLEMENT: -2.1,
    },
)

LIKE = 0.8
"""Cosine from which two questions are alike enough to speak for an answer."""

# Over this, more words of the lexicon say no more: a long statutory name has many morphemes.
_MOST_LEXICON = 15.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What speaks for one article."""

    key: str
    article: float
    """Cosine of the question and the whole article."""
    paragraph: float
    """Cosine of the question and the nearest paragraph."""
    title: float
    """Cosine of the question and title, path and heading."""
    question: float
    """Cosine of the question and the nearest one that a guide is written to answer; 0 where it
    is not among the nearest."""
    words: float
    """BM25 of the question's own words."""
    lexicon: float
    """BM25 of the words that the lexicon adds."""
    nearest: int
    """Index of the nearest paragraph."""

    @property
    def parts(self) -> dict[str, float]:
        """The evidence by name, for officials."""
        return {
            "dense": self.article,
            "paragraph": self.paragraph,
            "title": self.title,
            "question": self.question,
            "words": self.words,
            "lexicon": self.lexicon,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What the indexes gave for one question."""

    passages: Mapping[PassageKind, Sequence[tuple[str, int, float]]]
    """By kind: article key, paragraph index, cosine; best first."""
    words: Sequence[tuple[str, float]] = field(default=())
    lexicon: Sequence[tuple[str, float]] = field(default=())


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranked:
    """An article with its evidence and what it weighs."""

    evidence: Evidence
    score: float


def gather(found: Found) -> list[Evidence]:
    """The evidence for every article that any index named.

    Where an index did not name an article, its cosine is not known but bounded: it is no better
    than the last one that the index named, and that is what counts. An article that is not cut
    into paragraphs is its own paragraph.
    """
    whole = _best(found.passages.get(PassageKind.ARTICLE, ()))
    parts = _best(found.passages.get(PassageKind.PARAGRAPH, ()))
    titles = _best(found.passages.get(PassageKind.TITLE, ()))
    questions = _best(found.passages.get(PassageKind.QUESTION, ()))
    words, lexicon = dict(found.words), dict(found.lexicon)
    least = {id(best): _least(best) for best in (whole, parts, titles)}
    evidence: list[Evidence] = []
    for key in dict.fromkeys((*whole, *parts, *titles, *questions, *words, *lexicon)):
        article = whole.get(key, (0, least[id(whole)]))[1]
        nearest, paragraph = parts.get(key, (0, least[id(parts)]))
        evidence.append(
            Evidence(
                key=key,
                article=article,
                paragraph=max(paragraph, article),
                title=titles.get(key, (0, least[id(titles)]))[1],
                question=questions.get(key, (0, 0.0))[1],
                words=words.get(key, 0.0),
                lexicon=lexicon.get(key, 0.0),
                nearest=nearest,
            )
        )
    return evidence


def _best(passages: Iterable[tuple[str, int, float]]) -> dict[str, tuple[int, float]]:
    """By article, its best passage: index and cosine."""
    best: dict[str, tuple[int, float]] = {}
    for key, index, cosine in passages:
        if key not in best or cosine > best[key][1]:
            best[key] = (index, cosine)
    return best


def _least(best: Mapping[str, tuple[int, float]]) -> float:
    return min((cosine for _, cosine in best.values()), default=0.0)


def score(evidence: Evidence, weights: Weights = WEIGHTS) -> float:
    """What the evidence weighs, without the article's role."""
    return (
        weights.article * evidence.article
        + weights.paragraph * evidence.paragraph
        + weights.title * evidence.title
        + weights.question * max(0.0, evidence.question - LIKE)
        + weights.words * evidence.words
        + weights.lexicon * min(evidence.lexicon, _MOST_LEXICON)
    )


def rank(
    evidence: Iterable[Evidence],
    roles: Mapping[str, ArticleRole] | None = None,
    weights: Weights = WEIGHTS,
) -> list[Ranked]:
    """The articles, best first; equal scores in the order of their keys.

    Roles, where they are known, hold articles back.
    """
    known = roles or {}
    ranked = [
        Ranked(
            evidence=one,
            score=score(one, weights)
            + weights.roles.get(known.get(one.key, ArticleRole.RULE), 0.0),
        )
        for one in evidence
    ]
    return sorted(ranked, key=lambda one: (-one.score, one.evidence.key))
