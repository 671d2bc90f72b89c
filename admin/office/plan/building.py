"""Builds the plan's pages."""

from __future__ import annotations

from admin.committee import Resolutions
from admin.office.desk import Desk
from admin.office.gate import Page
from admin.office.plan.keeping import PlanRoom
from admin.office.plan.plans import PlansPages
from admin.office.plan.years import YearsPages
from admin.plan import Live, Planning
from city import PlanRules


def plan_pages(
    desk: Desk, planning: Planning, resolutions: Resolutions, live: Live, rules: PlanRules
) -> list[Page]:
    """Every page of the plan, with what it asks for."""
    room = PlanRoom(desk, planning, resolutions, live, rules)
    return [*PlansPages(room).pages(), *YearsPages(room).pages()]
