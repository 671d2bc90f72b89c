"""What a search saw, told as the signals that confidence is computed from. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.confidence import Signals, share
from knowledge.joining import Joined
from knowledge.matters import Matters, of_others
from knowledge.model import Article
from knowledge.ranking import SAME_QUESTION, Evidence, Ranked
from knowledge.wanted_facts import asks_for_today, missing, unpunished, untold_penalty

WITNESSES = 3
"""How many of the first articles are asked whether they hold what the question says."""

_OWN_WORDS = 0.8
"""Cosine from which a guide is asked in its own words: whoever wrote it has told what there is to
tell (how the fare is set, where no sum stands), and no kind of fact is missing."""
_FIRST = 5
_NOTHING = Signals(
    nearest=0.0,
    concentration=0.0,
    margin=0.0,
    lexicon=0.0,
    missing_fact=1.0,
    today=0.0,
    elsewhere=0.0,
    unasked=0.0,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """Everything that the signals are told from."""

    question: str
    added: Sequence[tuple[str, float]]
    """The words that the lexicon adds, with their rarity."""
    held: frozenset[str]
    """Every word of the witnesses."""
    ranked: Sequence[Ranked]
    texts: Sequence[str]
    """The texts of the witnesses."""
    elsewhere: bool
    astray: bool
    """Whether the first article tells about another matter than the question names."""
    told: str
    """What the guide tells by which alone the first article is known; empty where the catalogue
    holds the article itself."""
    said: str = ""
    """What is said by an ordinance that guides tell about (`said_by`), where the catalogue holds
    the first article itself; empty of any other, which `others.tsv` was never held against."""


def signals(seen: Seen) -> Signals:
    """The signals of one search; an empty catalogue speaks against an answer in every way."""
    if not seen.ranked:
        return _NOTHING
    best, rest = seen.ranked[0], [one.score for one in seen.ranked[1:10]]
    lacks = best.evidence.question < _OWN_WORDS and missing(seen.question, seen.texts)
    lacks = lacks or seen.astray
    if seen.told:
        # A guide that stands alone says all that there is, and in citizens' words.
        lacks = lacks or untold_penalty(seen.question, seen.told)
    else:
        lacks = lacks or unpunished(seen.question, seen.texts)
    if about := seen.told or seen.said:
        lacks = lacks or of_others(seen.question, about)
    return Signals(
        nearest=_nearest(seen.ranked),
        concentration=_concentration(seen.ranked),
        margin=best.score - sum(rest) / len(rest) if rest else 0.0,
        lexicon=share(seen.added, seen.held) if seen.added else 0.0,
        missing_fact=float(lacks),
        today=float(asks_for_today(seen.question)),
        elsewhere=float(seen.elsewhere),
        unasked=max(0.0, SAME_QUESTION - best.evidence.question) if seen.told else 0.0,
    )


def _nearest(ranked: Sequence[Ranked]) -> float:
    """How near the question comes to the witnesses; a guide's question only to its own article.

    `급한 일이 생기면 어떻게 하나요?` in third place says nothing of the article in the first.
    """
    paragraphs = (one.evidence.paragraph for one in ranked[:WITNESSES])
    return max(ranked[0].evidence.question, *paragraphs)


def _concentration(ranked: Sequence[Ranked]) -> float:
    documents = [_document(one.evidence.key) for one in ranked[:_FIRST]]
    return documents.count(documents[0]) / len(documents)


def _document(article_key: str) -> str:
    return article_key.partition("/")[0]


def told_by(article: Article, evidence: Evidence) -> str:
    """What a guide tells, and nothing of an article.

    Asked in its own words it answers them: who calls what is added to a fee a fine is told of it.
    """
    if not article.questions:
        return ""
    own = article.questions if evidence.question >= SAME_QUESTION else ()
    return "\n".join((article.source.heading, *own, article.text))


def witnessed(
    witnesses: Sequence[Joined], told_about: frozenset[str]
) -> tuple[list[str], str, str]:
    """The `texts`, `told` and `said` of the first articles; empty where nothing was found."""
    if not witnesses:
        return [], "", ""
    first, articles = witnesses[0], [one.article for one in witnesses]
    texts = of_one_document(articles)
    said = said_by(first, texts) if first.article.source.title in told_about else ""
    return texts, told_by(first.article, first.evidence), said


def said_by(first: Joined, texts: Sequence[str]) -> str:
    """What an ordinance that guides tell about says: its title, its texts, and its guide.

    Any other may rule what here is no matter of the city's (another city's has dogs registered),
    in words of its own: by these names it is not judged.
    """
    guide = first.guide
    guided = (guide.source.heading, *guide.questions, guide.text) if guide else ()
    return "\n".join((first.article.source.title, *texts, *guided))


def leads_astray(
    matters: Matters,
    question: str,
    words: tuple[Sequence[str], Sequence[str]],
    article: Article,
    evidence: Evidence,
) -> bool:
    """Whether an article tells about another matter than the question names.

    `words` are the question's own, and those that ordinances have for them. The second count only
    where no guide's question is near: who bathes at dawn (심야) asks about the bath.
    """
    own, meant = words
    if evidence.question >= SAME_QUESTION:
        return False
    named = own if evidence.question else (*own, *meant)
    return matters.strays(question, named, article.source.title)


def of_one_document(articles: Sequence[Article]) -> list[str]:
    """The texts of the first article and of those that stand in its document.

    The telephone number in a text of help is no fact about a bus.
    """
    titles = [article.source.title for article in articles]
    return [one.text for one in articles if one.source.title == titles[0]]
