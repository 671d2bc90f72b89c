"""What is to be done in a year, how it is measured, how far it is; and education. Frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry
from admin.plan.plans import Content


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure(Entry):
    """An item of a year's plan."""

    year_plan: int
    content: Content
    """Which of the plan's six contents it carries out."""
    title: str
    owner: str
    """The department that does it."""
    budget: int
    """In thousands of won."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress(Entry):
    """How far a measure was on a day."""

    measure: int
    day: date
    percent: int
    spent: int
    """In thousands of won, from the year's beginning."""
    text: str


class Source(StrEnum):
    """Where the value of an indicator comes from."""

    BY_HAND = "by_hand"
    """The owner counts, and writes it down."""
    ANSWERED = "answered"
    """How many questions of the year were answered with sources."""
    REFUSED = "refused"
    """Of the questions that asked for an answer, how many percent got none."""
    EASY = "easy"
    """Of the answers, how many percent were in easy words."""
    CLOSED = "closed"
    """Of the objections of the year, how many percent are over."""

    @property
    def live(self) -> bool:
        """Whether it is read from what the assistant keeps."""
        return self is not Source.BY_HAND

    @property
    def share(self) -> bool:
        """Whether it is counted in percent."""
        return self in {Source.REFUSED, Source.EASY, Source.CLOSED}


class Wanted(StrEnum):
    """On which side of its target a value should be."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, kw_only=True, slots=True)
class Indicator(Entry):
    """성과지표: what a measure is measured by."""

    measure: int
    title: str
    source: Source
    unit: str = ""
    """Of what is counted by hand; the others have their own."""
    wanted: Wanted = Wanted.AT_LEAST
    target: float
    reached: float | None = None
    """What was counted by hand, and on which day."""
    read_on: date | None = None

    def met_by(self, value: float) -> bool:
        """Whether a value is on the wanted side."""
        return value >= self.target if self.wanted is Wanted.AT_LEAST else value <= self.target


class Audience(StrEnum):
    """For whom education in the ethics of AI is (제6조제1항제4호, in its order)."""

    BUSINESS = "business"
    """인공지능사업자."""
    USER = "user"
    """이용자."""
    AFFECTED = "affected"
    """영향받는 자."""
    OFFICIAL = "official"
    """공무원."""
    AGENCY = "agency"
    """산하 공공기관 직원."""
    CITIZEN = "citizen"
    """전 시민."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Course(Entry):
    """Education in the ethics of AI, planned or held."""

    plan: int
    audience: Audience
    title: str
    owner: str
    day: date
    planned: int
    """How many people it is for."""
    attended: int | None = None
    """How many came; nobody's name is kept."""
