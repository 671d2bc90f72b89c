"""Writing a part of an entry anew, in a form of its own."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.books import Finding
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.fields import read_part, shown_part
from admin.office.register.listing import PATH
from admin.office.register.texts import RegisterSentence
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission
from admin.register import ABOUT, Part, Register, System, mark_of

_ONE = f"{PATH}/{{number:number}}/parts/{{part}}"


class EditPages:
    """The forms of an entry's parts.

    What their writer saw is told by a mark of the part, not by the entry's version: who changes
    another part meanwhile is in nobody's way.
    """

    def __init__(self, desk: Desk, register: Register) -> None:
        self._desk, self._register = desk, register
        self._part = Sending(
            desk=desk, show=self.show, back=f"{PATH}/{{number}}", spot=_field_about
        )

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.REGISTER_WRITE
        return [
            Page(method="GET", path=_ONE, asks=asks, answer=self.show),
            Page(method="POST", path=_ONE, asks=asks, answer=self.save),
        ]

    async def show(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """The part as it stands, or as it was typed."""
        found = await self._desk.database.run(self._register.find, visit.path_number())
        part = _part_in(visit)
        if found is None or part is None:
            return self._desk.missing(visit)
        form, now = sent.form, sent.now
        shown = now if isinstance(now, System) else found.system
        seen = form.typed("seen") if form and now is None else mark_of(shown, part)
        return self._desk.page(
            "register/part.html",
            visit,
            status=sent.status,
            sent=sent,
            system=shown,
            shown=shown_part(shown, part, self._desk.say),
            seen=seen,
            Register=RegisterSentence,
        )

    async def save(self, visit: Visit) -> Response:
        """Keep it; what is refused comes back as it was typed, with what is wrong beside it."""
        form, part = Form(visit.fields), _part_in(visit)
        if part is None:
            return self._desk.missing(visit)
        told, seen = read_part(form, part), form.typed("seen")
        rewrite = partial(self._register.rewrite, visit.path_number(), part, told, seen)
        return await self._part.keep(visit, part, form, rewrite)


def _part_in(visit: Visit) -> Part | None:
    asked = visit.request.path_params["part"]
    return Part(asked) if asked in set(Part) else None


def _field_about(finding: Finding) -> str | None:
    return ABOUT.get(finding.sentence)
