"""How well personal data is hidden: texts with planted secrets, clean texts, and the time it takes.

    python -m bench.masking

The figures of texts that mended the patterns and of those held back stand apart; only the second
say what to expect of texts that nobody has seen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from bench.figures import Figure, at_least, at_most, spread, under
from bench.keeping import run_piece
from bench.planted import (
    BY_WORDS,
    CLEAN_HELD_BACK,
    CLEAN_MENDED_BY,
    HELD_BACK,
    MENDED_BY,
    Planted,
    clean,
    planted,
)
from city import load_profile
from city.korean import clean_text
from disclosure import mask
from disclosure.personal_patterns import PATTERNS
from knowledge.ports import Progress

_EXCHANGES = load_profile("yeosu").public_exchanges
_LONG = 100_000
_HOSTILE = (
    "1", "1-", "010-", "가", "공일", "a@", "a.", "여수시 ", "농협 1", "가로 1", "동1", "저는 김",
    "- ",
)  # fmt: skip
"""What a long text is made of, each of which some pattern begins with again and again."""


def measured(_progress: Progress) -> list[Figure]:
    """Every figure of masking."""
    seconds: list[float] = []
    figures = [
        *_caught("mending", planted(*MENDED_BY), seconds),
        *_caught("held back", planted(*HELD_BACK), seconds),
        _touched("mending", clean(*CLEAN_MENDED_BY)),
        _touched("held back", clean(*CLEAN_HELD_BACK)),
    ]
    slowest = max(_slowest(sign * (_LONG // len(sign))) for sign in _HOSTILE)
    return [
        *figures,
        spread("masking: one text", [1000 * one for one in seconds], "ms"),
        Figure(name="masking: slowest pattern on 100 KB", unit="ms", median=1000 * slowest,
               goal=under(50), note=f"{len(PATTERNS)} patterns, {len(_HOSTILE)} hostile texts"),
    ]  # fmt: skip


def _caught(which: str, texts: Sequence[Planted], seconds: list[float]) -> list[Figure]:
    total, left = {True: 0, False: 0}, {True: 0, False: 0}
    for one in texts:
        begun = time.perf_counter()
        masked = mask(clean_text(one.text), public_exchanges=_EXCHANGES).text
        seconds.append(time.perf_counter() - begun)
        for secret in one.secrets:
            total[secret.kind in BY_WORDS] += 1
        for secret in one.left(masked):
            left[secret.kind in BY_WORDS] += 1
    names = {False: "structured identifiers", True: "names and addresses"}
    goals = {False: at_least(99.5), True: at_least(95)}
    return [
        Figure(name=f"masking: {names[kind]}, {which}", unit="%", goal=goals[kind],
               median=100 - 100 * left[kind] / total[kind],
               note=f"{total[kind] - left[kind]} of {total[kind]} in {len(texts)} texts")
        for kind in (False, True)
    ]  # fmt: skip


def _touched(which: str, texts: Sequence[str]) -> Figure:
    changed = sum(
        mask(clean_text(text), public_exchanges=_EXCHANGES).text != clean_text(text)
        for text in texts
    )
    return Figure(name=f"masking: clean texts touched, {which}", unit="%", goal=at_most(2),
                  median=100 * changed / len(texts), note=f"{changed} of {len(texts)}")  # fmt: skip


def _slowest(text: str) -> float:
    """Seconds of the slowest pattern over a text."""
    slowest = 0.0
    for _, pattern in PATTERNS:
        begun = time.process_time()
        for _found in pattern.finditer(text):
            pass
        slowest = max(slowest, time.process_time() - begun)
    return slowest


if __name__ == "__main__":
    sys.exit(run_piece("masking", measured))
