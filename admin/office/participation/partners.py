"""Co-operation for officials: agreements, signed, corrected, shown to the public, and ended."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.books import By, Kept
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.participation.partner_form import (
    MOST_FIELDS,
    PATH,
    SIDES,
    read_agreement,
    read_correction,
    read_sides,
)
from admin.office.participation.partner_listing import public_state
from admin.office.participation.texts import PartnerOffice
from admin.office.register.texts import RegisterSentence
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.partners import (
    Deed,
    Goal,
    GoalName,
    PartnerKind,
    PartnerKindName,
    Partners,
    StateName,
    state_of,
)
from city.pages import page_of

_ONE = f"{PATH}/{{number:number}}"


class PartnerPages:
    """The list of agreements, and an agreement."""

    def __init__(self, desk: Desk, partners: Partners) -> None:
        self._desk, self._partners = desk, partners
        self._every = Sending(desk=desk, show=self.listed, back=f"{PATH}/{{}}")
        self._one = Sending(desk=desk, show=self.shown, back=f"{PATH}/{{number}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, change = Permission.PARTNERS_READ, Permission.PARTNERS_CHANGE
        release = Permission.PARTNERS_RELEASE
        return [
            Page(method="GET", path=PATH, asks=read, answer=self.listed),
            Page(method="POST", path=PATH, asks=change, answer=self.sign, most_fields=MOST_FIELDS),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            Page(
                method="POST", path=_ONE, asks=change, answer=self.correct, most_fields=MOST_FIELDS
            ),
            Page(method="POST", path=f"{_ONE}/deeds", asks=change, answer=self.do),
            Page(method="POST", path=f"{_ONE}/end", asks=change, answer=self.end),
            Page(method="POST", path=f"{_ONE}/release", asks=release, answer=self.release),
            Page(method="POST", path=f"{_ONE}/withdraw", asks=release, answer=self.withdraw),
        ]

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every agreement, and the form for a new one."""
        run = self._desk.database.run
        every = await run(self._partners.agreements)
        paged = page_of(every, visit.request.query_params.get("page", ""), {})
        shown = await run(self._partners.whole, paged.entries)
        return self._desk.page(
            "participation/partners.html", visit, status=sent.status, sent=sent,
            paged=paged, cooperations=[(one, self._partners.told_of(one)) for one in shown],
            goals=self._goals(), kinds=self._kinds(), room=SIDES, Say=PartnerOffice,
            agreements={one.number: one.title for one in every},
            public_state=public_state,
            Register=RegisterSentence, may_change=may(visit.official, Permission.PARTNERS_CHANGE),
        )  # fmt: skip

    async def sign(self, visit: Visit) -> Response:
        """Keep a new agreement."""
        form = Form(visit.fields)
        agreement, partners = read_agreement(form), read_sides(form)
        act = partial(self._partners.sign, agreement, partners)
        return await self._every.keep(visit, "sign", form, act)

    async def correct(self, visit: Visit) -> Response:
        """Keep what it should have said."""
        form = Form(visit.fields)
        agreement, partners = read_correction(form, visit.path_number())
        act = partial(self._partners.correct, agreement, partners)
        return await self._one.keep(visit, "correct", form, act)

    async def release(self, visit: Visit) -> Response:
        """Show the public the version that stands on the page."""
        form = Form(visit.fields)
        act = partial(self._partners.release, visit.path_number(), form.version())
        return await self._one.keep(visit, "release", form, act)

    async def withdraw(self, visit: Visit) -> Response:
        """Show the public the agreement no more."""
        act = partial(self._partners.withdraw, visit.path_number())
        return await self._one.keep(visit, "withdraw", Form(visit.fields), act)

    async def do(self, visit: Visit) -> Response:
        """Keep what was done."""
        form, number = Form(visit.fields), visit.path_number()
        deed = Deed(agreement=number, day=form.day("day"), text=form.text("text", most=1000))
        return await self._one.keep(visit, "do", form, partial(self._partners.do, deed))

    async def end(self, visit: Visit) -> Response:
        """End it before its time; why is what the form asks every change for."""
        form = Form(visit.fields)
        day, version = form.day("day"), form.version()

        def end(by: By) -> Kept:
            return self._partners.end(visit.path_number(), version, day, by.reason, by)

        return await self._one.keep(visit, "end", form, end)

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """An agreement with everything of it."""
        run, official = self._desk.database.run, visit.official
        found = await run(self._partners.find, visit.path_number())
        if found is None:
            return self._desk.missing(visit)
        others = [one for one in await run(self._partners.agreements) if one != found.agreement]
        state = state_of(found.agreement, self._partners.today())
        return self._desk.page(
            "participation/partner.html", visit, status=sent.status, sent=sent,
            found=found, agreement=found.agreement, kinds=self._kinds(), Say=PartnerOffice,
            goal=GoalName(f"partners.goal.{found.agreement.goal}"), goals=self._goals(),
            findings=self._partners.told_of(found), state=StateName(f"partners.state.{state}"),
            running=not state.over, room=max(SIDES, len(found.partners)),
            agreements={one.number: one.title for one in others},
            Register=RegisterSentence, may_change=may(official, Permission.PARTNERS_CHANGE),
            may_release=may(official, Permission.PARTNERS_RELEASE),
        )  # fmt: skip

    def _goals(self) -> dict[Goal, str]:
        return {one: self._desk.say(GoalName(f"partners.goal.{one}")) for one in Goal}

    def _kinds(self) -> dict[PartnerKind, str]:
        say = self._desk.say
        return {one: say(PartnerKindName(f"partners.kind.{one}")) for one in PartnerKind}
