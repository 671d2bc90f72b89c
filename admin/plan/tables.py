"""The plan's tables; what changed them stands in the journal.

plans ┬ plan_years ─ plan_measures ┬ plan_indicators
      └ plan_courses               └ plan_progress
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, Float, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import KEPT, Numbered, reference
from city import Base


class Adopted(Numbered):
    """The columns of what is deliberated on, adopted and published."""

    decision: Mapped[int | None] = mapped_column(Integer)
    """The committee's; no reference, for its tables are its own."""
    adopted: Mapped[date | None] = mapped_column(Date)
    published: Mapped[date | None] = mapped_column(Date)


class PlanRow(Adopted, Base):
    """A plan for several years."""

    __tablename__ = "plans"

    title: Mapped[str] = mapped_column(Text)
    first_year: Mapped[int] = mapped_column(Integer)
    last_year: Mapped[int] = mapped_column(Integer)
    direction: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(Text)
    services: Mapped[str] = mapped_column(Text)
    education: Mapped[str] = mapped_column(Text)
    fairness: Mapped[str] = mapped_column(Text)
    further: Mapped[str] = mapped_column(Text)
    discarded: Mapped[date | None] = mapped_column(Date)
    discarded_why: Mapped[str] = mapped_column(Text)


class YearPlanRow(Adopted, Base):
    """The plan of a year; below the rules the database too refuses a second one."""

    __tablename__ = "plan_years"
    __table_args__ = (UniqueConstraint("plan", "year"), KEPT)

    plan: Mapped[int] = reference("plans")
    year: Mapped[int] = mapped_column(Integer)


class MeasureRow(Numbered, Base):
    """An item of a year's plan."""

    __tablename__ = "plan_measures"

    year_plan: Mapped[int] = reference("plan_years")
    content: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text)
    budget: Mapped[int] = mapped_column(Integer)


class ProgressRow(Numbered, Base):
    """How far a measure was."""

    __tablename__ = "plan_progress"

    measure: Mapped[int] = reference("plan_measures")
    day: Mapped[date] = mapped_column(Date)
    percent: Mapped[int] = mapped_column(Integer)
    spent: Mapped[int] = mapped_column(Integer)
    text: Mapped[str] = mapped_column(Text)


class IndicatorRow(Numbered, Base):
    """What a measure is measured by."""

    __tablename__ = "plan_indicators"

    measure: Mapped[int] = reference("plan_measures")
    title: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    wanted: Mapped[str] = mapped_column(Text)
    target: Mapped[float] = mapped_column(Float)
    reached: Mapped[float | None] = mapped_column(Float)
    read_on: Mapped[date | None] = mapped_column(Date)


class CourseRow(Numbered, Base):
    """Education in the ethics of AI."""

    __tablename__ = "plan_courses"

    plan: Mapped[int] = reference("plans")
    audience: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(Date)
    planned: Mapped[int] = mapped_column(Integer)
    attended: Mapped[int | None] = mapped_column(Integer)
