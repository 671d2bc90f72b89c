"""The exact interval of a share: Clopper and Pearson (1934), 95 %, two-sided.

It never covers less than it says, where the score interval of Wilson does on the average alone.
"""

from __future__ import annotations

from typing import Any, cast

from admin.evaluation import Share

_OUTSIDE = 0.05


def exact(share: Share) -> tuple[float, float]:
    """Lower and upper bound; of no cases, everything is possible."""
    if not share.of:
        return 0.0, 1.0
    # SciPy takes a second to import.
    from scipy.special import betaincinv

    quantile, misses = cast("Any", betaincinv), share.of - share.hits
    tail = _OUTSIDE / 2
    low = float(quantile(share.hits, misses + 1, tail)) if share.hits else 0.0
    high = float(quantile(share.hits + 1, misses, 1 - tail)) if misses else 1.0
    return low, high
