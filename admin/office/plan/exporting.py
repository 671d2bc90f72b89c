"""The plans as officials take them along: a row for everything that is to be done in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from admin.office.exports import Column, Listing
from admin.office.plan.keeping import ROOT, PlanRoom
from admin.office.plan.texts import PlanOffice
from admin.officials import Permission
from admin.plan import Measure, Plan, PlanLabel, Progress, YearPlan


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """A row: a measure of a year of a plan, and how far it was when somebody looked last."""

    plan: Plan
    year: YearPlan
    measure: Measure
    newest: Progress | None


def listing_of(room: PlanRoom) -> Listing[Planned]:
    """Every measure of every plan, the newest plan first."""

    def every() -> Iterator[Planned]:
        for plan in room.planning.plans():
            if found := room.planning.programme(plan.number):
                for year in found.years:
                    for one in found.measures_of(year):
                        yield Planned(plan=plan, year=year, measure=one, newest=found.newest(one))

    return Listing(
        path=ROOT,
        title=PlanOffice.TITLE,
        asks=Permission.PLAN_READ,
        columns=(
            Column(heading=PlanOffice.TITLE, cell=lambda one: one.plan.title),
            Column(heading=PlanLabel.YEAR, cell=lambda one: one.year.year),
            Column(
                heading=PlanLabel.CONTENT, cell=lambda one: room.shown.word(one.measure.content)
            ),
            Column(heading=PlanOffice.MEASURES, cell=lambda one: one.measure.title),
            Column(heading=PlanLabel.OWNER, cell=lambda one: one.measure.owner),
            Column(heading=PlanOffice.BUDGET, cell=lambda one: one.measure.budget),
            Column(heading=PlanLabel.PERCENT, cell=lambda one: one.newest and one.newest.percent),
            Column(heading=PlanOffice.SPENT, cell=lambda one: one.newest and one.newest.spent),
            Column(heading=PlanLabel.DAY, cell=lambda one: one.newest and one.newest.day),
            Column(heading=PlanLabel.TEXT, cell=lambda one: one.newest and one.newest.text),
            Column(heading=PlanLabel.DISCARDED, cell=lambda one: one.plan.discarded),
            Column(heading=PlanLabel.DISCARDED_WHY, cell=lambda one: one.plan.discarded_why),
        ),
        entries=lambda _: every(),
    )
