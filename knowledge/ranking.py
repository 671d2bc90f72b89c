"""How articles are ranked: the evidence for each, weighed and summed. Pure functions.

The weights are those of a conditional logit (the softmax of the sums over all candidates gives
the right article its greatest likelihood) on the training questions, proved on ordinances that
were left out of the fit; `bench/fit_retrieval.py` fits them anew. So sums are log-odds, and whoever
asks how far one article stands behind another counts on that: the weights are as large, all
together, as the fit has them. They weigh cosines and BM25 as they are, not z-scores, so that they
mean the same in a catalogue of any size. Roles weigh more than the fit gives them: the city's own
ordinances are found a little worse by that. The weight of the
measure stands beside that fit: it was chosen by the likelihood of `bench/answers.jsonl` and of the
half of `bench/styles.jsonl` that is worked on, and proved on the half that is held out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge.model import ArticleRole, PassageKind

SAME_QUESTION = 0.69
"""Cosine from which a citizen asks what a guide is written to answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """What each piece of evidence counts."""

    article: float
    paragraph: float
    words: float
    tokens: float
    """Of how well the question's pieces are met in the article."""
    question: float
    """What is added, by how far the cosine passes `SAME_QUESTION`, where a guide is written to
    answer what is asked. It stands beside the fit: chosen so that the shipped guides' own questions
    find their guides (1,497 instead of 1,349 of 1,503), and no answer to others became worse."""
    measure: float
    """What is added where an article counts in the measure that is asked for (`며칠`: `30일`).
    Articles of one ordinance lie near one another, and this parts those that can answer."""
    named: float
    """What is added where a question names what the ordinance is about: a word of its title tells
    more than a neighbour's words for the same deed. Chosen by hand, so that 화장실 is not 화장;
    of 308 questions drawn from `bench`, none finds its article less well for it."""
    roles: Mapping[ArticleRole, float]
    """What is added for a role: articles of purpose, definitions and supplements repeat the
    words of a subject and seldom answer a question about it."""


WEIGHTS = Weights(
    article=7.5,
    paragraph=15.0,
    words=0.13,
    tokens=27.0,
    question=40.0,
    measure=2.0,
    named=2.0,
    roles={
        ArticleRole.PURPOSE: -0.5,
        ArticleRole.DEFINITION: -0.2,
        ArticleRole.SUPPLEMENT: -2.2,
    },
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What speaks for one article."""

    key: str
    article: float
    """Cosine of the question and the whole article."""
    paragraph: float
    """Cosine of the question and the nearest paragraph."""
    question: float
    """Cosine of the question and the nearest one that a guide is written to answer; 0 where it
    is not among the nearest.

    The fit gave it no weight as a whole: a model that was trained on questions reads it in the
    article. It tells which guide answers, and counts from `SAME_QUESTION` on.
    """
    words: float
    """BM25 of the question's own words."""
    nearest: int
    """Index of the nearest paragraph."""
    tokens: float = 0.0
    """How well the question's pieces are met in it (`knowledge.late_interaction`)."""

    @property
    def parts(self) -> dict[str, float]:
        """The evidence by name, for officials."""
        return {
            "dense": self.article,
            "paragraph": self.paragraph,
            "question": self.question,
            "words": self.words,
            "tokens": self.tokens,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What the indexes gave for one question."""

    passages: Mapping[PassageKind, Sequence[tuple[str, int, float]]]
    """By kind: article key, paragraph index, cosine; best first."""
    words: Sequence[tuple[str, float]] = field(default=())


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
    questions = _best(found.passages.get(PassageKind.QUESTION, ()))
    words = dict(found.words)
    least = {id(best): _least(best) for best in (whole, parts)}
    evidence: list[Evidence] = []
    for key in dict.fromkeys((*whole, *parts, *questions, *words)):
        article = whole.get(key, (0, least[id(whole)]))[1]
        nearest, paragraph = parts.get(key, (0, least[id(parts)]))
        evidence.append(
            Evidence(
                key=key,
                article=article,
                paragraph=max(paragraph, article),
                question=questions.get(key, (0, 0.0))[1],
                words=words.get(key, 0.0),
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


def score(evidence: Evidence) -> float:
    """What the evidence weighs, without the article's role."""
    return (
        WEIGHTS.article * evidence.article
        + WEIGHTS.paragraph * evidence.paragraph
        + WEIGHTS.words * evidence.words
        + WEIGHTS.tokens * evidence.tokens
        + WEIGHTS.question * max(0.0, evidence.question - SAME_QUESTION)
    )


def rank(
    evidence: Iterable[Evidence],
    roles: Mapping[str, ArticleRole] | None = None,
    counting: Container[str] = frozenset(),
    named: Container[str] = frozenset(),
) -> list[Ranked]:
    """The articles, best first; equal scores in the order of their keys.

    Roles, where they are known, hold articles back; `counting` are those that count in the
    measure that is asked for, `named` those whose ordinance is.
    """
    known = roles or {}
    ranked = _sorted(
        Ranked(
            evidence=one,
            score=score(one)
            + WEIGHTS.roles.get(known.get(one.key, ArticleRole.RULE), 0.0)
            + WEIGHTS.measure * (one.key in counting),
        )
        for one in evidence
    )
    if not ranked or ranked[0].evidence.key in named:
        # What is named and found first needs no help, and pushes no neighbour out of reach.
        return ranked
    return _sorted(
        replace(one, score=one.score + WEIGHTS.named * (one.evidence.key in named))
        for one in ranked
    )


def _sorted(ranked: Iterable[Ranked]) -> list[Ranked]:
    return sorted(ranked, key=lambda one: (-one.score, one.evidence.key))
