"""Progress is of its year and was seen; an indicator has one source and a possible target."""

from __future__ import annotations

from datetime import date

import pytest

from admin.plan import PlanSentence as Say
from admin.plan import Source, Wanted
from admin.plan.rules import measuring
from city import PlanRules
from tests.builders.plan import indicator, measure, progress, refusals, warnings

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "right"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (TODAY, True),
        (date(2026, 11, 25), False),
    ],
)
def test_progress_was_seen_from_the_year_s_first_day_until_today(
    day: date, right: bool, rules: PlanRules
) -> None:
    found = refusals(measuring.progress_is_of_its_year(progress(day=day), 2026, TODAY, rules))
    assert found == ([] if right else [Say.PROGRESS_OUTSIDE])


@pytest.mark.parametrize(
    ("percent", "spent", "said"),
    [
        (40, 120_000, []),
        (39, 120_000, [Say.PROGRESS_BACKWARDS]),
        (40, 120_001, [Say.OVER_BUDGET]),
    ],
)
def test_less_than_before_and_more_than_the_budget_are_told(
    percent: int, spent: int, said: list[Say], rules: PlanRules
) -> None:
    now = progress(day=TODAY, percent=percent, spent=spent)
    assert warnings(measuring.progress_goes_on(now, measure(), [progress()], rules)) == said


def test_what_was_seen_later_is_no_measure_of_what_is_written_belatedly(rules: PlanRules) -> None:
    belated = progress(day=date(2026, 3, 1), percent=10)
    assert not measuring.progress_goes_on(belated, measure(), [progress()], rules)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, []),
        ({"title": ""}, [Say.INDICATOR_INCOMPLETE]),
        ({"unit": ""}, [Say.INDICATOR_INCOMPLETE]),
        ({"target": -0.1}, [Say.TARGET_IMPOSSIBLE]),
        ({"reached": 3.0}, [Say.INDICATOR_UNDATED]),
        ({"read_on": TODAY}, [Say.INDICATOR_UNDATED]),
        ({"reached": 3.0, "read_on": date(2026, 11, 25)}, [Say.INDICATOR_UNDATED]),
        ({"reached": 0.0, "read_on": TODAY}, []),
        ({"source": Source.ANSWERED, "unit": "", "target": 5000.0}, []),
        ({"source": Source.ANSWERED, "reached": 1.0}, [Say.INDICATOR_BY_HAND]),
        ({"source": Source.EASY, "target": 100.0}, []),
        ({"source": Source.EASY, "target": 100.1}, [Say.TARGET_IMPOSSIBLE]),
        ({"source": Source.BY_HAND, "target": 100.1}, []),
    ],
)
def test_an_indicator_can_be_read(
    told: dict[str, object], said: list[Say], rules: PlanRules
) -> None:
    assert refusals(measuring.indicator_can_be_read(indicator(**told), TODAY, rules)) == said


@pytest.mark.parametrize(
    ("wanted", "value", "met"),
    [
        (Wanted.AT_LEAST, 29.9, False),
        (Wanted.AT_LEAST, 30, True),
        (Wanted.AT_MOST, 30, True),
        (Wanted.AT_MOST, 30.1, False),
    ],
)
def test_a_target_is_met_on_its_wanted_side(wanted: Wanted, value: float, met: bool) -> None:
    assert indicator(wanted=wanted).met_by(value) is met
