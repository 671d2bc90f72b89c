"""The score of an answer in whole percent: as it is shown everywhere, and as it is looked for.

Who looks for the score that stands in a list finds what bears it there, whatever was rounded away.
"""

from __future__ import annotations

from bisect import bisect_right
from math import ceil, floor, nextafter

_MOST = 100
_FROM = tuple((percent - 0.5) / _MOST for percent in range(1, _MOST + 1))
"""From which score on each percent is shown, from the first."""


def percent_of(score: float) -> int:
    """How a score is shown: a half is rounded up."""
    return bisect_right(_FROM, score)


def least_shown_as(percent: float) -> float:
    """The least score that is shown as no fewer percent; from 0 to 100."""
    whole = ceil(percent)
    return _FROM[whole - 1] if whole else 0.0


def greatest_shown_as(percent: float) -> float:
    """The greatest score that is shown as no more percent; from 0 to 100."""
    whole = floor(percent)
    return nextafter(_FROM[whole], 0.0) if whole < _MOST else 1.0
