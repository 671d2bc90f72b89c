"""The plans, and one of them: contents, deliberation, years, education."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeVar

from starlette.responses import Response

from admin.books import Kept
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.plan.keeping import ROOT, PlanRoom, plan_address
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission
from admin.plan import (
    Audience,
    Content,
    Course,
    Plan,
    PlanSentence,
    Programme,
    YearPlan,
    audiences_missing,
    lacking,
)

_LONGEST = 4_000
"""Characters of one of the six contents: all of them together fit the web's limit of a form."""
_MOST_PEOPLE = 1_000_000
Adoptable = TypeVar("Adoptable", Plan, YearPlan)


class PlansPages:
    """The pages of plans for several years."""

    def __init__(self, room: PlanRoom) -> None:
        self._room = room
        self._planning = room.planning

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.PLAN_READ, Permission.PLAN_KEEP
        one = f"{ROOT}/{{plan:number}}"
        course = f"{one}/courses/{{course:number}}"
        return [
            Page(method="GET", path=ROOT, asks=read, answer=self.every),
            Page(method="POST", path=ROOT, asks=keep, answer=self.add),
            Page(method="GET", path=one, asks=read, answer=self.one),
            Page(method="POST", path=f"{one}/contents", asks=keep, answer=self.write),
            Page(method="POST", path=f"{one}/steps", asks=keep, answer=self.step),
            Page(method="POST", path=f"{one}/discard", asks=keep, answer=self.discard),
            Page(method="POST", path=f"{one}/years", asks=keep, answer=self.add_year),
            Page(method="POST", path=f"{one}/courses", asks=keep, answer=self.add_course),
            Page(method="POST", path=course, asks=keep, answer=self.count),
        ]

    async def every(self, visit: Visit) -> Response:
        """Every plan, and what waits."""
        return await self._every(visit, LOOKED_AT)

    async def one(self, visit: Visit) -> Response:
        """A plan."""
        return await self._one(visit, LOOKED_AT)

    async def add(self, visit: Visit) -> Response:
        """Begin a plan."""
        form, rules = Form(visit.fields), self._room.rules
        first = form.number("first_year", 2000, 2100)
        plan = Plan(title=form.text("title"), first_year=first, last_year=first + rules.years - 1)
        keeping = partial(self._planning.write, plan)
        return await self._room.keep(visit, "add", form, keeping, self._every, f"{ROOT}/{{}}")

    async def write(self, visit: Visit) -> Response:
        """Write the contents of a plan."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        if found is None:
            return self._room.desk.missing(visit)
        first = form.number("first_year", 2000, 2100)
        texts = {one.value: form.text(one.value, required=False, most=_LONGEST) for one in Content}
        plan = replace(
            found.plan,
            version=form.version(),
            title=form.text("title"),
            first_year=first,
            last_year=first + self._room.rules.years - 1,
            **texts,
        )
        return await self._kept(visit, "contents", form, found, partial(self._planning.write, plan))

    async def step(self, visit: Visit) -> Response:
        """Deliberated, adopted, published."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        if found is None:
            return self._room.desk.missing(visit)
        keeping = partial(self._planning.write, stepped(found.plan, form))
        return await self._kept(visit, "steps", form, found, keeping)

    async def discard(self, visit: Visit) -> Response:
        """Throw a draft away."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        if found is None:
            return self._room.desk.missing(visit)
        form.confirmed()
        keeping = partial(self._planning.discard, found.plan.number, form.version())
        return await self._kept(visit, "discard", form, found, keeping)

    async def add_year(self, visit: Visit) -> Response:
        """Begin the plan of a year."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        if found is None:
            return self._room.desk.missing(visit)
        year = YearPlan(plan=found.plan.number, year=form.number("year", 2000, 2100))
        return await self._kept(
            visit, "years", form, found, partial(self._planning.write_year, year)
        )

    async def add_course(self, visit: Visit) -> Response:
        """Plan a course."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        if found is None:
            return self._room.desk.missing(visit)
        keeping = partial(self._planning.write_course, _course(found, form))
        return await self._kept(visit, "courses", form, found, keeping)

    async def count(self, visit: Visit) -> Response:
        """Change a course, and say who came."""
        found, form = await self._room.programme(visit), Form(visit.fields)
        number = visit.path_number("course")
        if found is None or number not in {one.number for one in found.courses}:
            return self._room.desk.missing(visit)
        attended = form.number_if_any("attended", 0, _MOST_PEOPLE)
        changed = replace(
            _course(found, form), number=number, version=form.version(), attended=attended
        )
        keeping = partial(self._planning.write_course, changed)
        return await self._kept(visit, f"course-{number}", form, found, keeping)

    async def _kept(
        self, visit: Visit, at: str, form: Form, found: Programme, keeping: partial[Kept]
    ) -> Response:
        back = plan_address(found.plan)

        return await self._room.keep(visit, at, form, keeping, self._one, back)

    async def _every(self, visit: Visit, sent: Sent) -> Response:
        plans = await self._room.run(self._planning.plans)
        owed = await self._room.run(self._planning.owed)
        return self._room.page("every.html", visit, sent, plans=plans, owed=owed)

    async def _one(self, visit: Visit, sent: Sent) -> Response:
        found = await self._room.programme(visit)
        if found is None:
            return self._room.desk.missing(visit)
        names = [self._room.shown.word(one) for one in audiences_missing(found.courses)]
        return self._room.page(
            "one.html",
            visit,
            sent,
            programme=found,
            plan=found.plan,
            contents=tuple(Content),
            lacking=lacking(found.plan),
            decisions=await self._room.decisions(),
            untaught=", ".join(names),
            Rule=PlanSentence,
            longest=_LONGEST,
            articles=self._room.rules.articles,
        )


def stepped(entry: Adoptable, form: Form) -> Adoptable:
    """A plan with the steps that a form says it has taken."""
    return replace(
        entry,
        version=form.version(),
        decision=form.number_if_any("decision", 1, 2**31 - 1),
        adopted=form.day_if_any("adopted"),
        published=form.day_if_any("published"),
    )


def _course(found: Programme, form: Form) -> Course:
    return Course(
        plan=found.plan.number,
        audience=form.choice("audience", Audience),
        title=form.text("title"),
        owner=form.text("owner", most=100),
        day=form.day("day"),
        planned=form.number("planned", 1, _MOST_PEOPLE),
    )
