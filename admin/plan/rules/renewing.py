"""For which years is a plan, and when is the next one due? (인공지능 조례 제6조제1항)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from admin.books import Finding, Findings, last_day_within_years, refusal, warning
from admin.plan.plans import Plan
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


def period_of_the_right_length(plan: Plan, rules: PlanRules) -> Findings:
    """제6조제1항: every three years, so for three."""
    last = plan.first_year + rules.years - 1
    if plan.last_year == last:
        return ()
    told = {"years": rules.years, "first": plan.first_year, "last": last}
    return refusal(rules, Say.PERIOD_WRONG, **told)


def one_plan_at_a_time(plan: Plan, plans: Iterable[Plan], rules: PlanRules) -> Findings:
    """제6조제1항: no year has two adopted plans, and none between two plans has none."""
    if plan.adopted is None:
        return ()
    others = [one for one in plans if one.adopted is not None and one.number != plan.number]

    def found() -> Iterator[Finding]:
        for one in others:
            if one.first_year <= plan.last_year and plan.first_year <= one.last_year:
                yield from refusal(rules, Say.PERIOD_OVERLAPS, title=one.title)
        earlier = [one.last_year for one in others if one.last_year < plan.first_year]
        if earlier and max(earlier) + 1 < plan.first_year:
            told = {"first": max(earlier) + 1, "last": plan.first_year - 1}
            yield from warning(rules, Say.PERIOD_GAP, **told)

    return tuple(found())


def next_plan_due(plans: Iterable[Plan], rules: PlanRules, holidays: Collection[date]) -> date:
    """제6조제1항: three years after the newest was adopted, or with the end of its years.

    Whichever comes first: so it is established every three years, and no year is without a plan.
    The first one is due three years after the ordinance came into force.
    """
    newest = max(_adopted(plans), key=lambda one: one[0], default=None)
    if newest is None:
        before = rules.in_force - timedelta(days=1)  # Its first day counts (민법 제157조 단서).
        return last_day_within_years(before, rules.years, holidays)
    adopted, plan = newest
    ends = date(plan.last_year, 12, 31)
    return min(last_day_within_years(adopted, rules.years, holidays), ends)


def next_plan_in_time(
    plans: Collection[Plan], today: date, rules: PlanRules, holidays: Collection[date]
) -> Findings:
    """제6조제1항: told from the last year on, and louder when the day has passed."""
    due = next_plan_due(plans, rules, holidays)
    if today > due:
        return warning(rules, Say.NEXT_OVERDUE, due=due)
    soon = due.year <= today.year + 1
    return warning(rules, Say.NEXT_DUE, due=due) if soon else ()


def adopted_is_published(plans: Iterable[Plan], rules: PlanRules) -> Findings:
    """No article asks for it; a plan that nobody can read binds nobody."""
    return tuple(
        finding
        for one in plans
        if one.adopted is not None and one.published is None
        for finding in warning(rules, Say.UNPUBLISHED, title=one.title)
    )


def _adopted(plans: Iterable[Plan]) -> Iterator[tuple[date, Plan]]:
    for one in plans:
        if one.adopted is not None:
            yield one.adopted, one
