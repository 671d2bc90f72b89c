"""What a city says of its register of AI systems in numbers, needed fields and articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LEAST_PROOF_YEARS = 5
"""For so long proof is kept at least (인공지능기본법 시행령 제27조제2항)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterRules:
    """The register's rules as far as they differ from city to city."""

    proof_years: int
    """For how many years documents that prove the measures are kept."""
    review_months: int
    """Within how many months a system in service is looked at again."""
    plain_at_least: int
    """Below this score of readability (0 to 100) a text is pointed out as hard to read."""
    ordinary_skips_committee: bool
    """Whether a system that is neither generative nor high-impact may be used without the
    committee, whose matter is the scope of those two (제7조제4호)."""
    drift_pauses: tuple[str, ...]
    """Which aspects of a system pause it when they differ from what the committee decided; none:
    what differs is shown and pauses nothing."""
    release_needs: tuple[str, ...]
    """Fields without which no entry is shown to the public."""
    articles: Mapping[str, str]
    """Each rule's article, by the rule's name."""

    def __post_init__(self) -> None:
        """Refuse a number that would break the decree or make a rule empty."""
        if self.proof_years < _LEAST_PROOF_YEARS:
            raise ValueError(f"proof kept for less than {_LEAST_PROOF_YEARS} years")
        if self.review_months < 1 or not 0 <= self.plain_at_least <= 100:
            raise ValueError("a review without a period, or a score that nothing has")

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> RegisterRules:
        """The rules as a profile writes them.

        Raises:
            KeyError, TypeError, ValueError: one is missing, unknown or impossible.
        """
        lists = {name: tuple(facts[name]) for name in ("drift_pauses", "release_needs")}
        values: dict[str, Any] = {**facts, **lists}
        return cls(**values)
