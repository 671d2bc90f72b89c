"""Does a question lean on what was said before it? Then both are searched for. Pure functions.

Whoever says who they are may only be introducing themselves, or may ask for the rule that is made
for them. A rule of theirs is in the very ordinance that answers everybody else (`경차` and
`장애인 차량` are in one article); what leads to another ordinance leads away.
"""

from __future__ import annotations

from city.korean import comparable
from knowledge import Hit, SearchResult

SURE = 0.9
"""A search as confident as this found the ordinance that is asked about. Which of its rules is
meant may still hang on who asks."""
_SHORTEST = 2
"""Syllables of a word that tells who somebody is: one alone stands inside half of all words."""
_ANYBODY = frozenset({"주민", "시민", "사람", "여수", "여수시"})
"""Words that say of nobody who they are: ordinances are for residents."""


def leans(alone: SearchResult, whole: SearchResult) -> bool:
    """Whether a question is found better with what was said before it than without.

    Of 2,518 questions of the paired probes, one that is clear by itself does: what is said before
    the others is said of nobody by the rule that answers.
    """
    if alone.confidence < SURE:
        return whole.confidence > alone.confidence
    return whole.confidence >= SURE and _ruled_for_who_asks(alone, whole)


def _ruled_for_who_asks(alone: SearchResult, whole: SearchResult) -> bool:
    """Whether the whole finds a rule of the same ordinance that names who asks, and is another."""
    if not alone.kept or not whole.kept:
        return False
    without, beside = alone.kept[0], whole.kept[0]
    if without.article.source.title != beside.article.source.title:
        return False
    everybody, somebody = _told(without), _told(beside)
    return any(said in somebody and said not in everybody for said in _said(alone, whole))


def _said(alone: SearchResult, whole: SearchResult) -> set[str]:
    """The Korean words for what is said before the question: those of ordinances, too."""
    words = {comparable(word) for word in (*whole.words, *whole.meant)}
    words -= {comparable(word) for word in (*alone.words, *alone.meant)}
    words -= _ANYBODY
    return {word for word in words if len(word) >= _SHORTEST and not word.isascii()}


def _told(hit: Hit) -> str:
    """What is told of an article: by the guide that was found, where there is one."""
    one = hit.guide or hit.article
    return comparable(f"{one.source.heading} {one.text}")
