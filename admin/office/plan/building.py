"""Builds the plan's pages."""

from __future__ import annotations

from admin.committee import Resolutions
from admin.office.desk import Desk
from admin.office.exports import Export
from admin.office.gate import Page
from admin.office.plan.exporting import listing_of
from admin.office.plan.keeping import PlanRoom
from admin.office.plan.plans import PlansPages
from admin.office.plan.printing import PrintingPages
from admin.office.plan.years import YearsPages
from admin.plan import Live, Planning
from city import Clock, PlanRules


def plan_pages(
    desk: Desk, planning: Planning, resolutions: Resolutions, live: Live, rules: PlanRules,
    clock: Clock,
) -> list[Page]:  # fmt: skip
    """Every page of the plan, with what it asks for."""
    room = PlanRoom(desk, planning, resolutions, live, rules)
    taken = Export(desk, clock, listing_of(room)).page()
    made = (PlansPages, YearsPages, PrintingPages)
    return [*(page for pages in made for page in pages(room).pages()), taken]
