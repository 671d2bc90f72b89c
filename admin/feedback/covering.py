"""What of the promises the public does not see, so that no number of 1 to 9 can be worked out.

The rules, in order:

1. What is told is told of whole quarters whose days have all run, and changes no more: who looks
   every day sees no case come and go.
2. Each year that is told is the year before it, less a quarter and with a new one. So where one of
   its quarters has a small count, the year is told to nobody; and where the late ones of before
   are few. That nothing was due, or nothing late, is no secret.
3. What was done is a part of what was closed in time. It is hidden in the year where a quarter
   hides it, and a quarter hides so many that the others tell none (`admin.hiding`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from admin.equal_service import LEAST
from admin.hiding import hidden_parts
from disclosure import Measure, Promise


def covered_days(parts: Sequence[Promise]) -> bool:
    """Whether how often the days were kept in a year is told to nobody.

    `parts`: what was left open when it began and was not closed in it, and each of its quarters.
    """
    if any(one.waiting for one in parts):
        return True  # A day still runs, and its case would come and go.
    return any(0 < count < LEAST for one in parts for count in (one.kept, one.broken))


def covered_measures(quarters: Iterable[Mapping[Measure, int]]) -> frozenset[Measure]:
    """Of which measures it is told to nobody how often they were taken in a year."""
    hidden: set[Measure] = set()
    for done in quarters:
        parts = [done.get(one, 0) for one in Measure]
        few = hidden_parts(parts, LEAST, none_shown=True)
        hidden |= {one for place, one in enumerate(Measure) if place in few}
    return frozenset(hidden)
