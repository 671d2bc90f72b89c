"""What a search saw, told as the signals that confidence is computed from. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.confidence import Signals, share
from knowledge.joining import Joined
from knowledge.matters import Matters, of_others
from knowledge.model import Article
from knowledge.penalties import fears_a_penalty, unpunished, untold_penalty
from knowledge.ranking import SAME_QUESTION, Evidence, Ranked
from knowledge.unstated import besides, grants_for_another, shares_a_matter, told_how_set
from knowledge.wanted_facts import Wanted, asks_for_today, missing, wanted

WITNESSES = 3
"""How many of the first articles are asked whether they hold what the question says."""

_OWN_WORDS = 0.8
"""Cosine from which a guide is asked in its own words: whoever wrote it has told what there is to
tell (how the fare is set, where no sum stands), and no kind of fact is missing."""
_SET_NEAR = 0.63
"""Cosine from which a guide on how a sum is set is asked about it, where no sum stands."""
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
    words: Sequence[str] = ()
    """The question's own, and the ordinances' words for them."""
    first: Joined | None = None
    """The first article, with its guide."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lack:
    """What the first articles lack of what a question wants."""

    another: bool = False
    """Whether they are about another matter: then nothing in them answers any part of it."""
    unstated: frozenset[Wanted] = frozenset()
    """The kinds of facts that are asked for and stand in none of them."""
    partly: bool = False
    """Whether they answer all the same, if they surely concern what is asked: another part of the
    question, or how the sum is set that they do not state."""

    @property
    def whole(self) -> bool:
        """Whether nothing of what is asked is in them."""
        return self.another or (bool(self.unstated) and not self.partly)


def lack_of(seen: Seen) -> Lack:
    """What the first articles lack; of an empty catalogue nothing is said."""
    if not seen.ranked:
        return Lack()
    near = seen.ranked[0].evidence.question
    unstated = missing(seen.question, seen.texts) if near < _OWN_WORDS else frozenset[Wanted]()
    # A guide that stands alone says all that there is, and in citizens' words.
    untold = (
        untold_penalty(seen.question, seen.told)
        if seen.told
        else unpunished(seen.question, seen.texts)
    )
    if untold:
        # Where there is no penalty, no sum of one is lacking.
        unstated = unstated - {Wanted.FINE} | {Wanted.PENALTY}
    about = seen.told or seen.said
    guide = seen.first.guide if seen.first else None
    how = guide is not None and near >= _SET_NEAR and told_how_set(unstated, guide)
    return Lack(
        another=seen.astray
        or bool(about and of_others(seen.question, about))
        or (near < SAME_QUESTION and (_another_fine(seen) or _another_grant(seen))),
        unstated=unstated,
        partly=bool(unstated) and (how or bool(besides(seen.question, unstated))),
    )


def _another_fine(seen: Seen) -> bool:
    """Whether a fine is asked for, and what was found tells of the fines for something else."""
    feared = fears_a_penalty(seen.question) or Wanted.FINE in wanted(seen.question)
    if not feared or seen.first is None:
        return False
    return not shares_a_matter(seen.words, said_by(seen.first, seen.texts))


def _another_grant(seen: Seen) -> bool:
    """Whether a grant is asked for what has happened, and none of the first articles names it."""
    meant = (word for word, _ in seen.added)
    return grants_for_another(seen.question, (*seen.words, *meant), seen.held)


def signals(seen: Seen) -> Signals:
    """The signals of one search; an empty catalogue speaks against an answer in every way."""
    if not seen.ranked:
        return _NOTHING
    best, rest = seen.ranked[0], [one.score for one in seen.ranked[1:10]]
    return Signals(
        nearest=_nearest(seen.ranked),
        concentration=_concentration(seen.ranked),
        margin=best.score - sum(rest) / len(rest) if rest else 0.0,
        lexicon=share(seen.added, seen.held) if seen.added else 0.0,
        missing_fact=float(lack_of(seen).whole),
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
