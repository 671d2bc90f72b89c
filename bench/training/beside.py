"""What the search reads beside a question: the ordinances' words for what it says.

The lexicon is meant to help, and is wrong at times. A model that never saw its words while it
learned cannot weigh them, so half of the questions are learned as the search reads them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bench.training.example import Example


def read_beside(questions: Iterable[str]) -> dict[str, str]:
    """Question to what is read for it, of those that the lexicon adds words to."""
    # None of this is there where a pack is read, which brings what is read beside.
    from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
    from knowledge.lexicon import shipped_lexicon
    from knowledge.library import as_read
    from knowledge.request import matter_of

    morphemes = KiwiMorphemes()
    lexicon = shipped_lexicon(morphemes)
    found: dict[str, str] = {}
    for question in dict.fromkeys(questions):
        matter = matter_of(question)
        expansion = lexicon.expand(matter, morphemes.words(matter))
        if expansion.statutes:
            found[question] = as_read(question, expansion)
    return found


def half_as_read(
    examples: Sequence[Example], beside: Mapping[str, str], seed: int
) -> tuple[Example, ...]:
    """The examples, half of them, by chance under the seed, as the search reads them."""
    order = random.Random(seed)  # noqa: S311 - an order of learning is no secret
    chosen = (order.choice((True, False)) for _ in examples)
    return tuple(
        replace(one, question=beside.get(one.question, one.question)) if read else one
        for one, read in zip(examples, chosen, strict=True)
    )
