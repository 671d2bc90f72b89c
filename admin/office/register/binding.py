"""What the committee decided of a system beside what runs, and binding it to a decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from admin.books import By, Findings, Kept, written_day
from admin.committee import Resolution
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.listing import PATH
from admin.office.register.texts import BindingSentence, RegisterSentence
from admin.officials import Permission, may
from admin.register import (
    OWN_KEY,
    Aspect,
    Bindings,
    Drift,
    Drifts,
    Register,
    Setup,
    Standing,
    aspect_name,
    mark_of_setup,
)

_ONE = f"{PATH}/{{number:number}}/bindings"
_OWN = f"{PATH}/{OWN_KEY}/bindings"
_MOST = 2**31 - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    """Everything that stands on the page of a system."""

    name: str
    standing: Standing
    decision: Resolution | None
    choices: tuple[Resolution, ...]
    running: Setup | None
    """What would be bound now."""
    told: Findings
    """What is to be known of the decision that binds it."""

    def drift(self, aspect: Aspect) -> Drift | None:
        """Where an aspect differs."""
        return next((one for one in self.standing.drifts if one.aspect is aspect), None)


class BindingPages:
    """The page of each system, and of the assistant itself, whose `own` set-up is asked for."""

    def __init__(
        self,
        desk: Desk,
        register: Register,
        bindings: Bindings,
        drifts: Drifts,
        name: str,
        own: Callable[[], Setup | None],
    ) -> None:
        self._desk, self._register, self._name = desk, register, name
        self._bindings, self._drifts, self._own = bindings, drifts, own

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.REGISTER_READ, Permission.COMMITTEE_KEEP
        return [
            line
            for path in (_ONE, _OWN)
            for line in (
                Page(method="GET", path=path, asks=read, answer=self.show),
                Page(method="POST", path=path, asks=keep, answer=self.bind),
            )
        ]

    async def show(self, visit: Visit) -> Response:
        """What was decided, and what runs."""
        return await self._page(visit)

    async def bind(self, visit: Visit) -> Response:
        """Bind the system to a decision as it is made now."""
        form = Form(visit.fields)
        decision = form.number("decision", 1, _MOST)
        by = By(person=visit.official.name, reason=form.text("reason", most=500))
        if not form.sound:
            return await self._page(visit, form)
        seen = form.typed("seen")
        kept = await self._desk.database.run(self._bind, _number(visit), decision, seen, by)
        if not kept.done:
            return await self._page(visit, form, kept.findings)
        return RedirectResponse(visit.request.url.path, status_code=303)

    def _bind(self, number: int | None, decision: int, seen: str, by: By) -> Kept:
        own = self._own() if number is None else None
        return self._bindings.bind(number, decision, own, by, seen=seen)

    def _look(self, number: int | None) -> Looked | None:
        name = self._name
        if number is not None:
            found = self._register.find(number)
            if found is None:
                return None
            name = found.system.name
        standing = self._drifts.standing(number)
        binding = standing.binding
        decision = self._bindings.decision(binding.decision) if binding else None
        return Looked(
            name=name,
            standing=standing,
            decision=decision,
            choices=self._bindings.choices(number),
            running=self._running(number),
            told=self._bindings.told_of(decision, name),
        )

    def _running(self, number: int | None) -> Setup | None:
        return self._bindings.running(number, self._own() if number is None else None)

    async def _page(
        self, visit: Visit, form: Form | None = None, findings: Findings = ()
    ) -> Response:
        number = _number(visit)
        looked = await self._desk.database.run(self._look, number)
        if looked is None:
            raise HTTPException(404)
        return self._desk.page(
            "register/binding.html",
            visit,
            status=422 if form else 200,
            system=number,
            looked=looked,
            binding=looked.standing.binding,
            aspects={aspect: aspect_name(aspect) for aspect in Aspect},
            choices={one.number: self._choice(one) for one in looked.choices},
            seen=mark_of_setup(looked.running) if looked.running else "",
            day=written_day,
            form=form,
            findings=findings,
            reads_committee=may(visit.official, Permission.COMMITTEE_READ),
            may_bind=may(visit.official, Permission.COMMITTEE_KEEP),
            Binding=BindingSentence,
            Register=RegisterSentence,
        )

    def _choice(self, one: Resolution) -> str:
        told = {"day": written_day(one.day), "number": one.number, "title": one.title}
        return self._desk.say(BindingSentence.CHOICE, **told)


def _number(visit: Visit) -> int | None:
    number = visit.request.path_params.get("number")
    return None if number is None else int(number)
