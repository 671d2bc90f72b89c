"""인공지능 조례 제6조제2항: the plan of a year carries out the plan of three."""

from __future__ import annotations

from datetime import date

import pytest

from admin.plan import PlanSentence as Say
from admin.plan.rules import yearly
from city import PlanRules
from tests.builders.plan import ADOPTED, indicator, measure, plan, refusals, warnings, year_plan


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2025, [Say.YEAR_OUTSIDE]),
        (2026, []),
        (2028, []),
        (2029, [Say.YEAR_OUTSIDE]),
        (2027, [Say.YEAR_TWICE]),
    ],
)
def test_each_year_of_the_plan_has_one_plan(year: int, said: list[Say], rules: PlanRules) -> None:
    there = [year_plan(number=2, year=2027)]
    assert refusals(yearly.year_of_the_plan(year_plan(year=year), plan(), there, rules)) == said


def test_a_year_may_be_written_again_under_its_own_number(rules: PlanRules) -> None:
    assert not yearly.year_of_the_plan(year_plan(), plan(), [year_plan()], rules)


@pytest.mark.parametrize(
    ("adopted", "said"),
    [
        (None, [Say.YEAR_BEFORE_PLAN]),
        (date(2026, 3, 11), [Say.YEAR_BEFORE_PLAN]),
        (ADOPTED, []),
    ],
)
def test_a_year_is_adopted_after_its_plan(
    adopted: date | None, said: list[Say], rules: PlanRules
) -> None:
    whole = ([measure()], [indicator()])
    year = year_plan(adopted=ADOPTED)
    found = yearly.year_can_be_adopted(year, plan(adopted=adopted), *whole, rules)
    assert refusals(found) == said


def test_a_year_without_measures_is_not_adopted_and_one_unmeasured_is_told(
    rules: PlanRules,
) -> None:
    year = year_plan(adopted=ADOPTED)
    found = yearly.year_can_be_adopted(year, plan(), [], [], rules)
    assert refusals(found) == [Say.YEAR_WITHOUT_MEASURES]
    found = yearly.year_can_be_adopted(
        year, plan(), [measure(), measure(number=2)], [indicator(measure=2)], rules
    )
    assert (refusals(found), warnings(found)) == ([], [Say.MEASURE_UNMEASURED])
    assert not yearly.year_can_be_adopted(year_plan(), plan(adopted=None), [], [], rules)


@pytest.mark.parametrize("lack", ["title", "owner"])
def test_a_measure_says_what_and_who(lack: str, rules: PlanRules) -> None:
    assert refusals(yearly.measure_can_be_followed(measure(**{lack: " "}), rules)) == [
        Say.MEASURE_INCOMPLETE
    ]
    assert not yearly.measure_can_be_followed(measure(), rules)
