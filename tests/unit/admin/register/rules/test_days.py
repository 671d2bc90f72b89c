"""Days that contradict each other, at their borders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.register import Stage, SystemField, SystemsRule
from admin.register.rules import days as rule
from city import RegisterRules
from tests.builders.committee import refusals, warnings
from tests.builders.register import STARTS, TODAY, high_impact, system

Say = SystemsRule
DAY = timedelta(days=1)


@pytest.mark.parametrize("name", ["pre_reviewed", "deliberated", "impact_assessed", "certified"])
def test_what_was_done_was_done_today_at_the_latest(rules: RegisterRules, name: str) -> None:
    assert not rule.what_was_done_is_past(system(**{name: TODAY}), TODAY, rules)
    (found,) = rule.what_was_done_is_past(system(**{name: TODAY + DAY}), TODAY, rules)
    assert found.sentence is Say.NOT_YET
    assert found.values == {"field": SystemField(f"systems.field.{name}")}


@pytest.mark.parametrize(
    ("stage", "name", "wrong"),
    [
        (Stage.DELIBERATED, "starts", False),
        (Stage.IN_SERVICE, "starts", True),
        (Stage.PAUSED, "starts", True),
        (Stage.IN_SERVICE, "ends", False),
        (Stage.ENDED, "ends", True),
    ],
)
def test_a_plan_may_lie_ahead_and_what_is_may_not(
    rules: RegisterRules, stage: Stage, name: str, *, wrong: bool
) -> None:
    planned = system(stage=stage, **{name: TODAY + DAY})
    assert bool(rule.what_was_done_is_past(planned, TODAY, rules)) is wrong


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"pre_reviewed": STARTS}, [Say.DELIBERATED_BEFORE_REVIEW]),
        ({"pre_reviewed": STARTS, "deliberated": STARTS}, []),
        ({"pre_reviewed": STARTS + DAY, "deliberated": None}, [Say.REVIEWED_AFTER_START]),
        ({"ends": STARTS}, []),
        ({"ends": STARTS - DAY}, [Say.ENDS_BEFORE_START]),
        ({"review_due": STARTS}, []),
        ({"review_due": STARTS - DAY}, [Say.REVIEW_BEFORE_START]),
        ({"starts": None, "ends": STARTS, "pre_reviewed": None}, []),
    ],
)
def test_days_follow_each_other_in_the_order_of_a_life(
    rules: RegisterRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(rule.days_follow_each_other(system(**told), rules)) == wrong


def test_an_assessment_after_the_start_is_warned_of(rules: RegisterRules) -> None:
    late = rule.assessed_in_advance(high_impact(impact_assessed=STARTS + DAY), rules)
    assert warnings(late) == [Say.ASSESSED_AFTER_START]
    assert not rule.assessed_in_advance(high_impact(impact_assessed=STARTS), rules)


@pytest.mark.parametrize(
    ("due", "warned"),
    [
        (None, [Say.REVIEW_UNPLANNED]),
        (TODAY - DAY, [Say.REVIEW_OVERDUE]),
        (TODAY, []),
        (date(2027, 11, 24), []),
        (date(2027, 11, 25), [Say.REVIEW_FAR]),
    ],
)
def test_what_serves_is_looked_at_again_within_the_citys_months(
    rules: RegisterRules, due: date | None, warned: list[Say]
) -> None:
    assert warnings(rule.looked_at_again(system(review_due=due), TODAY, rules)) == warned
    paused = system(review_due=due, stage=Stage.PAUSED)
    assert not rule.looked_at_again(paused, TODAY, rules)
