"""Which statements of the found articles answer the question; pure functions.

The score of a statement, in order of weight: how much of the question's words it holds (a rare
word counts more), whether it stands in the paragraph that search found nearest, whether it is of
the kind the question asks for, and how likely its article is among the hits.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.model import Hit
from knowledge.writing.asking import SHARP, Ask, answers
from knowledge.writing.belonging import may_stand_beside, of_another_ordinance
from knowledge.writing.matching import Asked, Matcher, Words
from knowledge.writing.referring import names_no_law, paragraphs_meant
from knowledge.writing.room import Budget, Choice
from knowledge.writing.statements import Clause, Piece, clauses

MAX_SENTENCES, MAX_CHARACTERS = 5, 450
_MAX_HITS = 5
_MAX_ARTICLES = 3
"""Articles that one answer may draw on."""
_FURTHER_CLAUSES = 1
"""Clauses of an article that is not the best one: it is there in case, and not to fill up."""
_LONGEST_LIST = 330
"""Characters up to which a list is shown whole."""

_W_ARTICLE = 0.7
"""What an article loses that is hardly as likely as the best one."""
_KEEP = 0.45
"""Share of the best score from which a further clause of the best article is shown."""
_KEEP_FURTHER = 0.3
"""The same for another article, whose score has already paid for being less likely."""
_CLEARLY = 0.6
"""By how much a statement of another ordinance must answer better to be said first."""
_SHORT_ARTICLE = 300
"""Characters up to which the best article is shown whole: it disturbs less than a gap would."""
_W_DEFINITION = 0.12
"""How much better a definition must match than a rule, where nobody asks who."""
_KEEP_ITEM = _KEEP_DEFINITION = 0.5

# It says where more is written, and not what: beside another one no answer to anything.
_DELEGATES = re.compile(
    r"필요한 (?:세부)?\s?사항은[^.]{0,40}정(?:합니다|할 수 있습니다)\.?$"
    r"|용어의 [뜻정][^.]{0,4}은 다음과 같"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Scored:
    hit: Hit
    place: int
    clause: Clause
    score: float
    item_scores: tuple[float, ...]
    departs: bool


def choose(
    question: Asked,
    hits: Sequence[Hit],
    words: Words,
    *,
    room: int = MAX_CHARACTERS,
    led_by: Hit | None = None,
) -> tuple[Choice, ...]:
    """The clauses to show, that which answers first, then the others in their order; may be empty.

    The best one is shown however long it is; all together take up to `room` characters. Of
    `led_by` a guide is said before them; the first one leads where none is.
    """
    scored = _score_all(question, hits[:_MAX_HITS], words)
    if not scored:
        return ()
    first = led_by or hits[0]
    scored = _led(question, scored, first)
    chosen: list[Choice] = []
    left = Budget(sentences=MAX_SENTENCES, characters=room)
    for one in scored:
        beside = may_stand_beside(question, one.hit, first)
        if one is not scored[0] and not (beside and _told_along(question, one, scored[0], chosen)):
            continue
        meant = [other for other in _referred(one, scored) if not _is_chosen(other, chosen)]
        choices = [_choice(question, one, left, leads=not chosen)]
        for other in meant:
            choices.append(_choice(question, other, left.less(choices[0]), leads=False))
        leads = not chosen and led_by is None
        if leads and not left.fits(*choices):
            # What leads is said however long it is.
            choices = choices[:1]
        if leads or left.fits(*choices) or not (chosen or meant):
            left = left.less(*choices)
            chosen += choices
    if not chosen:
        return ()
    rank = {choice.hit.article.key: number for number, choice in reversed([*enumerate(chosen)])}
    lead, *rest = chosen
    rest.sort(key=lambda choice: (rank[choice.hit.article.key], choice.place))
    return (lead, *rest)


def _led(question: Asked, scored: list[_Scored], first: Hit) -> list[_Scored]:
    """The clauses, first the one that leads: of the ordinance that was found first, if it answers.

    One of another ordinance leads only where that is meant as well and it answers clearly better.
    """
    lead = next(
        (one for one in scored if not of_another_ordinance(one.hit.article, first.article)),
        scored[0],
    )
    best = scored[0]
    meant = may_stand_beside(question, best.hit, first)
    if best is lead or (meant and best.score - lead.score >= _CLEARLY):
        return scored
    return [lead, *(one for one in scored if one is not lead)]


def _told_along(question: Asked, one: _Scored, best: _Scored, chosen: Sequence[Choice]) -> bool:
    """Whether a further clause is told beside those that are chosen."""
    told = _is_chosen(one, chosen) or _strays(question, one, best)
    return not told and _adds(one, best, chosen)


def _is_chosen(one: _Scored, chosen: Sequence[Choice]) -> bool:
    return any(
        choice.place == one.place and choice.hit.article.key == one.hit.article.key
        for choice in chosen
    )


def _referred(one: _Scored, scored: Sequence[_Scored]) -> list[_Scored]:
    """The clauses without which this one says nothing (`제1항에 따른 …`), in their order."""
    paragraphs = one.hit.article.paragraphs
    marks = paragraphs_meant(" ".join(piece.text for piece in one.clause.sentences))
    meant = [
        other
        for other in scored
        if other.hit.article.key == one.hit.article.key
        and other.place != one.place
        and paragraphs[other.clause.paragraph].lstrip()[:1] in marks
    ]
    return sorted(meant, key=lambda other: other.place)


def _choice(question: Asked, one: _Scored, left: Budget, *, leads: bool) -> Choice:
    return Choice(
        hit=one.hit,
        place=one.place,
        clause=one.clause,
        items=_items(question, one, left.characters),
        score=one.score,
        departs=one.departs and leads,
    )


def _strays(question: Asked, one: _Scored, best: _Scored) -> bool:
    """Whether a further clause only fills up, beside one that answers: a list, or another article.

    Who asks how long somebody's term is, and reads it, has no use for who may be appointed, nor
    for what the committee decides.
    """
    answered = {ask for ask in question.asks if answers(ask, best.clause.whole)}
    sharp = answered & SHARP
    elsewhere = bool(sharp) and one.hit.article.key != best.hit.article.key
    if Ask.LIST in question.asks or not (one.clause.items or elsewhere):
        return False
    wanted = sharp or answered
    return bool(wanted) and not any(answers(ask, one.clause.whole) for ask in wanted)


def _adds(one: _Scored, best: _Scored, chosen: Sequence[Choice]) -> bool:
    """Whether a further clause says enough to be shown beside those that are chosen."""
    hollow = _DELEGATES.search(one.clause.whole) and not one.clause.defines
    if hollow or names_no_law(one.clause.whole):
        return False
    article, first = one.hit.article, best.hit.article
    if article.key == first.key:
        return len(first.text) <= _SHORT_ARTICLE or one.score >= best.score * _KEEP
    shown = [choice.hit.article.key for choice in chosen]
    if article.key not in shown and len(set(shown)) == _MAX_ARTICLES:
        return False
    return shown.count(article.key) < _FURTHER_CLAUSES and one.score >= best.score * _KEEP_FURTHER


def _score_all(question: Asked, hits: Sequence[Hit], words: Words) -> list[_Scored]:
    """Every clause of the hits with its score, best first.

    None where no word of the question is found anywhere and nothing is of the kind it asks for:
    then the articles are near the question by accident.
    """
    listed = [
        (hit, place, clause) for hit in hits for place, clause in enumerate(clauses(hit.article))
    ]
    matcher = Matcher(question, [clause for *_, clause in listed], words)
    scored = [
        _Scored(
            hit=hit,
            place=place,
            clause=clause,
            score=matcher.clause(clause, near=clause.paragraph == hit.paragraph)
            - _W_ARTICLE * (1 - _likelihood(hit, hits[0]))
            - _W_DEFINITION * (clause.defines and Ask.WHO not in question.asks),
            item_scores=tuple(map(matcher.piece, clause.items)),
            departs=Ask.EXCEPTION in question.asks
            and clause.excepts
            and matcher.prefers(*reversed(clause.sentences)),
        )
        for hit, place, clause in listed
    ]
    headings = " ".join(f"{hit.article.source.title} {hit.article.source.heading}" for hit in hits)
    met = any(answers(ask, clause.whole) for ask in question.asks for *_, clause in listed)
    if not (question.foreign or met or matcher.any_word(headings)):
        return []
    return sorted(scored, key=lambda one: -one.score)


def _likelihood(hit: Hit, best: Hit) -> float:
    """How likely an article is beside the best one, 0 to 1: ranking's scores are log-odds."""
    return math.exp(min(0.0, hit.score - best.score))


def _items(question: Asked, one: _Scored, room: int) -> tuple[Piece, ...]:
    """The items to show: a short list whole, of a long one those that answer best.

    Where no item stands out the list is shown from its beginning, as far as there is room.
    """
    items = one.clause.items
    if not items:
        return ()
    room -= sum(len(sentence.text) + 1 for sentence in one.clause.sentences)
    whole = sum(len(item.text) + 1 for item in items)
    wanted = _LONGEST_LIST if Ask.LIST not in question.asks else room
    if not one.clause.defines and whole <= min(wanted, room):
        return items
    best = max(one.item_scores)
    least = best * (_KEEP_DEFINITION if one.clause.defines else _KEEP_ITEM)
    shown: list[int] = []
    used = 0
    for index in sorted(range(len(items)), key=lambda index: -one.item_scores[index]):
        length = len(items[index].text) + 1
        if shown and (one.item_scores[index] < least or used + length > min(room, wanted)):
            continue
        shown.append(index)
        used += length
    return tuple(items[index] for index in sorted(shown))
