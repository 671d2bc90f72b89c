"""How far two readers agree beyond what chance would give: Cohen's kappa. Pure functions.

Jacob Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
Measurement 20 (1960), 37-46: kappa = (p_o - p_e) / (1 - p_e), where p_o is the share of units that
both put into one class, and p_e the share that they would if each drew classes by chance as often
as they chose them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """What two readers' verdicts on the same sentences have in common."""

    units: int
    """Sentences that both have judged."""
    same: int
    """Of these, judged alike."""
    expected: float
    """The share that chance alone would judge alike; 0 where nothing was judged twice."""
    kappa: float | None
    """None where it is not defined: nothing was judged twice, or both used one and the same class
    throughout, so that chance alone would give full agreement."""

    @property
    def observed(self) -> float:
        """The share that was judged alike."""
        return self.same / self.units if self.units else 0.0


def agreement(pairs: Iterable[tuple[str, str]]) -> Agreement:
    """The agreement of two readers over pairs of verdicts, a pair for each unit."""
    table = Counter(pairs)
    units = sum(table.values())
    if not units:
        return Agreement(units=0, same=0, expected=0.0, kappa=None)
    first, second = Counter[str](), Counter[str]()
    for (one, other), count in table.items():
        first[one] += count
        second[other] += count
    same = sum(count for (one, other), count in table.items() if one == other)
    observed = Fraction(same, units)
    expected = sum((Fraction(first[one] * second[one], units**2) for one in first), Fraction())
    kappa = None if expected == 1 else float((observed - expected) / (1 - expected))
    return Agreement(units=units, same=same, expected=float(expected), kappa=kappa)
