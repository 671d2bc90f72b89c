"""The plan and the plans of its years: written, adopted and published by the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from admin.books import By, Entry, Findings, Kept, Turn
from admin.committee import Resolutions
from admin.plan.desk import PlanBooks
from admin.plan.measures import Course, Indicator, Measure, Progress
from admin.plan.plans import Plan, YearPlan
from admin.plan.reading import Programme, programme_on
from admin.plan.rules import adopting, discarding, education, measuring, renewing, yearly

Rule = Callable[[Turn], Findings | None]
"""What the rules say to a change; None where what it belongs to is not there."""


class Planning:
    """What officials write of the plan. Who changes something hands in what it is to be.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, books: PlanBooks, resolutions: Resolutions) -> None:
        self._books = books
        self._resolutions = resolutions

    def today(self) -> date:
        """The day in the city."""
        return self._books.today()

    def plans(self) -> tuple[Plan, ...]:
        """Every plan, the newest years first."""
        with self._books.reading() as shelf:
            found = shelf.every(Plan)
        return tuple(sorted(found, key=lambda one: (one.first_year, one.number), reverse=True))

    def programme(self, plan: int) -> Programme | None:
        """A plan with everything of it."""
        with self._books.reading() as shelf:
            return programme_on(shelf, plan)

    def next_due(self) -> date:
        """The last day for the next plan (제6조제1항)."""
        return renewing.next_plan_due(self.plans(), self._books.rules, self._books.holidays)

    def owed(self) -> Findings:
        """What waits today: the next plan, publishing, counting who came."""
        rules, today, plans = self._books.rules, self.today(), self.plans()
        found = renewing.next_plan_in_time(plans, today, rules, self._books.holidays)
        found += renewing.adopted_is_published(plans, rules)
        return found + education.attendance_is_counted(self.courses(), today, rules)

    def courses(self) -> tuple[Course, ...]:
        """Every course of every plan; of a draft that was discarded those that were held."""
        with self._books.reading() as shelf:
            return discarding.courses_that_count(shelf.every(Course), shelf.every(Plan))

    def write(self, plan: Plan, by: By) -> Kept:
        """Keep a plan: drafted, changed, adopted or published, as it now says of itself."""
        resolution = self._resolutions.find(plan.decision) if plan.decision is not None else None
        rules = self._books.rules

        def rule(turn: Turn) -> Findings:
            before = turn.find(Plan, plan.number)
            found = discarding.is_written_on(before, rules) if before is not None else ()
            found += renewing.period_of_the_right_length(plan, rules)
            found += adopting.plan_is_titled(plan, rules)
            found += adopting.contents_are_written(plan, rules)
            found += adopting.deliberated(plan, resolution, rules)
            found += adopting.amended_by_a_new_decision(plan, before, rules)
            found += adopting.steps_in_order(plan, before, self.today(), rules)
            return found + renewing.one_plan_at_a_time(plan, turn.every(Plan), rules)

        return self._keep(plan, by, rule)

    def write_year(self, year: YearPlan, by: By) -> Kept:
        """Keep the plan of a year, likewise."""
        resolution = self._resolutions.find(year.decision) if year.decision is not None else None
        rules = self._books.rules

        def rule(turn: Turn) -> Findings | None:
            whole = programme_on(turn, year.plan)
            if whole is None:
                return None
            measures = whole.measures_of(year) if year.number else ()
            found = discarding.is_written_on(whole.plan, rules)
            found += yearly.year_of_the_plan(year, whole.plan, whole.years, rules)
            found += yearly.year_can_be_adopted(year, whole.plan, measures, whole.indicators, rules)
            found += adopting.deliberated(year, resolution, rules)
            before = whole.year(year.number)
            return found + adopting.steps_in_order(year, before, self.today(), rules)

        return self._keep(year, by, rule)

    def write_measure(self, measure: Measure, by: By) -> Kept:
        """Keep an item of a year's plan."""

        def rule(turn: Turn) -> Findings | None:
            year = turn.find(YearPlan, measure.year_plan)
            if year is None:
                return None
            found = yearly.measure_can_be_followed(measure, self._books.rules)
            return found + self._written_on(turn, year)

        return self._keep(measure, by, rule)

    def write_indicator(self, indicator: Indicator, by: By) -> Kept:
        """Keep what a measure is measured by."""

        def rule(turn: Turn) -> Findings | None:
            measure = turn.find(Measure, indicator.measure)
            year = turn.find(YearPlan, measure.year_plan) if measure is not None else None
            if year is None:
                return None
            found = measuring.indicator_can_be_read(indicator, self.today(), self._books.rules)
            return found + self._written_on(turn, year)

        return self._keep(indicator, by, rule)

    def report(self, progress: Progress, by: By) -> Kept:
        """Keep how far a measure is."""
        rules = self._books.rules

        def rule(turn: Turn) -> Findings | None:
            measure = turn.find(Measure, progress.measure)
            year = turn.find(YearPlan, measure.year_plan) if measure is not None else None
            if measure is None or year is None:
                return None
            earlier = turn.every(Progress, measure=progress.measure)
            found = self._written_on(turn, year)
            found += measuring.progress_is_of_its_year(progress, year.year, self.today(), rules)
            return found + measuring.progress_goes_on(progress, measure, earlier, rules)

        return self._keep(progress, by, rule)

    def write_course(self, course: Course, by: By) -> Kept:
        """Keep a course, and when it is over who came."""

        def rule(turn: Turn) -> Findings | None:
            plan = turn.find(Plan, course.plan)
            if plan is None:
                return None
            today, rules = self.today(), self._books.rules
            before = turn.find(Course, course.number)
            found = discarding.course_is_written_on(course, before, plan, rules)
            return found + education.course_belongs_to_the_plan(course, plan, today, rules)

        return self._keep(course, by, rule)

    def discard(self, plan: int, version: int, by: By) -> Kept:
        """Throw the draft of a plan away, with its years; it stays in the books, with why."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            before = turn.find(Plan, plan)
            if before is None:
                return self._books.missing()
            off = replace(before, version=version, discarded=self.today(), discarded_why=by.reason)
            found = discarding.may_be_discarded(before, self._books.rules)
            return self._books.changed(turn, found, off, "discarded")

    def _written_on(self, turn: Turn, year: YearPlan) -> Findings:
        plan = turn.find(Plan, year.plan)
        return discarding.is_written_on(plan, self._books.rules) if plan is not None else ()

    def _keep(self, entry: Entry, by: By, rule: Rule) -> Kept:
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            findings = rule(turn)
            if findings is None:
                return self._books.missing()
            keep = self._books.changed if entry.number else self._books.added
            return keep(turn, findings, entry)
