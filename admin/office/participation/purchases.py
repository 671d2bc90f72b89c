"""Purchases for officials: offers in their order, the one that was taken, requests to others."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from starlette.responses import Response

from admin.books import written_day
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.participation.case_texts import PurchaseOffice, SubjectName
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.purchases import (
    Offer,
    Purchase,
    Purchases,
    Request,
    Subject,
    Weighing,
    is_assessed,
    is_certified,
)
from admin.register import Area, value_name
from city.pages import page_of

_PATH = "/office/purchases"
_ONE = f"{_PATH}/{{number:number}}"
_REQUESTS = f"{_PATH}/requests"
_MOST_WON = 10**13


class PurchasePages:
    """The list of purchases with the requests, and a purchase."""

    def __init__(self, desk: Desk, purchases: Purchases) -> None:
        self._desk, self._purchases = desk, purchases
        self._every = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}")
        self._requests = Sending(desk=desk, show=self.listed, back=_PATH)
        self._one = Sending(desk=desk, show=self.shown, back=f"{_PATH}/{{number}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, change = Permission.PURCHASES_READ, Permission.PURCHASES_CHANGE
        answer = f"{_REQUESTS}/{{number:number}}"
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(method="POST", path=_PATH, asks=change, answer=self.open),
            Page(method="POST", path=_REQUESTS, asks=change, answer=self.request),
            Page(method="POST", path=answer, asks=change, answer=self.answered),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            Page(method="POST", path=_ONE, asks=change, answer=self.change),
            Page(method="POST", path=f"{_ONE}/offers", asks=change, answer=self.offer),
            Page(method="POST", path=f"{_ONE}/take", asks=change, answer=self.take),
            Page(method="POST", path=f"{_ONE}/give-up", asks=change, answer=self.give_up),
        ]

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every purchase and every request."""
        run = self._desk.database.run
        every = await run(self._purchases.every)
        return self._desk.page(
            "participation/purchases.html", visit, status=sent.status, sent=sent,
            paged=page_of(every, visit.request.query_params.get("page", ""), {}),
            requests=await run(self._purchases.requests), Say=PurchaseOffice,
            subjects=self._subjects(), areas=self._areas(),
        )  # fmt: skip

    async def open(self, visit: Visit) -> Response:
        """Keep a new purchase."""
        form = Form(visit.fields)
        act = partial(self._purchases.open, self._told(form))
        return await self._every.keep(visit, "open", form, act)

    async def change(self, visit: Visit) -> Response:
        """Correct a purchase for which no offer is taken yet."""
        form, number = Form(visit.fields), visit.path_number()
        told = replace(self._told(form), number=number, version=form.version())
        return await self._one.keep(visit, "change", form, partial(self._purchases.change, told))

    async def request(self, visit: Visit) -> Response:
        """Keep what a public body is asked for today."""
        form = Form(visit.fields)
        request = Request(
            body=form.text("body", most=100),
            text=form.text("text", most=1000),
            asked=self._purchases.today(),
        )
        act = partial(self._purchases.request, request)
        return await self._requests.keep(visit, "request", form, act)

    async def answered(self, visit: Visit) -> Response:
        """Keep what a public body answered."""
        form, number = Form(visit.fields), visit.path_number()
        answer, day = form.text("answer", most=1000), form.day("answered")
        version = form.version()
        act = partial(self._purchases.answered, number, version, answer, day)
        return await self._requests.keep(visit, f"answer-{number}", form, act)

    async def offer(self, visit: Visit) -> Response:
        """Keep an offer."""
        form = Form(visit.fields)
        offer = Offer(
            purchase=visit.path_number(),
            supplier=form.text("supplier", most=100),
            product=form.text("product", most=200),
            price=form.number("price", 0, _MOST_WON),
            uses_ai=form.ticked("uses_ai"),
            certificate=form.text("certificate", required=False, most=200),
            certified_by=form.text("certified_by", required=False, most=100),
            certified_until=form.day_if_any("certified_until"),
            assessment=form.text("assessment", required=False, most=200),
            assessed=form.day_if_any("assessed"),
        )
        act = partial(self._purchases.offer, offer)
        return await self._one.keep(visit, "offer", form, act)

    async def take(self, visit: Visit) -> Response:
        """Take an offer."""
        form = Form(visit.fields)
        offer, version = form.number("offer", 1, 2**31), form.version()
        why = form.text("why", required=False, most=1000)
        act = partial(self._purchases.take, visit.path_number(), version, offer, why)
        return await self._one.keep(visit, "take", form, act)

    async def give_up(self, visit: Visit) -> Response:
        """Give a purchase up."""
        form = Form(visit.fields)
        form.confirmed()
        act = partial(self._purchases.give_up, visit.path_number(), form.version())
        return await self._one.keep(visit, "give-up", form, act)

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """A purchase with its offers, those first that are to be considered first."""
        weighing = await self._desk.database.run(self._purchases.weighing, visit.path_number())
        if weighing is None:
            return self._desk.missing(visit)
        day, subject, area = weighing.day, weighing.purchase.subject, weighing.purchase.area
        return self._desk.page(
            "participation/purchase.html", visit, status=sent.status, sent=sent,
            purchase=weighing.purchase, offers=weighing.offers, first=weighing.first,
            certified={one.number for one in weighing.offers if is_certified(one, day)},
            assessed={one.number for one in weighing.offers if is_assessed(one, day)},
            findings=self._purchases.told_of(weighing), Say=PurchaseOffice,
            choices=self._choices(weighing), day=written_day,
            keeps=may(visit.official, Permission.PURCHASES_CHANGE),
            subjects=self._subjects(), areas=self._areas(),
            subject=SubjectName(f"purchases.subject.{subject}"), area=area and value_name(area),
        )  # fmt: skip

    def _told(self, form: Form) -> Purchase:
        return Purchase(
            title=form.text("title", most=200),
            department=form.text("department", most=100),
            subject=form.choice("subject", Subject),
            high_impact=form.ticked("high_impact"),
            area=form.choice_if_any("area", Area),
            opened=self._purchases.today(),
        )

    def _choices(self, weighing: Weighing) -> dict[int, str]:
        """The offers as who takes one tells them apart: by place, supplier and price."""
        return {
            one.number: self._desk.say(
                PurchaseOffice.CHOICE,
                place=place,
                supplier=one.supplier,
                product=one.product,
                price=one.price,
            )
            for place, one in enumerate(weighing.offers, 1)
        }

    def _subjects(self) -> dict[Subject, str]:
        return {one: self._desk.say(SubjectName(f"purchases.subject.{one}")) for one in Subject}

    def _areas(self) -> dict[Area, str]:
        return {one: self._desk.say(value_name(one)) for one in Area}
