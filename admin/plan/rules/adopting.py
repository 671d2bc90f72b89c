"""May a plan be adopted as it is written? (인공지능 조례 제6조제1항, 제7조제1호)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.committee import Matter, Resolution
from admin.plan.plans import Adoptable, Content, Plan
from admin.plan.texts import PlanSentence as Say
from city import PlanRules

_LACKS = {
    Content.DIRECTION: Say.LACKS_DIRECTION,
    Content.SCOPE: Say.LACKS_SCOPE,
    Content.SERVICES: Say.LACKS_SERVICES,
    Content.EDUCATION: Say.LACKS_EDUCATION,
    Content.FAIRNESS: Say.LACKS_FAIRNESS,
    Content.FURTHER: Say.LACKS_FURTHER,
}


def lacking(plan: Plan) -> tuple[Content, ...]:
    """Which of the six contents of 제6조제1항 are empty."""
    return tuple(content for content in Content if not plan.content(content))


def plan_is_titled(plan: Plan, rules: PlanRules) -> Findings:
    """No article asks for it; a plan is cited by its title."""
    return () if plan.title else refusal(rules, Say.UNTITLED)


def contents_are_written(plan: Plan, rules: PlanRules) -> Findings:
    """제6조제1항: a plan that is adopted holds all six contents."""
    if plan.adopted is None:
        return ()
    return tuple(one for content in lacking(plan) for one in refusal(rules, _LACKS[content]))


def deliberated(one: Adoptable, resolution: Resolution | None, rules: PlanRules) -> Findings:
    """제7조제1호: the committee deliberated on it before; binding where the city says so."""
    if one.decision is not None and resolution is None:
        return refusal(rules, Say.DECISION_UNKNOWN, number=one.decision)
    if one.adopted is None:
        return ()
    said = _unfit(one.adopted, resolution)
    weigh = refusal if rules.deliberation_binds else warning
    return () if said is None else weigh(rules, said)


def amended_by_a_new_decision(plan: Plan, before: Plan | None, rules: PlanRules) -> Findings:
    """제7조제1호: what was adopted changes as it came about, by another decision."""
    if before is None or before.adopted is None or plan.decision != before.decision:
        return ()
    same = all(plan.content(one) == before.content(one) for one in Content)
    period = (plan.first_year, plan.last_year) == (before.first_year, before.last_year)
    return () if same and period else refusal(rules, Say.AMENDED_UNDECIDED)


def steps_in_order(
    one: Adoptable, before: Adoptable | None, today: date, rules: PlanRules
) -> Findings:
    """Adopted, then published, neither of them ahead of its day, and neither taken back."""

    def found() -> Iterator[Finding]:
        if before is not None and before.adopted is not None and one.adopted is None:
            yield from refusal(rules, Say.ADOPTED_STAYS)
        if one.adopted is not None and one.adopted > today:
            yield from refusal(rules, Say.ADOPTED_AHEAD, day=one.adopted)
        if before is not None and before.published is not None and one.published is None:
            yield from refusal(rules, Say.PUBLISHED_STAYS)
        if one.published is None:
            return
        if one.adopted is None or one.published < one.adopted:
            yield from refusal(rules, Say.PUBLISHED_UNADOPTED)
        if one.published > today:
            yield from refusal(rules, Say.PUBLISHED_AHEAD, day=one.published)

    return tuple(found())


def _unfit(adopted: date, resolution: Resolution | None) -> Say | None:
    """Why a decision does not carry what was adopted on a day."""
    if resolution is None:
        return Say.NOT_DELIBERATED
    if resolution.matter is not Matter.PLAN:
        return Say.DECISION_ON_ANOTHER_MATTER
    if not resolution.carried:
        return Say.DECISION_REJECTED
    return Say.DECISION_LATER if resolution.day > adopted else None
