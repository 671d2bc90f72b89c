"""How complete an entry is, and how easily its texts read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from admin.register.model import FIELDS, IMPACT_CONTENTS, Stage, System
from city import RegisterRules

Scorer = Callable[[str], float | None]
"""How easily a text reads, 0 to 100; None where it holds no sentence."""

PLAIN: Final = ("summary", "goal", "affected", "risks", "measures", "oversight", "contest")
"""The texts that are written for citizens."""

_OF_HIGH_IMPACT = ("area", "explanation", "protection", "certification", "overseer")
_SAID_ANYWAY = frozenset({"generative", "high_impact"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Meter:
    """How much of what applies to a system is filled in."""

    asked: int
    missing: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many fields say something."""
        return self.asked - len(self.missing)

    @property
    def percent(self) -> int:
        """The share that is filled in; 100 only where nothing is missing."""
        return 100 * self.filled // self.asked


def completeness(system: System, rules: RegisterRules) -> Meter:
    """What applies to a system, and what of it is missing."""
    left_out = _does_not_apply(system, rules)
    asked = [name for name in FIELDS if name not in left_out]
    missing = tuple(name for name in asked if not getattr(system, name))
    return Meter(asked=len(asked), missing=missing)


def plain_scores(system: System, score: Scorer) -> dict[str, float]:
    """How easily each text for citizens reads; those without a sentence have no score."""
    scores = {name: score(text) for name in PLAIN if (text := getattr(system, name))}
    return {name: value for name, value in scores.items() if value is not None}


def _does_not_apply(system: System, rules: RegisterRules) -> set[str]:
    left = set(_SAID_ANYWAY)
    if not system.high_impact:
        left |= {*_OF_HIGH_IMPACT, "overseer_contact", "impact_assessed", "impact_none"}
    if not system.impact_assessed:
        left |= {"impact_by", *IMPACT_CONTENTS}
        left.add("impact_assessed" if system.impact_none else "impact_none")
    else:
        left.add("impact_none")
    if not system.must_be_noticed:
        left |= {"notice", "notice_shown"}
        if rules.ordinary_skips_committee:
            left |= {"deliberated", "decision"}
    if not system.certification:
        left.add("certified")
    if not system.supplier:
        left.add("supplier_role")
    if system.stage is not Stage.ENDED:
        left.add("ends")
    return left
