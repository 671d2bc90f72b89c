"""What does the plan of a year hold? (인공지능 조례 제6조제2항)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from admin.books import Finding, Findings, refusal, warning
from admin.plan.measures import Indicator, Measure
from admin.plan.plans import Plan, YearPlan
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


def year_of_the_plan(
    year: YearPlan, plan: Plan, others: Iterable[YearPlan], rules: PlanRules
) -> Findings:
    """제6조제2항: by year and according to the plan, so one for each of its years."""
    told = {"year": year.year, "first": plan.first_year, "last": plan.last_year}
    if not plan.covers(year.year):
        return refusal(rules, Say.YEAR_OUTSIDE, **told)
    if any(one.year == year.year and one.number != year.number for one in others):
        return refusal(rules, Say.YEAR_TWICE, year=year.year)
    return ()


def year_can_be_adopted(
    year: YearPlan,
    plan: Plan,
    measures: Collection[Measure],
    indicators: Iterable[Indicator],
    rules: PlanRules,
) -> Findings:
    """제6조제2항: after the plan that it carries out, with something to do that is measured."""
    if year.adopted is None:
        return ()
    measured = {one.measure for one in indicators}

    def found() -> Iterator[Finding]:
        if plan.adopted is None or plan.adopted > (year.adopted or plan.adopted):
            yield from refusal(rules, Say.YEAR_BEFORE_PLAN, title=plan.title)
        if not measures:
            yield from refusal(rules, Say.YEAR_WITHOUT_MEASURES)
        for one in measures:
            if one.number not in measured:
                yield from warning(rules, Say.MEASURE_UNMEASURED, title=one.title)

    return tuple(found())


def measure_can_be_followed(measure: Measure, rules: PlanRules) -> Findings:
    """A measure says what and who."""
    whole = measure.title and measure.owner
    return () if whole else refusal(rules, Say.MEASURE_INCOMPLETE)
