"""Who is taught the ethics of AI? (인공지능 조례 제6조제1항제4호)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.plan.measures import Audience, Course
from admin.plan.plans import Plan
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


def course_belongs_to_the_plan(
    course: Course, plan: Plan, today: date, rules: PlanRules
) -> Findings:
    """제6조제1항제4호: in the plan's years, by somebody; who came is counted when it is over."""

    def found() -> Iterator[Finding]:
        if not course.title or not course.owner:
            yield from refusal(rules, Say.COURSE_INCOMPLETE)
        if not plan.covers(course.day.year):
            told = {"first": plan.first_year, "last": plan.last_year}
            yield from refusal(rules, Say.COURSE_OUTSIDE, **told)
        if course.attended is not None and course.day > today:
            yield from refusal(rules, Say.ATTENDED_AHEAD, day=course.day)

    return tuple(found())


def audiences_missing(courses: Iterable[Course]) -> tuple[Audience, ...]:
    """제6조제1항제4호: for whom no course is planned or held."""
    taught = {one.audience for one in courses}
    return tuple(audience for audience in Audience if audience not in taught)


def uncounted(courses: Iterable[Course], today: date) -> tuple[Course, ...]:
    """Courses that are over, and nobody has said how many came."""
    return tuple(one for one in courses if one.attended is None and one.day <= today)


def attendance_is_counted(courses: Iterable[Course], today: date, rules: PlanRules) -> Findings:
    """제6조제1항제4호: whether everybody was reached shows in who came."""
    return tuple(
        finding
        for one in uncounted(courses, today)
        for finding in warning(rules, Say.ATTENDANCE_MISSING, title=one.title, day=one.day)
    )
