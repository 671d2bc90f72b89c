"""A plan read whole: its years, what is done in them, how far that is, and education."""

from __future__ import annotations

from dataclasses import dataclass

from admin.books import Shelf
from admin.plan.measures import Course, Indicator, Measure, Progress
from admin.plan.plans import Plan, YearPlan


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme:
    """A plan with everything of it."""

    plan: Plan
    years: tuple[YearPlan, ...] = ()
    """In the order of time, as everything here."""
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    progress: tuple[Progress, ...] = ()
    courses: tuple[Course, ...] = ()

    def year(self, number: int) -> YearPlan | None:
        """The year's plan of a number."""
        return next((one for one in self.years if one.number == number), None)

    def measures_of(self, year: YearPlan) -> tuple[Measure, ...]:
        """What is to be done in a year."""
        return tuple(one for one in self.measures if one.year_plan == year.number)

    def indicators_of(self, measure: Measure) -> tuple[Indicator, ...]:
        """What a measure is measured by."""
        return tuple(one for one in self.indicators if one.measure == measure.number)

    def newest(self, measure: Measure) -> Progress | None:
        """How far a measure was when somebody looked last."""
        seen = (one for one in self.progress if one.measure == measure.number)
        return max(seen, key=lambda one: (one.day, one.number), default=None)


def programme_on(shelf: Shelf, plan: int) -> Programme | None:
    """A plan with everything of it; None if there is none of this number."""
    found = shelf.find(Plan, plan)
    if found is None:
        return None
    years = shelf.every(YearPlan, plan=plan)
    measures = shelf.among(Measure, "year_plan", [one.number for one in years])
    numbers = [one.number for one in measures]
    return Programme(
        plan=found,
        years=tuple(sorted(years, key=lambda one: one.year)),
        measures=measures,
        indicators=shelf.among(Indicator, "measure", numbers),
        progress=shelf.among(Progress, "measure", numbers),
        courses=tuple(sorted(shelf.every(Course, plan=plan), key=lambda one: one.day)),
    )
