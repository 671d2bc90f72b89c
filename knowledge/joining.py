"""A guide and the article it tells about are found as one. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from city.korean import comparable
from knowledge.children import told_for
from knowledge.ingest import document_key
from knowledge.model import Article
from knowledge.ranking import Evidence

_AS_NEAR = 0.1
"""Cosine by which a guide may lie behind the nearest one and be the one that is meant: one that is
told of nobody else's matter often does."""
_SHORTEST, _COMPOUND = 2, 4
_HOLLOW = frozenset({"얼마", "언제", "어디", "누구", "무엇", "어떻게"})
"""What every question may ask with tells no guide from another."""


_FEW, _SHARE = 5, 150
"""A word tells what is asked about where this many articles hold it, or in a large catalogue one
of so many. The share alone (it was fixed on some 1,000 articles) left a catalogue of guides, 268
articles, with the words that one of them holds: there 음식물, which two hold, was not rare."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Joined:
    """What was found of one article, whoever tells about it."""

    evidence: Evidence
    """The best of everything that tells about it, under the key of `article`."""
    article: Article
    """The ordinance's own, or a guide where the catalogue does not hold the ordinance."""
    guide: Article | None
    """The guide that names what the citizen names, and whose question is nearest to theirs."""


def told_about(articles: Iterable[Article]) -> set[str]:
    """The keys that the articles have which guides among these tell about."""
    return {_twin(article) for article in articles if article.questions}


def is_rare(holding: int, total: int) -> bool:
    """Whether a word that so many of all articles hold tells what is asked about."""
    return holding <= max(_FEW, total // _SHARE)


def join(
    evidence: Sequence[Evidence],
    articles: Mapping[str, Article],
    asked: Iterable[str] = (),
    rare: Iterable[str] = (),
    children: int | None = None,
) -> list[Joined]:
    """One entry an article, in the order in which it, or a guide to it, was first seen.

    Of several guides to an article the one is taken that names most of what is `asked` and the
    others do not name: who is pregnant and asks for the fee is told of no fee for small cars.
    `rare` are words of the question that few articles hold. Where the article itself says such a
    word, a guide that does not tells of a neighbouring matter: the fee for food waste is not the
    one for furniture. Where the catalogue lacks the article, that guide to it is taken which says
    most of such words.
    """
    words = {word for word in map(comparable, asked) if len(word) >= _SHORTEST}
    few = {word for word in map(comparable, rare) if len(word) >= _SHORTEST}
    groups: dict[str, list[Evidence]] = {}
    for one in evidence:
        article = articles[one.key]
        groups.setdefault(_twin(article) if article.questions else one.key, []).append(one)
    told = {key for key in articles if told_for(children, articles[key].source.heading)}
    return [_joined(group, articles, words, few, told) for group in groups.values()]


def _twin(guide: Article) -> str:
    title, number = guide.name
    return f"{document_key(title)}/{number}"


def _joined(
    group: Sequence[Evidence],
    articles: Mapping[str, Article],
    asked: set[str],
    rare: set[str],
    fitting: set[str],
) -> Joined:
    guides = [one for one in group if articles[one.key].questions]
    own = next((one for one in group if not articles[one.key].questions), None)
    told = {one.key: _telling(articles[one.key]) for one in guides}
    # Where there is no article, its guides know what it says. Their questions do not count: one
    # that was asked in dialect holds words that are rare, and tell nothing of the matter.
    texts = [own] if own else guides
    text = comparable(" ".join(articles[one.key].text for one in texts))
    wanted = [word for word in rare if word in text]
    least = len(wanted) if own else max((_said(one, wanted) for one in told.values()), default=0)
    telling = [
        one for one in guides if one.key in fitting and _said(told[one.key], wanted) >= least
    ]
    nearest = _meant(telling, articles, asked)
    own = own or nearest or group[0]
    return Joined(
        evidence=replace(
            own,
            article=max(one.article for one in group),
            paragraph=max(one.paragraph for one in group),
            question=max(one.question for one in group),
            words=max(one.words for one in group),
        ),
        article=articles[own.key],
        guide=articles[nearest.key] if nearest else None,
    )


def _meant(
    guides: Sequence[Evidence], articles: Mapping[str, Article], asked: set[str]
) -> Evidence | None:
    """The guide that tells what was asked; None where there is none."""
    if not guides:
        return None
    nearest = max(one.question for one in guides)
    near = [one for one in guides if one.question >= nearest - _AS_NEAR]
    told = {one.key: comparable(articles[one.key].source.heading) for one in guides}
    # Only a word that a single guide of the article names tells which of them is meant.
    telling = [
        word for word in asked - _HOLLOW if sum(_names(own, word) for own in told.values()) == 1
    ]

    def named(one: Evidence) -> tuple[int, float]:
        return sum(_names(told[one.key], word) for word in telling), one.question

    return max(near, key=named)


def _telling(guide: Article) -> str:
    """All that a guide says, in its questions and in its answer."""
    return comparable(" ".join((guide.source.heading, *guide.questions, guide.text)))


def _said(told: str, wanted: Iterable[str]) -> int:
    """How many of these words are said."""
    return sum(_names(told, word) for word in wanted)


def _names(heading: str, word: str) -> bool:
    """Whether a heading names a word; 공영주차장 요금 names 주차요금, too."""
    parts = [word[at : at + 2] for at in range(0, len(word), 2)]
    compound = len(word) >= _COMPOUND and len(word) % 2 == 0
    return word in heading or (compound and all(part in heading for part in parts))
