"""Co-operation for officials: agreements, with whom, until when, and what came of them."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.books import By, Kept
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.participation.texts import PartnerOffice
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission
from admin.partners import (
    Agreement,
    Deed,
    Goal,
    GoalName,
    Partner,
    PartnerKind,
    PartnerKindName,
    Partners,
)
from city.pages import page_of

_PATH = "/office/partners"
_ONE = f"{_PATH}/{{number:number}}"
_SIDES = 4
"""How many partners a form takes."""
_MOST_FIELDS = 40


class PartnerPages:
    """The list of agreements, and an agreement."""

    def __init__(self, desk: Desk, partners: Partners) -> None:
        self._desk, self._partners = desk, partners
        self._every = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}")
        self._one = Sending(desk=desk, show=self.shown, back=f"{_PATH}/{{number}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, change = Permission.PARTNERS_READ, Permission.PARTNERS_CHANGE
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(
                method="POST", path=_PATH, asks=change, answer=self.sign, most_fields=_MOST_FIELDS
            ),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            Page(method="POST", path=f"{_ONE}/deeds", asks=change, answer=self.do),
            Page(method="POST", path=f"{_ONE}/end", asks=change, answer=self.end),
        ]

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every agreement, and the form for a new one."""
        every = await self._desk.database.run(self._partners.every)
        paged = page_of(every, visit.request.query_params.get("page", ""), {})
        return self._desk.page(
            "participation/partners.html", visit, status=sent.status, sent=sent,
            paged=paged, cooperations=[(one, self._partners.told_of(one)) for one in paged.entries],
            goals={one: self._desk.say(GoalName(f"partners.goal.{one}")) for one in Goal},
            kinds=self._kinds(), sides=range(1, _SIDES + 1), Say=PartnerOffice,
            agreements={one.agreement.number: one.agreement.title for one in every},
        )  # fmt: skip

    async def sign(self, visit: Visit) -> Response:
        """Keep a new agreement."""
        form = Form(visit.fields)
        agreement = Agreement(
            title=form.text("title", most=200),
            goal=form.choice("goal", Goal),
            terms=form.text("terms", most=2000),
            signed=form.day("signed"),
            until=form.day_if_any("until"),
            renews=form.number_if_any("renews", 1, 2**31 - 1),
        )
        partners = [
            Partner(
                agreement=0,
                name=form.text(f"name{side}", most=100),
                kind=form.choice(f"kind{side}", PartnerKind),
                abroad=form.ticked(f"abroad{side}"),
                contact=form.text(f"contact{side}", required=False, most=100),
            )
            for side in range(1, _SIDES + 1)
            if side == 1 or form.typed(f"name{side}").strip()
        ]
        act = partial(self._partners.sign, agreement, partners)
        return await self._every.keep(visit, "sign", form, act)

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
        found = await self._desk.database.run(self._partners.find, visit.path_number())
        if found is None:
            return self._desk.missing(visit)
        return self._desk.page(
            "participation/partner.html", visit, status=sent.status, sent=sent,
            found=found, agreement=found.agreement, kinds=self._kinds(), Say=PartnerOffice,
            goal=GoalName(f"partners.goal.{found.agreement.goal}"),
            findings=self._partners.told_of(found),
            running=found.agreement.holds_on(self._partners.today()),
        )  # fmt: skip

    def _kinds(self) -> dict[PartnerKind, str]:
        say = self._desk.say
        return {one: say(PartnerKindName(f"partners.kind.{one}")) for one in PartnerKind}
