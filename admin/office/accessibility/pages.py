"""The pages of the checklist: how each item of KWCAG 2.2 stands, and what was found of one.

A test that watches an item stands beside it by its name; whether the item is met says a person,
with the day and with what it was looked at. Where nobody has, that is what the page says.
"""

from __future__ import annotations

from functools import partial
from itertools import groupby

from starlette.responses import Response

from admin.accessibility import (
    Check,
    Checklist,
    Item,
    Standing,
    Verdict,
    counted,
    item_name,
    principle_name,
    standing_name,
)
from admin.office.accessibility.texts import AccessibilityOffice
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may

_PATH = "/office/accessibility"
_ONE = f"{_PATH}/{{number:number}}"
_ITEMS = {one.place: one for one in Item}


class AccessibilityPages:
    """The checklist, an item, and its form."""

    def __init__(self, desk: Desk, checklist: Checklist) -> None:
        self._desk, self._checklist = desk, checklist
        self._one = Sending(desk=desk, show=self.item, back=f"{_PATH}/{{number}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        reads, keeps = Permission.ACCESSIBILITY_READ, Permission.ACCESSIBILITY_KEEP
        return [
            Page(method="GET", path=_PATH, asks=reads, answer=self.listed),
            Page(method="GET", path=_ONE, asks=reads, answer=self.item),
            Page(method="POST", path=_ONE, asks=keeps, answer=self.keep),
        ]

    async def listed(self, visit: Visit) -> Response:
        """Every item under its principle, and how many stand how."""
        lines = await self._desk.database.run(self._checklist.lines)
        return self._page(
            visit,
            "accessibility/list.html",
            LOOKED_AT,
            principles=[
                (principle_name(one), tuple(group))
                for one, group in groupby(lines, key=lambda line: line.item.principle)
            ],
            counts=[(standing_name(one), count) for one, count in counted(lines).items()],
            every=len(lines),
        )

    async def item(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """One item with all that is known of it."""
        item = _ITEMS.get(visit.path_number())
        if item is None:
            return self._desk.missing(visit)
        line = await self._desk.database.run(self._checklist.line, item)
        return self._page(
            visit,
            "accessibility/item.html",
            sent,
            line=line,
            keeps=may(visit.official, Permission.ACCESSIBILITY_KEEP),
            verdicts={one: self._desk.say(standing_name(Standing(one.value))) for one in Verdict},
        )

    async def keep(self, visit: Visit) -> Response:
        """Keep what was found of an item."""
        item = _ITEMS.get(visit.path_number())
        if item is None:
            return self._desk.missing(visit)
        form = Form(visit.fields)
        check = Check(
            version=form.version(),
            item=item,
            verdict=form.choice("verdict", Verdict),
            day=form.day("day"),
            person=form.text("person", most=100),
            evidence=form.text("evidence", most=1000),
        )
        return await self._one.keep(visit, "keep", form, partial(self._checklist.keep, check))

    def _page(self, visit: Visit, template: str, sent: Sent, **values: object) -> Response:
        return self._desk.page(
            template,
            visit,
            status=sent.status,
            sent=sent,
            Say=AccessibilityOffice,
            item_name=item_name,
            standing_name=standing_name,
            address=_PATH,
            **values,
        )
