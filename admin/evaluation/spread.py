"""How values lie: the median, and what 95 of 100 do not exceed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """Median and 95th percentile of measured values, and of how many."""

    median: float
    p95: float
    of: int


def spread(values: Iterable[float]) -> Spread | None:
    """How these values lie, the percentile by nearest rank; None of no values."""
    ordered = sorted(values)
    if not ordered:
        return None
    nearest = ordered[ceil(len(ordered) * 0.95) - 1]
    return Spread(median=median(ordered), p95=nearest, of=len(ordered))
