"""A guide and the article it tells about are found as one. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.ingest import document_key
from knowledge.model import Article
from knowledge.ranking import Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Joined:
    """What was found of one article, whoever tells about it."""

    evidence: Evidence
    """The best of everything that tells about it, under the key of `article`."""
    article: Article
    """The ordinance's own, or a guide where the catalogue does not hold the ordinance."""
    guide: Article | None
    """The guide whose question is nearest to the citizen's."""


def told_about(articles: Iterable[Article]) -> set[str]:
    """The keys that the articles have which guides among these tell about."""
    return {_twin(article) for article in articles if article.questions}


def join(evidence: Sequence[Evidence], articles: Mapping[str, Article]) -> list[Joined]:
    """One entry an article, in the order in which it, or a guide to it, was first seen."""
    groups: dict[str, list[Evidence]] = {}
    for one in evidence:
        article = articles[one.key]
        groups.setdefault(_twin(article) if article.questions else one.key, []).append(one)
    return [_joined(group, articles) for group in groups.values()]


def _twin(guide: Article) -> str:
    title, number = guide.name
    return f"{document_key(title)}/{number}"


def _joined(group: Sequence[Evidence], articles: Mapping[str, Article]) -> Joined:
    guides = [one for one in group if articles[one.key].questions]
    nearest = max(guides, key=lambda one: one.question, default=None)
    own = next((one for one in group if not articles[one.key].questions), nearest or group[0])
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
