"""Of each question's article, the passage that answers it: what was nearest before learning."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.training.example import PASSAGE, QUESTION, Encode, Example, Gathered, Material

if TYPE_CHECKING:
    from knowledge.ports import Progress, Vectors

_PORTION = 256
_STEP = "progress_embedding"


def choose_passages(
    gathered: Gathered, encode: Encode, cache: Path, progress: Progress
) -> Material:
    """Choose each question's passage with `encode`, the model before it learns.

    Vectors that were made before are taken from `cache`; a run that is cut off goes on there.
    """
    views = gathered.ordinances | gathered.acts
    # An article of one passage leaves no choice.
    several = [(question, key) for question, key in gathered.known if len(views[key]) > 1]
    texts = {PASSAGE + text for _, key in several for text in views[key]}
    texts |= {QUESTION + question for question, _ in several}
    vectors = _encoded(sorted(texts, key=lambda text: (len(text), text)), encode, cache, progress)

    def nearest(question: str, key: str) -> str:
        own = views[key]
        if len(own) == 1:
            return own[0]
        asked = vectors[QUESTION + question]
        return max(own, key=lambda text: float(asked @ vectors[PASSAGE + text]))

    examples = tuple(
        Example(question=question, article=key, passage=nearest(question, key))
        for question, key in gathered.known
    )
    return Material(examples=examples, ordinances=gathered.ordinances, digest=_digest(examples))


def _encoded(
    texts: Sequence[str], encode: Encode, cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """The vectors of texts by text; every portion is kept as soon as it is there."""
    cache.mkdir(parents=True, exist_ok=True)
    found: dict[str, Vectors] = {}
    for at in range(0, len(texts), _PORTION):
        progress(_STEP, at, len(texts))
        portion = texts[at : at + _PORTION]
        kept = cache / f"{sha256(chr(10).join(portion).encode()).hexdigest()[:24]}.npy"
        if not kept.exists():
            beside = kept.with_suffix(".new.npy")
            np.save(beside, encode(portion))
            beside.replace(kept)
        found.update(zip(portion, np.load(kept), strict=True))
    progress(_STEP, len(texts), len(texts))
    return found


def _digest(examples: Sequence[Example]) -> str:
    lines = (f"{one.question}\t{one.article}\t{one.passage}" for one in examples)
    return sha256("\n".join(lines).encode()).hexdigest()
