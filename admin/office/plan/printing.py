"""A plan for paper and for a word processor, drafts too: one document, shown or handed out."""

from __future__ import annotations

from starlette.responses import Response

from admin.office.desk import Visit
from admin.office.exports import handed_out
from admin.office.gate import Page
from admin.office.plan.keeping import ROOT, PlanRoom
from admin.officials import Permission
from admin.plan import PlanWriter
from admin.sheets import Document


class PrintingPages:
    """The two pages of it."""

    def __init__(self, room: PlanRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        one = f"{ROOT}/{{plan:number}}"
        read = Permission.PLAN_READ
        return [
            Page(method="GET", path=f"{one}/print", asks=read, answer=self.show),
            Page(method="GET", path=f"{one}/hwpx", asks=read, answer=self.hwpx),
        ]

    async def show(self, visit: Visit) -> Response:
        """The plan, ready for print."""
        document = await self._document(visit)
        if document is None:
            return self._room.desk.missing(visit)
        number = visit.path_number("plan")
        return self._room.page("document.html", visit, document=document, number=number)

    async def hwpx(self, visit: Visit) -> Response:
        """The plan as an HWPX file."""
        document = await self._document(visit)
        if document is None:
            return self._room.desk.missing(visit)
        return await handed_out(document, self._room.desk)

    async def _document(self, visit: Visit) -> Document | None:
        found = await self._room.programme(visit)
        if found is None:
            return None
        writer = PlanWriter(
            programme=found,
            decisions=await self._room.decisions(),
            figures={
                one.year: await self._room.run(self._room.live.of, one.year) for one in found.years
            },
            rules=self._room.rules,
            say=self._room.desk.say,
        )
        return writer.document()
