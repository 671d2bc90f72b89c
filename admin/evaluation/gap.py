"""How differently people are served who ask in different styles: the extreme pair, and how sure.

A gap between styles is a finding of discrimination, not noise to average away; and of many styles
some two always lie apart by chance. So the interval says what the data can bear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb, hypot
from statistics import NormalDist

from admin.evaluation.wilson import Share

FEWEST = 8
"""Questions below which a style says too little to be held against another."""
_ERROR = 0.05


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """The style that is served best and the one that is served worst."""

    best: str
    worst: str
    value: float
    """The rate of the best less that of the worst."""
    low: float
    high: float


def style_gap(by_style: Mapping[str, Share]) -> Gap | None:
    """The largest difference between any two styles of at least eight questions, with an interval.

    It is the extreme pair: chosen because it lies furthest apart, so a plain interval would be too
    sure of it. The interval is the hybrid score interval of Newcombe (1998), method 10, out of two
    Wilson intervals, at 95 % for *all* pairs of styles at once (Bonferroni), and so for the chosen
    one. Where it reaches below 0, the gap may be chance. None with fewer than two such styles.
    """
    rates = {
        style: (share, share.rate)
        for style, share in by_style.items()
        if share.rate is not None and share.of >= FEWEST
    }
    if len(rates) < 2:
        return None
    best = max(rates, key=lambda style: rates[style][1])
    worst = min((style for style in rates if style != best), key=lambda style: rates[style][1])
    z = NormalDist().inv_cdf(1 - _ERROR / (2 * comb(len(rates), 2)))
    (upper, high), (lower, low) = rates[best], rates[worst]
    upper_from, upper_to = upper.bounds(z)
    lower_from, lower_to = lower.bounds(z)
    return Gap(
        best=best,
        worst=worst,
        value=high - low,
        low=high - low - hypot(high - upper_from, lower_to - low),
        high=high - low + hypot(upper_to - high, low - lower_from),
    )
