"""What a city's auditors go by: which exchanges are read more often, and how long things take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class RiskWeights:
    """How much each sign adds to the chance that an exchange is drawn; every one has `base`."""

    base: float
    low_confidence: float
    refused: float
    unhelpful: float
    objected: float
    easy_missing: float
    """Easy words were asked for, and the answer went out in standard ones."""

    def __post_init__(self) -> None:
        """Refuse weights with which somebody could never be drawn, or that take chances away."""
        rest = (
            self.low_confidence, self.refused, self.unhelpful, self.objected, self.easy_missing,
        )  # fmt: skip
        if self.base <= 0 or min(rest) < 0:
            raise ValueError("a weight under nothing, or exchanges that can never be drawn")


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditRules:
    """The auditors' rules as far as they differ from city to city."""

    weights: RiskWeights
    low_confidence_under: float
    """Below this an answer counts as uncertain, from 0 to 1."""
    largest_sample: int
    most_exported: int
    """So many exchanges at most leave in one file."""
    finding_days: int
    """Working days that a finding has where nobody sets its day."""
    articles: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuse numbers that would leave nothing to draw, to take along or to do."""
        if min(self.largest_sample, self.most_exported, self.finding_days) < 1:
            raise ValueError("no sample, no file or no time at all")
        if not 0 <= self.low_confidence_under <= 1:
            raise ValueError("a confidence that nothing has")

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> AuditRules:
        """The rules as a profile writes them.

        Raises:
            LookupError, TypeError, ValueError: one is missing, unknown or impossible.
        """
        values = dict(facts)
        return cls(weights=RiskWeights(**values.pop("weights")), **values)
