"""The plan of a year: its measures, what they are measured by, and how far they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from starlette.responses import Response

from admin.books import By, Kept
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.plan.keeping import ROOT, PlanRoom, plan_address
from admin.office.plan.plans import stepped
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission
from admin.plan import (
    Content,
    Indicator,
    Measure,
    Programme,
    Progress,
    Source,
    Wanted,
    YearPlan,
)

_MOST_MONEY = 1_000_000_000
"""In thousands of won: a thousand billion."""
_MOST = 1_000_000_000.0
Read = Callable[[Programme, YearPlan, Form], Callable[[By], Kept] | None]
"""What a form asks for; None where it names something that is not of this year."""


class YearsPages:
    """The pages of plans for a year."""

    def __init__(self, room: PlanRoom) -> None:
        self._room = room
        self._planning = room.planning

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        one = f"{ROOT}/{{plan:number}}/{{year:number}}"
        measure = f"{one}/measures/{{measure:number}}"
        indicator = f"{one}/indicators/{{indicator:number}}"
        answers = {
            f"{one}/steps": self.step,
            f"{one}/measures": self.add_measure,
            measure: self.change_measure,
            f"{measure}/indicators": self.add_indicator,
            f"{measure}/progress": self.report,
            indicator: self.change_indicator,
        }
        keep = Permission.PLAN_KEEP
        return [
            Page(method="GET", path=one, asks=Permission.PLAN_READ, answer=self.one),
            *(
                Page(method="POST", path=path, asks=keep, answer=answer)
                for path, answer in answers.items()
            ),
        ]

    async def one(self, visit: Visit) -> Response:
        """The plan of a year."""
        return await self._one(visit, LOOKED_AT)

    async def step(self, visit: Visit) -> Response:
        """Deliberated, adopted, published."""

        def read(_found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept]:
            return partial(self._planning.write_year, stepped(year, form))

        return await self._send(visit, "steps", read)

    async def add_measure(self, visit: Visit) -> Response:
        """Add an item."""

        def read(_found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept]:
            return partial(self._planning.write_measure, _measure(year, form))

        return await self._send(visit, "measures", read)

    async def change_measure(self, visit: Visit) -> Response:
        """Change an item."""
        number = visit.path_number("measure")

        def read(found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept] | None:
            if number not in {one.number for one in found.measures_of(year)}:
                return None
            changed = replace(_measure(year, form), number=number, version=form.version())
            return partial(self._planning.write_measure, changed)

        return await self._send(visit, f"measure-{number}", read)

    async def add_indicator(self, visit: Visit) -> Response:
        """Say what an item is measured by."""
        number = visit.path_number("measure")

        def read(found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept] | None:
            if number not in {one.number for one in found.measures_of(year)}:
                return None
            return partial(self._planning.write_indicator, _indicator(number, form))

        return await self._send(visit, f"indicators-{number}", read)

    async def change_indicator(self, visit: Visit) -> Response:
        """Change what an item is measured by, or say what was reached."""
        number = visit.path_number("indicator")

        def read(found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept] | None:
            own = {one.number for one in found.measures_of(year)}
            before = next((one for one in found.indicators if one.number == number), None)
            if before is None or before.measure not in own:
                return None
            told = _indicator(before.measure, form)
            changed = replace(told, number=number, version=form.version())
            return partial(self._planning.write_indicator, changed)

        return await self._send(visit, f"indicator-{number}", read)

    async def report(self, visit: Visit) -> Response:
        """Say how far an item is."""
        number = visit.path_number("measure")

        def read(found: Programme, year: YearPlan, form: Form) -> Callable[[By], Kept] | None:
            if number not in {one.number for one in found.measures_of(year)}:
                return None
            return partial(self._planning.report, _progress(number, form))

        return await self._send(visit, f"progress-{number}", read)

    async def _send(self, visit: Visit, at: str, read: Read) -> Response:
        found, form = await self._room.programme(visit), Form(visit.fields)
        year = _year_of(visit, found)
        keeping = read(found, year, form) if found is not None and year is not None else None
        if found is None or year is None or keeping is None:
            return self._room.desk.missing(visit)
        address = f"{plan_address(found.plan)}/{year.year}"

        back = address

        return await self._room.keep(visit, at, form, keeping, self._one, back)

    async def _one(self, visit: Visit, sent: Sent) -> Response:
        found = await self._room.programme(visit)
        year = _year_of(visit, found)
        if found is None or year is None:
            return self._room.desk.missing(visit)
        measures = found.measures_of(year)
        return self._room.page(
            "year.html",
            visit,
            sent,
            programme=found,
            plan=found.plan,
            year=year,
            measures=measures,
            total=sum(one.budget for one in measures),
            figures=await self._room.run(self._room.live.of, year.year),
            decisions=await self._room.decisions(),
        )


def _year_of(visit: Visit, found: Programme | None) -> YearPlan | None:
    wanted = visit.path_number("year")
    years = found.years if found is not None else ()
    return next((one for one in years if one.year == wanted), None)


def _measure(year: YearPlan, form: Form) -> Measure:
    return Measure(
        year_plan=year.number,
        content=form.choice("content", Content),
        title=form.text("title"),
        owner=form.text("owner", most=100),
        budget=form.number("budget", 0, _MOST_MONEY),
    )


def _indicator(measure: int, form: Form) -> Indicator:
    return Indicator(
        measure=measure,
        title=form.text("title"),
        source=form.choice("source", Source),
        unit=form.text("unit", required=False, most=20),
        wanted=form.choice("wanted", Wanted),
        target=form.decimal("target", 0, _MOST),
        reached=form.decimal_if_any("reached", 0, _MOST),
        read_on=form.day_if_any("read_on"),
    )


def _progress(measure: int, form: Form) -> Progress:
    return Progress(
        measure=measure,
        day=form.day("day"),
        percent=form.number("percent", 0, 100),
        spent=form.number("spent", 0, _MOST_MONEY),
        text=form.text("text", most=1_000),
    )
