"""Which texts are encoded together: those of like length, because the longest sets the price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

MOST_TEXTS = 32
"""Texts of one batch."""
MOST_CHARACTERS = 4096
"""Characters of one batch, padding counted: about 2,000 tokens are one short turn of the model."""


def batches(texts: Sequence[str]) -> Iterator[list[int]]:
    """Places of texts, the longest first: if memory runs out, it does so at once."""
    batch: list[int] = []
    longest = 1
    for at in sorted(range(len(texts)), key=lambda place: -len(texts[place])):
        if batch and (len(batch) == MOST_TEXTS or (len(batch) + 1) * longest > MOST_CHARACTERS):
            yield batch
            batch = []
        if not batch:
            longest = max(1, len(texts[at]))
        batch.append(at)
    if batch:
        yield batch
