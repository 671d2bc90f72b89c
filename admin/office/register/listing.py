"""The list of the register, and beginning an entry."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.texts import BindingSentence, RegisterSentence
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.register import (
    LONGEST,
    LONGEST_ASKED,
    Asked,
    Lists,
    Register,
    Stage,
    System,
    SystemField,
    value_name,
)
from city.pages import page_of

PATH = "/office/register"


class ListPages:
    """Every entry, whether the public sees it or not."""

    def __init__(self, desk: Desk, register: Register, lists: Lists) -> None:
        self._desk, self._register, self._lists = desk, register, lists
        self._list = Sending(desk=desk, show=self.show, back=f"{PATH}/{{}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, write = Permission.REGISTER_READ, Permission.REGISTER_WRITE
        return [
            Page(method="GET", path=PATH, asks=read, answer=self.show),
            Page(method="POST", path=PATH, asks=write, answer=self.add),
        ]

    async def add(self, visit: Visit) -> Response:
        """Begin an entry, and go on to its page."""
        form = Form(visit.fields)
        begun = System(
            name=form.text("name", most=LONGEST["name"]),
            department=form.text("department", most=LONGEST["department"]),
        )
        return await self._list.keep(visit, "add", form, partial(self._register.add, begun))

    async def show(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """The list, fifty at a time, all of them or those that were asked for."""
        query = visit.request.query_params
        asked = Asked.by(query)
        found = asked.found_in(await self._desk.database.run(self._lists.lines))
        return self._desk.page(
            "register/list.html",
            visit,
            status=sent.status,
            sent=sent,
            paged=page_of(found, query.get("page", ""), asked.query()),
            count=len(found),
            asked=asked,
            longest=LONGEST_ASKED,
            stages={one.value: self._desk.say(value_name(one)) for one in Stage},
            may_write=may(visit.official, Permission.REGISTER_WRITE),
            Register=RegisterSentence,
            Binding=BindingSentence,
            Field=SystemField,
        )
