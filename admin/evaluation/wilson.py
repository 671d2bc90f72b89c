"""Shares with their uncertainty: the score interval of Wilson (1927), 95 %, two-sided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""The 97.5 % quantile of the normal distribution."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """`hits` of `of` cases; of no cases at all there is no rate."""

    hits: int
    of: int

    @property
    def rate(self) -> float | None:
        """The share itself, 0 to 1."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Lower and upper bound of the 95 % interval."""
        return self.bounds(_Z) if self.of else None

    def bounds(self, z: float) -> tuple[float, float]:
        """The interval at another level, told by its quantile of the normal distribution.

        Raises:
            ZeroDivisionError: there are no cases.
        """
        share, squared = self.hits / self.of, z * z
        scale = 1 + squared / self.of
        middle = (share + squared / (2 * self.of)) / scale
        half = z / scale * sqrt(share * (1 - share) / self.of + squared / (4 * self.of**2))
        # At 0 and 1 the bound is exact; what floating point leaves over is no finding.
        low = 0.0 if self.hits == 0 else max(0.0, middle - half)
        high = 1.0 if self.hits == self.of else min(1.0, middle + half)
        return low, high


def share(cases: Iterable[bool]) -> Share:
    """The share of cases that are true."""
    listed = list(cases)
    return Share(hits=sum(listed), of=len(listed))
