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

from knowledge.model import Article, Hit
from knowledge.writing.asking import SHARP, Ask, answers
from knowledge.writing.matching import Asked, Matcher, Words
from knowledge.writing.statements import Clause, Piece, clauses

MAX_SENTENCES = 5
MAX_CHARACTERS = 450
_MAX_HITS = 5
_MAX_ARTICLES = 3
"""Articles that one answer may draw on."""
_FURTHER_CLAUSES = 1
"""Clauses of an article that is not the best one: it is there in case, and not to fill up."""
_LONGEST_LIST = 330
"""Characters up to which a list is shown whole."""
_ITEMS_A_SENTENCE = 4
"""Items that are read as one more sentence: a list is no way round the length of an answer."""

_W_ARTICLE = 0.7
"""What an article loses that is hardly as likely as the best one."""
_KEEP = 0.45
"""Share of the best score from which a further clause of the best article is shown."""
_KEEP_FURTHER = 0.3
"""The same for another article, whose score has already paid for being less likely."""
_BEHIND = 3.0
"""How far behind the best one (scores are log-odds) an article of another ordinance adds nothing:
who asks what an urn costs has no use for the price of a bath."""
_SHORT_ARTICLE = 300
"""Characters up to which the best article is shown whole: it disturbs less than a gap would."""
_KEEP_ITEM = 0.5
_KEEP_DEFINITION = 0.5

# It says where more is written, and not what: no answer to anything beside another one.
_DELEGATES = re.compile(r"필요한 (?:세부)?\s?사항은[^.]{0,40}정(?:합니다|할 수 있습니다)\.?$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A clause that is shown, and which of its items."""

    hit: Hit
    place: int
    """Place of the clause in its article."""
    clause: Clause
    items: tuple[Piece, ...]
    score: float
    departs: bool = False
    """Whether its exception is what was asked for, and is said before the rule it departs from."""

    def is_of(self, other: Choice | None) -> bool:
        """Whether another choice shows the same clause."""
        if other is None:
            return False
        return (self.hit.article.key, self.place) == (other.hit.article.key, other.place)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Scored:
    hit: Hit
    place: int
    clause: Clause
    score: float
    item_scores: tuple[float, ...]
    departs: bool


def choose(
    question: Asked, hits: Sequence[Hit], words: Words, *, room: int = MAX_CHARACTERS
) -> tuple[Choice, ...]:
    """The clauses to show, that which answers first, then the others in their order; may be empty.

    The best one is shown however long it is; all together take up to `room` characters.
    """
    scored = _score_all(question, hits[:_MAX_HITS], words)
    if not scored:
        return ()
    chosen: list[Choice] = []
    left = _Budget(sentences=MAX_SENTENCES, characters=room)
    for one in scored:
        if chosen and (_strays(question, one, scored[0]) or not _adds(one, scored[0], chosen)):
            continue
        choice = Choice(
            hit=one.hit,
            place=one.place,
            clause=one.clause,
            items=_items(question, one, left.characters),
            score=one.score,
            departs=one.departs and not chosen,
        )
        if not chosen or left.fits(choice):
            left = left.less(choice)
            chosen.append(choice)
    rank = {choice.hit.article.key: number for number, choice in reversed([*enumerate(chosen)])}
    lead, *rest = chosen
    rest.sort(key=lambda choice: (rank[choice.hit.article.key], choice.place))
    return (lead, *rest)


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
    if _DELEGATES.search(one.clause.whole):
        return False
    article, first = one.hit.article, best.hit.article
    if _of_another_ordinance(article, first) and best.hit.score - one.hit.score > _BEHIND:
        return False
    if article.key == first.key:
        return len(first.text) <= _SHORT_ARTICLE or one.score >= best.score * _KEEP
    shown = [choice.hit.article.key for choice in chosen]
    if article.key not in shown and len(set(shown)) == _MAX_ARTICLES:
        return False
    return shown.count(article.key) < _FURTHER_CLAUSES and one.score >= best.score * _KEEP_FURTHER


def _of_another_ordinance(article: Article, best: Article) -> bool:
    """Whether an article stands in another ordinance than the best one, which does not name it.

    A text of help names the ordinance that it tells about.
    """
    title = article.source.title
    return title != best.source.title and title not in best.text


@dataclass(frozen=True, kw_only=True, slots=True)
class _Budget:
    sentences: int
    characters: int

    def fits(self, choice: Choice) -> bool:
        return sentences_of(choice) <= self.sentences and characters_of(choice) <= self.characters

    def less(self, choice: Choice) -> _Budget:
        return _Budget(
            sentences=self.sentences - sentences_of(choice),
            characters=self.characters - characters_of(choice),
        )


def sentences_of(choice: Choice) -> int:
    """How many sentences a choice is read as; a short list belongs to the sentence above it."""
    if choice.clause.defines:
        return len(choice.items)
    return len(choice.clause.sentences) + len(choice.items) // _ITEMS_A_SENTENCE


def characters_of(choice: Choice) -> int:
    """How many characters a choice takes."""
    shown = choice.items if choice.clause.defines else (*choice.clause.sentences, *choice.items)
    return sum(len(piece.text) + 1 for piece in shown)


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
            - _W_ARTICLE * (1 - _likelihood(hit, hits[0])),
            item_scores=tuple(map(matcher.piece, clause.items)),
            departs=clause.excepts and matcher.prefers(*reversed(clause.sentences)),
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
