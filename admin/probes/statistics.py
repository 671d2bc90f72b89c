"""What pairs prove: McNemar's exact test, Holm's correction, an interval, and a test by needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from admin.evaluation import Pairs, Share

LEVEL = 0.05


@dataclass(frozen=True, kw_only=True, slots=True)
class Fourfold:
    """Pairs counted: both fared well, only the first, only the second, neither."""

    both: int
    first: int
    second: int
    neither: int

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return self.both + self.first + self.second + self.neither

    @property
    def gap(self) -> float:
        """By how much more often the first fared well, -1 to 1; 0 of no pairs."""
        return (self.first - self.second) / self.pairs if self.pairs else 0.0

    @property
    def p(self) -> float:
        """How likely so uneven a split is by chance: McNemar (1947), two-sided, exact."""
        return Pairs(first=self.first, second=self.second).p

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the gap: the hybrid score interval for pairs.

        Newcombe (1998), "Improved confidence intervals for the difference between binomial
        proportions based on paired data", Statistics in Medicine 17, 2635-2650, method 10: two
        Wilson intervals, joined by the pairs' correlation with its correction for continuity. Of no
        pairs it is all there can be.
        """
        if not self.pairs:
            return -1.0, 1.0
        one = Share(hits=self.both + self.first, of=self.pairs)
        other = Share(hits=self.both + self.second, of=self.pairs)
        (one_low, one_high), (other_low, other_high) = (
            one.interval or (0, 1),
            other.interval or (0, 1),
        )
        rate, other_rate = one.hits / one.of, other.hits / other.of
        correlation = self._correlation()
        low = _joined(rate - one_low, other_high - other_rate, correlation)
        high = _joined(one_high - rate, other_rate - other_low, correlation)
        return max(-1.0, self.gap - low), min(1.0, self.gap + high)

    def _correlation(self) -> float:
        """The pairs' phi, its numerator moved towards 0 by half the pairs where it is above it."""
        margins = (
            (self.both + self.first)
            * (self.second + self.neither)
            * (self.both + self.second)
            * (self.first + self.neither)
        )
        if not margins:
            return 0.0
        product = self.both * self.neither - self.first * self.second
        corrected = max(0.0, product - self.pairs / 2) if product > 0 else product
        return corrected / sqrt(margins)


def fourfold(cases: Iterable[tuple[bool, bool]]) -> Fourfold:
    """Count the pairs."""
    listed = list(cases)
    return Fourfold(
        both=listed.count((True, True)),
        first=listed.count((True, False)),
        second=listed.count((False, True)),
        neither=listed.count((False, False)),
    )


def flipped(nets: Iterable[int]) -> float:
    """How likely so large a sum is if each need's net might as well have the other sign; exact.

    Pairs that are made of one need are not independent, needs are: the sign is drawn anew for each
    of these, never for a pair (a sign-flip permutation test, two-sided; Fisher 1935, "The Design of
    Experiments", section 21). A net is by how many pairs of a need the first alone fared well, less
    those in which the second did. Where no need has more than one pair it is McNemar's test.
    """
    listed = [one for one in nets if one]
    sizes = [abs(one) for one in listed]
    ways: dict[int, int] = {0: 1}
    for size in sizes:
        after: dict[int, int] = {}
        for total, count in ways.items():
            for reached in (total + size, total - size):
                after[reached] = after.get(reached, 0) + count
        ways = after
    found = abs(sum(listed))
    return sum(count for total, count in ways.items() if abs(total) >= found) / 2 ** len(sizes)


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """The chances of several tests, each corrected for there being several, in their order.

    Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
    Statistics 6, 65-70: the smallest is multiplied by how many there are, the next by one less, and
    none may be smaller than one before it.
    """
    order = sorted(range(len(chances)), key=lambda place: chances[place])
    corrected, least = [0.0] * len(chances), 0.0
    for done, place in enumerate(order):
        least = max(least, min(1.0, chances[place] * (len(chances) - done)))
        corrected[place] = least
    return tuple(corrected)


def _joined(one: float, other: float, correlation: float) -> float:
    return sqrt(max(0.0, one**2 - 2 * correlation * one * other + other**2))
