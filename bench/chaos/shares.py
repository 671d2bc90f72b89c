"""How the kills of a run are shared out: so many at each named moment, the others left to chance.

A life that does not meet its moment is killed in the end, and counts for neither share: a part of
the kills is spared for those.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.chaos.points import Point

_BY_CHANCE, _NAMED = (5, 9), (2, 5)
"""Of 360 kills, 200 come at any moment and 144 at a named one: 12 at each of them."""


def by_chance(kills: int) -> int:
    """How many of so many kills are left to chance, at least."""
    share, whole = _BY_CHANCE
    return kills * share // whole


def at_each(kills: int, points: Sequence[Point]) -> int:
    """How many of so many kills come at each of the named moments, at least."""
    share, whole = _NAMED
    return kills * share // (whole * len(points))


@dataclass
class Shares:
    """Draws what the next life is to die of; counts what was tried."""

    chance: random.Random
    kills: int
    points: Sequence[Point]
    tried: Counter[Point | None] = field(default_factory=Counter[Point | None])
    """By moment; None stands for chance."""

    def draw(self, fired: Counter[Point]) -> Point | None:
        """A named moment, or None: then it is left to chance.

        `fired`: how often the service has died at each. What lacks most is likeliest; of the named
        moments that lack some, the one that was tried and met least is next.
        """
        each = max(1, at_each(self.kills, self.points))
        named = sum(max(0, each - fired[point]) for point in self.points)
        free = max(0, by_chance(self.kills) - self.tried[None])
        left = self.kills - self.tried.total()
        point = None
        if left > free and self.chance.random() * (named + free) <= named:
            point = min(
                self.points,
                key=lambda one: (
                    fired[one] >= each,
                    self.tried[one] + fired[one],
                    self.chance.random(),
                ),
            )
        self.tried[point] += 1
        return point
