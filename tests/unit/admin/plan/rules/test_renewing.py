"""인공지능 조례 제6조제1항: a plan every three years, and no year without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from admin.plan import Plan
from admin.plan import PlanSentence as Say
from admin.plan.rules import renewing
from city import PlanRules
from tests.builders.plan import plan, refusals, warnings


@pytest.mark.parametrize(("last", "right"), [(2027, False), (2028, True), (2029, False)])
def test_a_plan_is_for_three_years(last: int, right: bool, rules: PlanRules) -> None:
    found = refusals(renewing.period_of_the_right_length(plan(last_year=last), rules))
    assert found == ([] if right else [Say.PERIOD_WRONG])


def test_another_city_plans_for_five(rules: PlanRules) -> None:
    five = replace(rules, years=5)
    assert renewing.period_of_the_right_length(plan(), five)
    assert not renewing.period_of_the_right_length(plan(last_year=2030), five)


@pytest.mark.parametrize(
    ("first", "overlaps", "gap"),
    [
        (2023, False, False),
        (2024, True, False),
        (2028, True, False),
        (2029, False, False),
        (2030, False, True),
    ],
)
def test_no_year_has_two_plans_and_one_without_is_told(
    first: int, overlaps: bool, gap: bool, rules: PlanRules
) -> None:
    new = plan(number=2, first_year=first, last_year=first + 2)
    found = renewing.one_plan_at_a_time(new, [plan(), new], rules)
    assert refusals(found) == [Say.PERIOD_OVERLAPS] * overlaps
    assert warnings(found) == [Say.PERIOD_GAP] * gap
    assert not renewing.one_plan_at_a_time(replace(new, adopted=None), [plan()], rules)
    assert not renewing.one_plan_at_a_time(new, [plan(adopted=None)], rules)


@pytest.mark.parametrize(
    ("plans", "due"),
    [
        # The ordinance came into force on 2025-04-08, whose three years end on a Friday.
        ([], date(2028, 4, 7)),
        ([plan(adopted=None)], date(2028, 4, 7)),
        # Adopted within its first year: the end of its years comes first.
        ([plan(adopted=date(2026, 3, 10))], date(2028, 12, 31)),
        # Adopted before them: three years from then come first, and 161조 moves a Saturday.
        ([plan(adopted=date(2025, 12, 1))], date(2028, 12, 1)),
        ([plan(adopted=date(2025, 6, 10))], date(2028, 6, 12)),
        # The newest counts.
        (
            [
                plan(adopted=date(2026, 3, 10)),
                plan(number=2, first_year=2029, last_year=2031, adopted=date(2028, 11, 1)),
            ],
            date(2031, 11, 3),
        ),
    ],
)
def test_the_next_plan_is_due_after_three_years_or_with_the_last_year(
    plans: list[Plan], due: date, rules: PlanRules
) -> None:
    assert renewing.next_plan_due(plans, rules, ()) == due


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 12, 31), []),
        (date(2027, 1, 1), [Say.NEXT_DUE]),
        (date(2028, 12, 31), [Say.NEXT_DUE]),
        (date(2029, 1, 1), [Say.NEXT_OVERDUE]),
    ],
)
def test_the_next_plan_is_told_of_from_the_year_before_its_own(
    today: date, said: list[Say], rules: PlanRules
) -> None:
    assert warnings(renewing.next_plan_in_time([plan()], today, rules, ())) == said


def test_an_adopted_plan_that_nobody_can_read_is_told_of(rules: PlanRules) -> None:
    assert warnings(renewing.adopted_is_published([plan()], rules)) == [Say.UNPUBLISHED]
    read = plan(published=date(2026, 3, 11))
    assert not renewing.adopted_is_published([read, plan(adopted=None)], rules)
