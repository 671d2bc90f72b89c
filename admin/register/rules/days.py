"""Do a system's days contradict each other, and when is it looked at again?"""

from __future__ import annotations

from datetime import date, timedelta

from admin.books import Findings, last_day_of_months, refusal, warning
from admin.register.model import Stage, System
from admin.register.texts import SystemsRule as Say
from admin.register.texts import field_name
from city import RegisterRules

_PAST = ("pre_reviewed", "deliberated", "impact_assessed", "certified")


def what_was_done_is_past(system: System, today: date, rules: RegisterRules) -> Findings:
    """What is written down as done was not done tomorrow; what serves or ended did so already."""
    names = [*_PAST]
    if system.stage in {Stage.IN_SERVICE, Stage.PAUSED}:
        names.append("starts")
    if system.stage is Stage.ENDED:
        names.append("ends")
    return tuple(
        found
        for name in names
        if (getattr(system, name) or today) > today
        for found in refusal(rules, Say.NOT_YET, field=field_name(name))
    )


def days_follow_each_other(system: System, rules: RegisterRules) -> Findings:
    """법 제33조제1항: the look comes before the service; and so on, in the order of a life."""
    reviewed, deliberated, starts = system.pre_reviewed, system.deliberated, system.starts
    wrong = (
        (reviewed, starts, Say.REVIEWED_AFTER_START),
        (reviewed, deliberated, Say.DELIBERATED_BEFORE_REVIEW),
        (starts, system.ends, Say.ENDS_BEFORE_START),
        (starts, system.review_due, Say.REVIEW_BEFORE_START),
    )
    found = (refusal(rules, say) for first, then, say in wrong if first and then and first > then)
    return tuple(one for findings in found for one in findings)


def assessed_in_advance(system: System, rules: RegisterRules) -> Findings:
    """법 제35조제1항: the impact is assessed before; done later it is still better than never."""
    if system.impact_assessed and system.starts and system.impact_assessed > system.starts:
        return warning(rules, Say.ASSESSED_AFTER_START)
    return ()


def looked_at_again(system: System, today: date, rules: RegisterRules) -> Findings:
    """What serves people is looked at again within the months that the city has set itself."""
    if system.stage is not Stage.IN_SERVICE:
        return ()
    latest = last_day_of_months(today + timedelta(days=1), rules.review_months)
    if system.review_due is None:
        return warning(rules, Say.REVIEW_UNPLANNED, months=rules.review_months, latest=latest)
    if system.review_due < today:
        return warning(rules, Say.REVIEW_OVERDUE, due=system.review_due)
    if system.review_due > latest:
        return warning(rules, Say.REVIEW_FAR, months=rules.review_months, latest=latest)
    return ()


def days_fit(system: System, today: date, rules: RegisterRules) -> Findings:
    """Everything about a system's days."""
    return (
        *what_was_done_is_past(system, today, rules),
        *days_follow_each_other(system, rules),
        *assessed_in_advance(system, rules),
        *looked_at_again(system, today, rules),
    )
