"""How far is a measure, and by what is it measured? No article asks; whoever reads it must see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.plan.measures import Indicator, Measure, Progress
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


def progress_is_of_its_year(
    progress: Progress, year: int, today: date, rules: PlanRules
) -> Findings:
    """Progress was seen in the year of its measure or after it, and not ahead of today."""
    if year <= progress.day.year and progress.day <= today:
        return ()
    return refusal(rules, Say.PROGRESS_OUTSIDE, year=year)


def progress_goes_on(
    progress: Progress, measure: Measure, earlier: Iterable[Progress], rules: PlanRules
) -> Findings:
    """Less than before, or more than there is to spend, should be meant so."""
    before = [one.percent for one in earlier if one.day <= progress.day]

    def found() -> Iterator[Finding]:
        if before and max(before) > progress.percent:
            yield from warning(rules, Say.PROGRESS_BACKWARDS, before=max(before))
        if progress.spent > measure.budget:
            told = {"budget": f"{measure.budget:,}", "spent": f"{progress.spent:,}"}
            yield from warning(rules, Say.OVER_BUDGET, **told)

    return tuple(found())


def indicator_can_be_read(indicator: Indicator, today: date, rules: PlanRules) -> Findings:
    """An indicator has a name, a unit, a target that can be reached, and one source of values."""

    def found() -> Iterator[Finding]:
        live = indicator.source.live
        if not indicator.title or not (live or indicator.unit):
            yield from refusal(rules, Say.INDICATOR_INCOMPLETE)
        if indicator.target < 0 or (indicator.source.share and indicator.target > 100):
            yield from refusal(rules, Say.TARGET_IMPOSSIBLE)
        if live and indicator.reached is not None:
            yield from refusal(rules, Say.INDICATOR_BY_HAND)
        dated = indicator.read_on is not None and indicator.read_on <= today
        if not live and (indicator.reached is not None) is not dated:
            yield from refusal(rules, Say.INDICATOR_UNDATED)

    return tuple(found())
