"""The same thing asked in two ways: did one way fare better? McNemar's exact test."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairs:
    """Pairs that differ: where only the first way went well, and where only the second did."""

    first: int
    second: int

    @property
    def p(self) -> float:
        """How likely so uneven a split is if neither way is better: two-sided, exact.

        Pairs that went alike say nothing (McNemar 1947); the others are tosses of a fair coin.
        """
        tosses, fewer = self.first + self.second, min(self.first, self.second)
        tail = sum(comb(tosses, heads) for heads in range(fewer + 1))
        return min(1.0, 2 * tail / 2**tosses)


def pairs(cases: Iterable[tuple[bool, bool]]) -> Pairs:
    """Count the pairs that differ."""
    listed = list(cases)
    return Pairs(
        first=sum(first and not second for first, second in listed),
        second=sum(second and not first for first, second in listed),
    )
