"""Whoever tells of themselves is told the limit of a rule before the rule. Pure functions.

Three places state a limit: the guide that answers, the article it tells about, and the article
that defines whom the rule is for (`“고령운전자”란 … 70세 이상의 사람`), which rules for all others.
A guide's `네` stands for those whom the rule is for; before anybody else it would be false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from city.korean import comparable
from knowledge.model import Article, ArticleRole, DraftSentence, Hit
from knowledge.writing.limits import Limit, Told, leaves_out, limits_in
from knowledge.writing.room import Choice
from knowledge.writing.statements import Piece, clauses, joined, split_sentences

_REPLY = re.compile(r"^(?:네|예|아니요),?\s+")
_YES = re.compile(r"^(?:네|예)[,\s]")
_LEANING = re.compile(r"^(?:다만|단|그|이|또|하지만|그러나|그런데|같은|나머지)(?![가-힣])")
_TERM = re.compile(r"[“\"‘']([^”\"’']{2,20})[”\"’']\s?(?:이란|란|은|는)")
_WHOM = re.compile(r"^(\S{2,}?)(?:은|는|이|가|도)\s")
_ONLY_WHO = frozenset({Limit.AGE, Limit.RESIDENCE, Limit.SCHOOL})
"""By what an article that defines whom a rule is for limits them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """What is said of a limit, and what becomes of the guide that would have answered."""

    guide: Article | None
    """The guide as it may be said; None where it is told for somebody else."""
    first: tuple[DraftSentence, ...] = ()
    """What states the limit, where the guide does not."""
    choice: Choice | None = None
    """The same as a clause of an article, to be quoted."""
    behind: tuple[DraftSentence, ...] = ()
    """Whom the rule is for, told after a guide that affirms without saying it."""


def lead_of(question: str, told: Told, meant: Hit | None, hits: Sequence[Hit]) -> Lead:
    """What leads an answer to a question that tells something of somebody."""
    guide = meant.guide if meant else None
    main = meant or (hits[0] if hits else None)
    if main is None:
        return Lead(guide=guide)
    defined = next(_definitions(main, guide, hits), None)
    if not told.kinds:
        return Lead(guide=guide, behind=_whom(guide, main, defined))
    said = guide.text if guide else ""
    unmet = leaves_out(told, said)
    if guide and unmet:
        return Lead(guide=_limit_first(guide, unmet))
    silent = told.kinds - limits_in(said)
    if defined is not None and silent & _ONLY_WHO & limits_in(defined[1].text):
        first = _stated(defined[0], defined[1], silent)
        return Lead(guide=guide and _without_reply(guide), first=(first,))
    others = guide and _YES.match(guide.text) and not _names_whom(question, guide)
    if guide and others and Limit.CHILDREN in silent:
        choice = _of_children(told, main)
        if choice is not None:
            return Lead(guide=None, choice=choice)
    refused = guide is not None and not _YES.match(guide.text) and told.kinds & limits_in(said)
    return Lead(guide=_without_reply(guide) if guide and refused else guide)


def _whom(
    guide: Article | None, main: Hit, defined: tuple[Hit, Piece] | None
) -> tuple[DraftSentence, ...]:
    """Whom a rule is for, where a guide affirms it and does not say so."""
    if guide is None or defined is None or not _YES.match(guide.text):
        return ()
    hit, piece = defined
    if hit.article.key == main.article.key or limits_in(piece.text) <= limits_in(guide.text):
        return ()
    return (_sentence(hit, piece),)


def _definitions(
    main: Hit, guide: Article | None, hits: Sequence[Hit]
) -> Iterator[tuple[Hit, Piece]]:
    """What limits whom the rule is for: definitions of the words that the rule is told with."""
    article = guide or main.article
    rule = comparable(f"{article.source.heading} {article.text}")
    for hit in hits:
        one = hit.article
        if one.source.title != main.article.source.title or one.role is not ArticleRole.DEFINITION:
            continue
        for clause in clauses(one):
            for piece in (*clause.sentences, *clause.items):
                term = _TERM.search(piece.text)
                if term and comparable(term[1]) in rule and limits_in(piece.text) & _ONLY_WHO:
                    yield hit, piece


def _stated(hit: Hit, piece: Piece, kinds: frozenset[Limit]) -> DraftSentence:
    """A limit as the guide to its article says it, else in the article's words."""
    guide = hit.guide
    if guide is None or not kinds & limits_in(guide.text):
        return _sentence(hit, piece)
    return DraftSentence(
        text=_REPLY.sub("", guide.text),
        article_keys=(hit.article.key,),
        quote=joined(hit.article),
        easy=_REPLY.sub("", guide.easy),
        guide=guide.source.heading or guide.source.article,
    )


def _sentence(hit: Hit, piece: Piece) -> DraftSentence:
    quote = joined(hit.article)[piece.start : piece.end].strip()
    return DraftSentence(text=piece.text, article_keys=(hit.article.key,), quote=quote)


def _of_children(told: Told, main: Hit) -> Choice | None:
    """The items that say for how many children a rule is, where the guide is for others.

    None where the article has a rule for so many.
    """
    if Limit.CHILDREN not in leaves_out(told, main.article.text):
        return None
    for place, clause in enumerate(clauses(main.article)):
        items = tuple(one for one in clause.items if Limit.CHILDREN in limits_in(one.text))
        stating = any(Limit.CHILDREN in limits_in(one.text) for one in clause.sentences)
        if items or stating:
            shown = items or clause.items
            return Choice(hit=main, place=place, clause=clause, items=shown, score=0.0)
    return None


def _names_whom(question: str, guide: Article) -> bool:
    """Whether a question names whom a guide is for by the first word of what it answers."""
    found = _WHOM.match(guide.source.heading)
    return found is not None and found[1] in question


def _without_reply(guide: Article) -> Article:
    return replace(guide, text=_REPLY.sub("", guide.text), easy=_REPLY.sub("", guide.easy))


def _limit_first(guide: Article, kinds: frozenset[Limit]) -> Article:
    """A guide without its reply, and with what states a limit before all else."""
    plain = _without_reply(guide)
    return replace(plain, text=_led(plain.text, kinds), easy=_led(plain.easy, kinds))


def _led(text: str, kinds: frozenset[Limit]) -> str:
    sentences = [one.strip() for one in split_sentences(text)]
    stating = [place for place, one in enumerate(sentences) if kinds & limits_in(one)]
    if not stating or stating[0] == 0 or _LEANING.match(sentences[stating[0]]):
        return text
    first = sentences.pop(stating[0])
    return " ".join((first, *sentences))
