"""Which questions an adapter learns that goes on from an earlier one.

Who learns only what is new forgets what was known before. So as many of the known questions are
rehearsed beside the new ones (Robins, 1995), drawn by chance under the seed.
"""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import replace

from bench.training.example import Gathered


def with_rehearsal(gathered: Gathered, fresh: Collection[str], seed: int) -> Gathered:
    """The questions about documents of `fresh` (their keys), and as many of the others."""
    new = [one for one in gathered.known if _document(one) in fresh]
    old = [one for one in gathered.known if _document(one) not in fresh]
    order = random.Random(seed)  # noqa: S311 - an order of learning is no secret
    return replace(gathered, known=(*new, *order.sample(old, min(len(old), len(new)))))


def _document(asked: tuple[str, str]) -> str:
    return asked[1].rpartition("/")[0]
