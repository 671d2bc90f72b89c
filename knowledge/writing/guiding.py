"""Where a guide answers the question, its plain words come first, and the article's own after."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.measures import NO_MEASURES, Measures
from knowledge.model import Article, DraftSentence, Hit
from knowledge.ranking import SAME_QUESTION
from knowledge.writing.statements import joined

# Scores are log-odds. Chosen by looking at `bench/styles.jsonl`, at questions of our own in seven
# styles and at the development questions, so that none of these can prove them.
_AS_LIKELY = 1.5
"""How far another article may lie behind the best one and have the guide that answers."""
_FAR_AHEAD, _LIKE_ENOUGH = 4.0, 0.53
"""By how much an article must lead so that a guide to it answers a less similar question."""
_BEHIND = 3.0
"""How far behind it an article adds nothing to a guide that states the measure asked for. Of 858
questions whose article was found, 40 have it farther off, and none of these is so answered."""


def guide_to(hits: Sequence[Hit], measures: Measures = NO_MEASURES) -> Hit | None:
    """The article whose guide answers: the best one, if its guide is written for this question.

    Where its guide is not, and another article is nearly as likely, that one's guide may be. Who
    asks in dialect or at length is less near to any question that is written out: there an
    article that lies far ahead of all others is enough. Who asks for a measure that the best one's
    guide does not state is better told by one that does, and was asked in its own words too.
    """
    if not hits:
        return None
    best, *others = hits
    if best.guide is not None and measures.asked and not measures.met_by(best.guide.text):
        counting = [
            one
            for one in others
            if one.guide is not None
            and _asked(one) >= SAME_QUESTION
            and best.score - one.score <= _BEHIND
            and measures.met_by(one.guide.text)
        ]
        if counting:
            return max(counting, key=_asked)
    alone = best.guide is not None and best.guide.key == best.article.key
    if alone or _asked(best) >= SAME_QUESTION:
        return best
    ahead = min((best.score - one.score for one in others), default=0.0)
    if _asked(best) >= _LIKE_ENOUGH and ahead >= _FAR_AHEAD:
        return best
    near = [one for one in others if best.score - one.score <= _AS_LIKELY]
    meant = max(near, key=_asked, default=best)
    return meant if _asked(meant) >= SAME_QUESTION else None


def _asked(hit: Hit) -> float:
    """How near a question is to one that the article's guide is written to answer."""
    return hit.parts.get("question", 0.0) if hit.guide else 0.0


def beside(meant: Hit, hits: Sequence[Hit], measures: Measures) -> tuple[Hit, ...]:
    """The articles to quote beside a guide that was asked in its own words.

    Whoever asks how many years a grave may be used, and reads them, has no use for the years of an
    urn; only what is about as likely stays. Where the guide counts nothing that was asked for,
    another article may.
    """
    if meant.guide is None or not measures.met_by(meant.guide.text):
        return tuple(hits)
    least = max(one.score for one in hits) - _BEHIND
    return tuple(one for one in hits if one is meant or one.score >= least)


def guided(guide: Article, hit: Hit, quoted: Sequence[DraftSentence]) -> tuple[DraftSentence, ...]:
    """The guide's answer, then what is quoted of the article; the guide alone if there is no more.

    The guide stands on the article's words too: what it says must be found in them, so that a
    guide that an amendment has overtaken is not sent.
    """
    own = [one for one in quoted if hit.article.key in one.article_keys]
    quote = own[0].quote if own else joined(hit.article)
    lead = DraftSentence(
        text=guide.text,
        article_keys=(hit.article.key,),
        quote=quote,
        easy=guide.easy,
        guide=guide.source.heading or guide.source.article,
    )
    return (lead, *quoted) if guide.key != hit.article.key else (lead,)
