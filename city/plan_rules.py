"""What a city's AI ordinance says of its plan in numbers and articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanRules:
    """The plan's rules as far as they differ from city to city."""

    name: str
    """What the plan is called."""
    years: int
    """Every so many years there is a new one."""
    in_force: date
    """Since when the ordinance asks for a plan."""
    deliberation_binds: bool
    """Whether a plan is adopted only after the committee carried it; else that is a warning."""
    articles: Mapping[str, str]
    """Each rule's article, by the rule's name."""

    def __post_init__(self) -> None:
        """Refuse a number that would make a rule empty."""
        if self.years < 1:
            raise ValueError("a plan of no year")

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> PlanRules:
        """The rules as a profile writes them.

        Raises:
            TypeError, ValueError: one is missing, unknown or impossible.
        """
        return cls(**facts)
