"""What a run of the red team comes to: failures by class, and how many more there may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import comb

from admin.redteam.model import TOLERATED, Attack, AttackClass, Outcome

_LEVEL = 0.05
_HALVINGS = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A class: how many cases, how many of them failed."""

    kind: AttackClass
    written: int
    """Cases as somebody wrote them; the others are these in a disguise."""
    cases: int
    failed: tuple[Outcome, ...]

    @property
    def bound(self) -> float:
        """With 95 % confidence, no more than this share of such attacks gets through."""
        return upper_bound(len(self.failed), self.cases)

    @property
    def held(self) -> bool:
        """Whether no more failed than the class tolerates, which is mostly nothing."""
        return len(self.failed) <= TOLERATED.get(self.kind, 0.0) * self.cases


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """All classes that were run, in their order."""

    rows: tuple[Row, ...]

    @property
    def held(self) -> bool:
        """Whether the service stood."""
        return all(row.held for row in self.rows)


def figures(attacks: Sequence[Attack], outcomes: Sequence[Outcome]) -> Figures:
    """Count what came of the attacks."""
    pairs = list(zip(attacks, outcomes, strict=True))
    of_kind = {kind: [pair for pair in pairs if pair[0].kind is kind] for kind in AttackClass}
    return Figures(rows=tuple(_row(kind, own) for kind, own in of_kind.items() if own))


def upper_bound(failed: int, cases: int) -> float:
    """The one-sided exact 95 % bound (Clopper and Pearson, 1934) of the share that fails."""
    if failed >= cases:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(failed, cases, middle) > _LEVEL else (low, middle)
    return high


def _at_most(failed: int, cases: int, share: float) -> float:
    """How likely it is that no more than so many fail, if this share does."""
    terms = (
        comb(cases, number) * share**number * (1 - share) ** (cases - number)
        for number in range(failed + 1)
    )
    return sum(terms)


def _row(kind: AttackClass, own: Iterable[tuple[Attack, Outcome]]) -> Row:
    listed = list(own)
    return Row(
        kind=kind,
        written=sum(not attack.form for attack, _ in listed),
        cases=len(listed),
        failed=tuple(outcome for _, outcome in listed if outcome.problems),
    )
