"""May the draft of a plan be discarded? Until it is adopted (인공지능 조례 제6조제1항)."""

from __future__ import annotations

from collections.abc import Iterable

from admin.books import Findings, refusal
from admin.plan.measures import Course
from admin.plan.plans import Plan
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


def may_be_discarded(plan: Plan, rules: PlanRules) -> Findings:
    """제6조제1항: what was adopted is the city's plan, and is followed by the next one."""
    if plan.adopted is not None:
        return refusal(rules, Say.DISCARDED_ADOPTED)
    return is_written_on(plan, rules)


def is_written_on(plan: Plan, rules: PlanRules) -> Findings:
    """No article asks for it: what was thrown away is neither written on nor adopted."""
    return refusal(rules, Say.PLAN_DISCARDED) if plan.discarded is not None else ()


def course_still_counts(course: Course, plan: Plan) -> bool:
    """제6조제1항제4호: whoever was taught was taught, whatever became of the plan since."""
    return plan.discarded is None or course.day <= plan.discarded


def course_is_written_on(
    course: Course, before: Course | None, plan: Plan, rules: PlanRules
) -> Findings:
    """제6조제1항제4호: who came to a course that was held is still counted, and none is planned."""
    known = before is not None and course_still_counts(before, plan)
    if known and course_still_counts(course, plan):
        return ()
    return is_written_on(plan, rules)


def courses_that_count(courses: Iterable[Course], plans: Iterable[Plan]) -> tuple[Course, ...]:
    """제6조제1항제4호: all but those that were still to come when their plan was discarded."""
    known = {one.number: one for one in plans}
    return tuple(one for one in courses if course_still_counts(one, known[one.plan]))
