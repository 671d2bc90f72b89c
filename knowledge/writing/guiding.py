"""Where a guide answers the question, its plain words come first, and the article's own after."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.model import Article, DraftSentence, Hit
from knowledge.ranking import SAME_QUESTION
from knowledge.writing.statements import joined


def guide_to(hits: Sequence[Hit]) -> Article | None:
    """The guide that answers, if the best article has one that is written for this question."""
    best = hits[0] if hits else None
    if best is None or best.guide is None:
        return None
    alone = best.guide.key == best.article.key
    return best.guide if alone or best.parts.get("question", 0.0) >= SAME_QUESTION else None


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
