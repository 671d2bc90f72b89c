"""A plan that the committee decided on, with its first year: a measure, how far it is, a course."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.demo.stage import Stage, made_up, sound
from admin.plan import PlanBooks, Planning
from admin.plan.measures import Audience, Course, Indicator, Measure, Progress, Source
from admin.plan.plans import Content, Plan, YearPlan

_SINCE = timedelta(days=30)


def plan(stage: Stage) -> tuple[str, ...]:
    """A plan for its years, adopted by the committee's decision and published; its first year."""
    told, today = made_up("plan"), stage.today
    resolutions = Resolutions(CommitteeBooks(stage.database, stage.clock, stage.profile))
    planning = Planning(PlanBooks(stage.database, stage.clock, stage.profile), resolutions)
    by = By(person=told["writes"], reason=told["reason"])
    adopted = today - _SINCE
    steps: dict[str, Any] = {
        "decision": resolutions.on(Matter.PLAN)[0].number,
        "adopted": adopted,
        "published": adopted,
    }
    whole = Plan(
        title=told["title"],
        first_year=today.year,
        last_year=today.year + stage.profile.plan.years - 1,
        **{one.value: told["contents"][one.value] for one in Content},
        **steps,
    )
    number = sound(planning.write(whole, by)).number
    year = YearPlan(plan=number, year=today.year)
    kept = sound(planning.write_year(year, by)).number
    _measured(planning, kept, stage, by)
    sound(planning.write_year(replace(year, number=kept, version=1, **steps), by))
    course = Course(
        plan=number, audience=Audience.OFFICIAL, title=told["course"], owner=told["owner"],
        day=today + _SINCE, planned=40,
    )  # fmt: skip
    sound(planning.write_course(course, by))
    return ()


def _measured(planning: Planning, year: int, stage: Stage, by: By) -> None:
    """What is done in the year, what it is measured by, and how far it is."""
    told = made_up("plan")
    asked = Measure(
        year_plan=year, content=Content.SERVICES, title=told["measure"], owner=told["owner"],
        budget=12_000,
    )  # fmt: skip
    measure = sound(planning.write_measure(asked, by)).number
    counted = Indicator(measure=measure, title=told["indicator"], source=Source.EASY, target=10.0)
    sound(planning.write_indicator(counted, by))
    text = told["progress"]
    done = Progress(measure=measure, day=stage.today, percent=40, spent=5_000, text=text)
    sound(planning.report(done, by))
