"""Whose ordinance an answer is of: what leads it, and what of another one may stand beside that.

Ordinances say much in the same words: each has a fee, a form, a day by which to apply. A sentence
of another one may match a question better, and still answer what nobody asked. Pure functions.
"""

from __future__ import annotations

from collections.abc import Iterable

from city.korean import comparable
from knowledge.model import Article, Hit
from knowledge.writing.matching import Asked

_BEHIND = 3.0
"""How far behind the one that leads (scores are log-odds) an article of another ordinance adds
nothing, though its matter is named."""
_AS_LIKELY = 1.0
"""How far behind it may be told where the question names neither's matter."""
_SHORTEST = 2
_GENERIC = frozenset(
    (
        "여수",
        "여수시",
        "시민",
        "주민",
        "조례",
        "지원",
        "관리",
        "운영",
        "이용",
        "설치",
        "사용",
        "시설",
        "사업",
        "활동",
        "보호",
        "기본",
        "구성",
        "안전",
        "증진",
        "수수료",
        "징수",
        "제공",
        "지정",
    )
)
"""Words of titles that say what a city does, and not with what."""


def of_another_ordinance(article: Article, lead: Article) -> bool:
    """Whether an article stands in another ordinance than the leading one, which does not name it.

    A text of help names the ordinance that it tells about.
    """
    title = article.source.title
    return title != lead.source.title and title not in lead.text


def may_stand_beside(question: Asked, hit: Hit, lead: Hit) -> bool:
    """Whether an article may be told beside the one that leads.

    What is of another ordinance may where the question names its matter, too, or where it names
    neither and both are about as likely.
    """
    if not of_another_ordinance(hit.article, lead.article):
        return True
    behind = lead.score - hit.score
    if names(question.words, hit.article, lead.article):
        return behind <= _BEHIND
    return behind <= _AS_LIKELY and not names(question.words, lead.article, hit.article)


def names(words: Iterable[str], article: Article, other: Article) -> bool:
    """Whether one of these words names an article's ordinance, and not the other one's."""
    title, rest = comparable(article.source.title), comparable(other.source.title)
    return any(
        len(word) >= _SHORTEST and word in title and word not in rest
        for word in words
        if word not in _GENERIC
    )
