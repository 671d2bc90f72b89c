"""What a learner finds: recall among the city's articles, by the nearest passage alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bench.training.example import PASSAGE, QUESTION, Encode, Example, Views


def recalls(encode: Encode, examples: Sequence[Example], views: Views) -> dict[int, float]:
    """The share of questions whose article is among the first 1, 5 and 10 of those of `views`."""
    keys = sorted(views)
    texts = [(at, text) for at, key in enumerate(keys) for text in views[key]]
    vectors = encode([PASSAGE + text for _, text in texts])
    starts = np.flatnonzero(np.diff([-1, *(at for at, _ in texts)]))
    asked = encode([QUESTION + one.question for one in examples])
    nearest = np.maximum.reduceat(asked @ vectors.T, starts, axis=1)
    right = nearest[np.arange(len(examples)), [keys.index(one.article) for one in examples]]
    places = (nearest > right[:, None]).sum(axis=1)
    return {k: float((places < k).mean()) for k in (1, 5, 10)}
