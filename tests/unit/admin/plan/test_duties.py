"""The plan's duties: the next plan, and counting who came."""

from __future__ import annotations

from datetime import date

from admin.plan import PlanDuties, Planning
from city import CityProfile, PlanRules
from tests.builders.plan import course, draft, fresh
from tests.unit.admin.plan.conftest import BY


def test_the_next_plan_is_a_duty_even_before_the_first(
    planning: Planning, rules: PlanRules, profile: CityProfile
) -> None:
    (only,) = PlanDuties(planning, rules).duties()
    assert (only.key, only.due) == ("plan.next:2028", date(2028, 4, 7))
    assert only.article == "인공지능 조례 제6조제1항"
    assert only.told(profile.sentences) == "다음 종합계획 확정"


def test_a_course_that_is_over_is_a_duty_until_it_is_counted(
    planning: Planning, rules: PlanRules
) -> None:
    plan = planning.write(draft(), BY).number
    over = planning.write_course(fresh(course(plan=plan, day=date(2026, 11, 23))), BY).number
    assert planning.write_course(fresh(course(plan=plan, day=date(2026, 11, 25))), BY).done
    keys = [one.key for one in PlanDuties(planning, rules).duties()]
    assert keys == ["plan.next:2028", f"plan.course:{over}"]
    counted = course(number=over, plan=plan, day=date(2026, 11, 23), attended=0)
    assert planning.write_course(counted, BY).done
    assert len(PlanDuties(planning, rules).duties()) == 1
