"""Where each noun of the plan is kept."""

from __future__ import annotations

from admin.books import Room
from admin.plan.measures import Course, Indicator, Measure, Progress
from admin.plan.plans import Plan, YearPlan
from admin.plan.tables import (
    CourseRow,
    IndicatorRow,
    MeasureRow,
    PlanRow,
    ProgressRow,
    YearPlanRow,
)

PLAN = Room(
    name="plan",
    tables={
        Course: CourseRow,
        Indicator: IndicatorRow,
        Measure: MeasureRow,
        Plan: PlanRow,
        Progress: ProgressRow,
        YearPlan: YearPlanRow,
    },
)
