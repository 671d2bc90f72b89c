"""Writing a part of an entry anew, in a form of its own."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from admin.books import By, Findings, Kept, Weight
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.fields import read_part, shown_part
from admin.office.register.listing import PATH
from admin.office.register.texts import RegisterSentence
from admin.officials import Permission
from admin.register import ABOUT, PARTS, Part, Register, System, mark_of, spoken

_ONE = f"{PATH}/{{number:number}}/parts/{{part}}"


class EditPages:
    """The forms of an entry's parts."""

    def __init__(self, desk: Desk, register: Register) -> None:
        self._desk, self._register = desk, register

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.REGISTER_WRITE
        return [
            Page(method="GET", path=_ONE, asks=asks, answer=self.show),
            Page(method="POST", path=_ONE, asks=asks, answer=self.save),
        ]

    async def show(self, visit: Visit) -> Response:
        """The part as it stands."""
        number, part = _asked(visit)
        found = await self._desk.database.run(self._register.find, number)
        if found is None:
            raise HTTPException(404)
        return self._page(visit, found.system, part)

    async def save(self, visit: Visit) -> Response:
        """Keep it; what is refused comes back as it was typed, with what is wrong beside it."""
        number, part = _asked(visit)
        found = await self._desk.database.run(self._register.find, number)
        if found is None:
            raise HTTPException(404)
        form = Form(visit.fields)
        told = read_part(form, part)
        by = By(person=visit.official.name, reason=form.text("reason"))
        if not form.sound:
            return self._page(visit, found.system, part, form, seen=form.typed("seen"))
        seen = form.typed("seen")
        kept = await self._desk.database.run(self._register.rewrite, number, part, told, seen, by)
        if kept.done:
            return RedirectResponse(f"{PATH}/{number}#{part}", status_code=303)
        return self._refused(visit, found.system, part, form, kept)

    def _refused(
        self, visit: Visit, system: System, part: Part, form: Form, kept: Kept
    ) -> Response:
        """Beside its field stands what a rule says of it, above the form everything else."""
        if kept.differing and isinstance(kept.entries[0], System):
            return self._page(visit, kept.entries[0], part, form, differing=kept.differing)
        above: Findings = ()
        for one in spoken(kept.findings, self._desk.say):
            name = ABOUT.get(one.sentence, "")
            if one.weight is Weight.REFUSAL and name in PARTS[part]:
                form.refuse(name, one.sentence, one.article, **one.values)
            elif one.weight is Weight.REFUSAL:
                above = (*above, one)
        return self._page(visit, system, part, form, above, seen=form.typed("seen"))

    def _page(
        self,
        visit: Visit,
        system: System,
        part: Part,
        form: Form | None = None,
        findings: Findings = (),
        *,
        seen: str = "",
        differing: tuple[str, ...] = (),
    ) -> Response:
        shown = shown_part(system, part, self._desk.say)
        changed: dict[str, Any] = {one.name: one for one in shown.fields if one.name in differing}
        return self._desk.page(
            "register/part.html",
            visit,
            status=422 if form else 200,
            system=system,
            shown=shown,
            seen=seen or mark_of(system, part),
            form=form,
            findings=findings,
            changed=changed,
            Register=RegisterSentence,
        )


def _asked(visit: Visit) -> tuple[int, Part]:
    try:
        part = Part(visit.request.path_params["part"])
    except ValueError:
        raise HTTPException(404) from None
    return visit.path_number(), part
