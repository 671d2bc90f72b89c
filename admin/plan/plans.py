"""The plan for several years and the plans for one. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry


class Content(StrEnum):
    """What a plan must hold (인공지능 조례 제6조제1항제1호부터 제6호까지, in its order).

    Each is a field of `Plan`.
    """

    DIRECTION = "direction"
    """1호: direction and strategy."""
    SCOPE = "scope"
    """2호: what counts as high-impact, generative and other AI."""
    SERVICES = "services"
    """3호: AI in policies and services, and its spread."""
    EDUCATION = "education"
    """4호: education in the ethics of AI for everybody."""
    FAIRNESS = "fairness"
    """5호: fairness, transparency, no discrimination."""
    FURTHER = "further"
    """6호: what else the mayor finds necessary; that there is nothing is written too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Adoptable(Entry):
    """What is deliberated on, adopted and published: a plan, or the plan of a year."""

    decision: int | None = None
    """The committee's decision on it."""
    adopted: date | None = None
    published: date | None = None

    def public(self, today: date) -> bool:
        """Whether anybody may read it."""
        return self.published is not None and self.published <= today


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan(Adoptable):
    """종합계획 (제6조제1항)."""

    title: str
    first_year: int
    last_year: int
    direction: str = ""
    scope: str = ""
    services: str = ""
    education: str = ""
    fairness: str = ""
    further: str = ""
    discarded: date | None = None
    """When its draft was thrown away, with its years; nothing comes of it any more."""
    discarded_why: str = ""

    def content(self, content: Content) -> str:
        """What it says on one of the six matters."""
        return getattr(self, content.value)

    def covers(self, year: int) -> bool:
        """Whether a year is one of its years."""
        return self.first_year <= year <= self.last_year


@dataclass(frozen=True, kw_only=True, slots=True)
class YearPlan(Adoptable):
    """시행계획 (제6조제2항)."""

    plan: int
    year: int
