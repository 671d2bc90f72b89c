"""인공지능 조례 제6조제1항제4호: everybody is taught, and who came is counted."""

from __future__ import annotations

from datetime import date

import pytest

from admin.plan import Audience, audiences_missing
from admin.plan import PlanSentence as Say
from admin.plan.rules import education
from city import PlanRules
from tests.builders.plan import course, plan, refusals, warnings

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, []),
        ({"title": ""}, [Say.COURSE_INCOMPLETE]),
        ({"owner": " "}, [Say.COURSE_INCOMPLETE]),
        ({"day": date(2025, 12, 31)}, [Say.COURSE_OUTSIDE]),
        ({"day": date(2026, 1, 1)}, []),
        ({"day": date(2028, 12, 31)}, []),
        ({"day": date(2029, 1, 1)}, [Say.COURSE_OUTSIDE]),
        ({"day": TODAY, "attended": 0}, []),
        ({"day": date(2026, 11, 25), "attended": 3}, [Say.ATTENDED_AHEAD]),
    ],
)
def test_a_course_is_held_in_the_plan_s_years_and_counted_when_it_is_over(
    told: dict[str, object], said: list[Say], rules: PlanRules
) -> None:
    found = education.course_belongs_to_the_plan(course(**told), plan(), TODAY, rules)
    assert refusals(found) == said


def test_audiences_without_a_course_are_named_in_the_order_of_the_ordinance() -> None:
    assert audiences_missing([]) == tuple(Audience)
    taught = [course(audience=one) for one in Audience if one is not Audience.AFFECTED]
    assert audiences_missing(taught) == (Audience.AFFECTED,)


@pytest.mark.parametrize(
    ("day", "attended", "told"),
    [(TODAY, None, True), (date(2026, 11, 25), None, False), (TODAY, 0, False)],
)
def test_a_course_that_is_over_waits_for_its_count(
    day: date, attended: int | None, told: bool, rules: PlanRules
) -> None:
    held = [course(day=day, attended=attended)]
    assert bool(education.uncounted(held, TODAY)) is told
    found = warnings(education.attendance_is_counted(held, TODAY, rules))
    assert found == [Say.ATTENDANCE_MISSING] * told
