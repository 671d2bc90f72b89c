"""How well the pieces of a question are met in an article. Pure functions.

One vector tells what a text is about, and articles of one ordinance are about much the same. Late
interaction (Khattab and Zaharia, ColBERT, 2020) compares what they say: each piece of the question
looks for the piece of the article that is nearest to it, and the mean of these cosines counts. It
asks for a matrix an article, so only the first articles are read so closely.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from knowledge.joining import Joined
from knowledge.ports import TOKEN_LENGTH, Tokens
from knowledge.ranking import SAME_QUESTION, rank

READ_CLOSELY = 15
"""How many of the first articles are compared piece by piece."""


def first_keys(joined: Sequence[Joined]) -> list[str]:
    """The keys of the articles that are read closely, and of the guides that tell about them."""
    by_key = {one.evidence.key: one for one in joined}
    first = [by_key[one.evidence.key] for one in rank(one.evidence for one in joined)]
    return [key for one in first[:READ_CLOSELY] for key in _keys(one)]


def read_closely(
    joined: Sequence[Joined], question: Tokens, tokens: Mapping[str, bytes]
) -> list[Joined]:
    """The articles with how well each meets the question, `tokens` by key of article or guide.

    Of those that were not read closely it is known that they are behind: they count as the least
    of the others. A guide that is asked in its own words meets them as far as its question does,
    whose pieces are not kept. Where nothing was compared, nothing changes.
    """
    met = {
        key: how_met(question, np.frombuffer(own, np.int8).reshape(-1, question.shape[1]))
        for key, own in tokens.items()
        if question.size
    }
    least = min(met.values(), default=0.0)

    def best(one: Joined) -> float:
        own = max((met[key] for key in _keys(one) if key in met), default=least)
        asked = one.evidence.question if met else 0.0
        return max(own, asked) if asked >= SAME_QUESTION else own

    return [replace(one, evidence=replace(one.evidence, tokens=best(one))) for one in joined]


def how_met(question: Tokens, article: Tokens) -> float:
    """The mean, over the question's pieces, of the greatest cosine with a piece of the article."""
    cosines = question.astype(np.float32) @ article.astype(np.float32).T / TOKEN_LENGTH**2
    return float(cosines.max(axis=1).mean())


def _keys(one: Joined) -> tuple[str, ...]:
    return (one.evidence.key, one.guide.key) if one.guide else (one.evidence.key,)
