"""The plan's pages for officials: what it says, what is done in a year, and how far that is.

keeping         the one way in which every form is kept
plans, years    the pages
texts           what stands around the forms
"""

from __future__ import annotations

from admin.committee import Resolutions
from admin.office.desk import Desk
from admin.office.gate import Page
from admin.office.plan.keeping import PlanRoom
from admin.office.plan.plans import PlansPages
from admin.office.plan.texts import PlanOffice
from admin.office.plan.years import YearsPages
from admin.plan import Live, Planning
from city import PlanRules

__all__ = ["PlanOffice", "plan_pages"]


def plan_pages(
    desk: Desk, planning: Planning, resolutions: Resolutions, live: Live, rules: PlanRules
) -> list[Page]:
    """Every page of the plan, with what it asks for."""
    room = PlanRoom(desk, planning, resolutions, live, rules)
    return [*PlansPages(room).pages(), *YearsPages(room).pages()]
