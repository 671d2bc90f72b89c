"""Drawing samples: who has seed, days and weights draws the same exchanges again. Pure functions.

Each exchange gets a number between 0 and 1 from the seed and its own number, by SHA-256, and the
key -ln(u) / weight; the smallest keys are drawn. That is weighted sampling without replacement as
in Pavlos Efraimidis and Paul Spirakis, "Weighted random sampling with a reservoir", Information
Processing Letters 97 (2006), 181-185; with equal weights it is plain random sampling. It needs no
order and no state, so no library's generator has to stay as it is.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from math import log

from city import AuditRules, Mode
from disclosure import REFUSED, Shell

_BITS = 52


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """What was drawn, and out of how many."""

    numbers: tuple[int, ...]
    """Smallest first."""
    population: int


def draw(shells: Iterable[Shell], size: int, seed: str, weight: Callable[[Shell], float]) -> Drawn:
    """At most `size` of some exchanges, each as likely as its weight says."""
    population = 0

    def keyed() -> Iterable[tuple[float, int]]:
        nonlocal population
        for one in shells:
            population += 1
            yield -log(_share(seed, one.number)) / weight(one), one.number

    chosen = heapq.nsmallest(size, keyed())
    return Drawn(numbers=tuple(sorted(number for _, number in chosen)), population=population)


def alike(_shell: Shell) -> float:
    """The weight of plain random sampling."""
    return 1.0


def risk(shell: Shell, rules: AuditRules) -> float:
    """How much more than others an exchange is worth reading, by the city's weights."""
    weights, status = rules.weights, shell.status
    uncertain = shell.confidence is not None and shell.confidence < rules.low_confidence_under
    answered = status is not None and status.answered
    missing = answered and shell.mode is Mode.EASY and shell.answered_mode is not Mode.EASY
    signs = (
        (uncertain, weights.low_confidence),
        (status in REFUSED, weights.refused),
        (shell.verdict.startswith("unhelpful"), weights.unhelpful),
        (shell.objected, weights.objected),
        (missing, weights.easy_missing),
    )
    return weights.base + sum(weight for sign, weight in signs if sign)


def _share(seed: str, number: int) -> float:
    """A number above 0 and under 1, exact in floating point."""
    digest = sha256(f"{seed}\n{number}".encode()).digest()
    return ((int.from_bytes(digest[:8]) >> 12) + 0.5) / 2**_BITS
