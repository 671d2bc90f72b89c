"""What a city's ordinances say of its AI committee in numbers, offices and articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

_LONGEST_TERM_YEARS = 3
"""No member who is no official may have a longer term (지방자치법 시행령 제79조제2항)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """A share as ordinances write it: so many parts of a whole."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        """Refuse what is no share: none of it, or more than all."""
        if not 0 < self.part <= self.whole:
            raise ValueError(f"no share: {self.part}/{self.whole}")

    def __str__(self) -> str:
        return f"{self.whole}분의 {self.part}"

    def at_most(self, count: int) -> int:
        """How many of `count` may be, if no more than this share may."""
        return count * self.part // self.whole

    def at_least(self, count: int) -> int:
        """How many of `count` must be, if at least this share must."""
        return -(-count * self.part // self.whole)


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitteeRules:
    """The committee's rules as far as they differ from city to city."""

    name: str
    host: str
    """Who holds its meetings, as minutes say it."""
    chair_office: str
    """The office whose holder is the chair."""
    vice_chair_title: str
    """What the members call whom they elect to stand in for the chair."""
    secretary_office: str
    """How the post of the secretary ends."""
    most_members: int
    most_council_members: int
    one_sex_at_most: Share
    """Of the appointed members, so many may be of one sex."""
    young_at_least: Share
    """Of the appointed members, so many should be young: a goal, no bar."""
    call_days: int
    """How long a public call for members is open at least."""
    term_years: int
    most_renewals: int
    exemptions_reach_renewals: bool
    """Whether those whom the general ordinance exempts from its limit of renewals are exempt from
    this committee's own."""
    dissolves: bool
    """Whether the committee ends with one matter, which frees its members from both limits."""
    most_committees: int
    """In how many committees one person may sit, this one counted."""
    unable_months: int
    demand: Share
    """Of the members in office, so many can have it convened."""
    notice_days: int
    papers_days: int
    minutes_days: int
    review_month: int
    """By the end of this month last year's work is reviewed."""
    idle_years: int
    articles: Mapping[str, str]
    """Each rule's article, by the rule's name."""

    def __post_init__(self) -> None:
        """Refuse a number that would make a rule empty."""
        counts = (self.most_members, self.term_years, self.most_committees, self.review_month)
        if min(counts) < 1 or self.review_month > 12 or self.term_years > _LONGEST_TERM_YEARS:
            raise ValueError("a committee without members, with a term over three years, or so")
        days = (self.notice_days, self.papers_days, self.minutes_days, self.call_days)
        if min(*days, self.most_renewals, self.most_council_members) < 0:
            raise ValueError("a number below nothing")

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> CommitteeRules:
        """The rules as a profile writes them; a share is a pair of numbers.

        Raises:
            KeyError, TypeError, ValueError: one is missing, unknown or impossible.
        """
        shares = {field.name for field in fields(cls) if field.type == "Share"}
        values: dict[str, Any] = {
            name: Share(part=value[0], whole=value[1]) if name in shares else value
            for name, value in facts.items()
        }
        return cls(**values)
