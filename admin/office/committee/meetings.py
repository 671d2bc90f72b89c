"""A meeting: convened, changed, its agenda, who came, and its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from starlette.responses import Response

from admin.books import By, Kept
from admin.committee.meetings import Attendance, Item, Meeting, Sitting
from admin.committee.people import Committee, Member
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules.convening import convening
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.committee.meeting_lines import ARRIVAL, DEPARTURE, END, ITEM, MEETING
from admin.office.committee.referring import Referred
from admin.office.committee.sheets import Block, Sheet, values_in
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.office.texts import FormSentence
from admin.officials import Permission

_PATH = f"{ROOT}/meetings"
_FIELDS = 100
_ITEMS = ("1-", "2-", "3-")
"""What the fields of the first items begin with; more are put on the agenda afterwards."""


class MeetingsPages:
    """Meetings, planned and held."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP
        one = f"{_PATH}/{{number:number}}"
        return [
            Page(method="GET", path=_PATH, asks=keep, answer=self.blank),
            Page(method="POST", path=_PATH, asks=keep, answer=self.convene, most_fields=_FIELDS),
            Page(method="GET", path=one, asks=read, answer=self.show),
            Page(method="POST", path=one, asks=keep, answer=self.change, most_fields=_FIELDS),
            Page(method="POST", path=f"{one}/end", asks=keep, answer=self.end),
            Page(method="POST", path=f"{one}/cancel", asks=keep, answer=self.cancel),
            Page(method="POST", path=f"{one}/items", asks=keep, answer=self.add_item),
            Page(
                method="POST",
                path=f"{ROOT}/items/{{number:number}}/remove",
                asks=keep,
                answer=self.remove,
            ),
            Page(method="POST", path=f"{one}/arrivals", asks=keep, answer=self.arrive),
            Page(
                method="POST",
                path=f"{ROOT}/attendances/{{number:number}}",
                asks=keep,
                answer=self.leave,
            ),
        ]

    async def blank(self, visit: Visit) -> Response:
        """The form to convene a meeting."""
        return await self._convening(visit, LOOKED_AT)

    async def convene(self, visit: Visit) -> Response:
        """Convene a meeting with its agenda."""
        form = Form(visit.fields)
        called = Meeting(**MEETING.read(form))
        filled = [at for at in _ITEMS if form.typed(f"{at}title").strip()]
        items = {at: Item(meeting=0, place=0, **ITEM.read(form, at)) for at in filled}
        await self._room.know_systems(form, items)
        blocks = [Block(sheet=MEETING), *(Block(sheet=ITEM, at=at) for at in filled)]
        return await self._room.keep(
            visit,
            "convene",
            form,
            blocks,
            partial(self._room.proceedings.convene, called, tuple(items.values())),
            show=self._convening,
            back=f"{_PATH}/{{}}",
        )

    async def show(self, visit: Visit) -> Response:
        """A meeting."""
        return await self._meeting(visit, LOOKED_AT)

    async def change(self, visit: Visit) -> Response:
        """Change a meeting: move it, tell of it, close its doors."""
        return await self._changed(visit, "change", MEETING)

    async def end(self, visit: Visit) -> Response:
        """End a meeting."""
        return await self._changed(visit, "end", END)

    async def cancel(self, visit: Visit) -> Response:
        """Call a meeting off."""
        form, number = Form(visit.fields), visit.path_number()
        form.confirmed()
        keeping = partial(self._room.undoing.cancel, number, form.version())
        return await self._kept(visit, "cancel", form, None, keeping, number)

    async def add_item(self, visit: Visit) -> Response:
        """Put an item on the agenda."""
        form, number = Form(visit.fields), visit.path_number()
        item = Item(meeting=number, place=0, **ITEM.read(form))
        await self._room.know_systems(form, {"": item})
        keeping = partial(self._room.proceedings.put_on_the_agenda, item)
        return await self._kept(visit, "items", form, ITEM, keeping, number)

    async def remove(self, visit: Visit) -> Response:
        """Take an item off the agenda."""
        form, number = Form(visit.fields), visit.path_number()
        found = await self._room.find(Item, number)
        if found is None:
            return self._room.desk.missing(visit)
        form.confirmed()
        keeping = partial(self._room.undoing.remove, number, form.version())
        return await self._kept(visit, f"remove-{number}", form, None, keeping, found.meeting)

    async def arrive(self, visit: Visit) -> Response:
        """Keep who came, and when."""
        form, number = Form(visit.fields), visit.path_number()
        told = ARRIVAL.read(form)
        came = [
            Attendance(meeting=number, member=member, arrived=told["arrived"])
            for member in told["member"]
        ]
        if not came:
            form.refuse("member", FormSentence.MISSING)
        keeping = partial(self._room.proceedings.arrive, number, came)
        return await self._kept(visit, "arrivals", form, ARRIVAL, keeping, number)

    async def leave(self, visit: Visit) -> Response:
        """Keep that somebody who came left."""
        form, number = Form(visit.fields), visit.path_number()
        found = await self._room.find(Attendance, number)
        if found is None:
            return self._room.desk.missing(visit)
        left = replace(found, version=form.version(), **DEPARTURE.read(form))
        keeping = partial(self._room.proceedings.attend, left)
        return await self._kept(visit, f"left-{number}", form, DEPARTURE, keeping, found.meeting)

    async def _changed(self, visit: Visit, at: str, sheet: Sheet) -> Response:
        form, number = Form(visit.fields), visit.path_number()
        found = await self._room.find(Meeting, number)
        if found is None:
            return self._room.desk.missing(visit)
        told = replace(found, version=form.version(), **sheet.read(form))
        keeping = partial(self._room.proceedings.change, told)
        return await self._kept(visit, at, form, sheet, keeping, number)

    async def _kept(
        self,
        visit: Visit,
        at: str,
        form: Form,
        sheet: Sheet | None,
        keeping: Callable[[By], Kept],
        meeting: int,
    ) -> Response:
        async def show(visit: Visit, sent: Sent) -> Response:
            return await self._meeting(visit, sent, meeting)

        blocks = [Block(sheet=sheet)] if sheet else []
        return await self._room.keep(
            visit, at, form, blocks, keeping, show=show, back=f"{_PATH}/{meeting}"
        )

    async def _convening(self, visit: Visit, sent: Sent) -> Response:
        seats = await self._room.desk.database.run(self._room.appointments.committee)
        return self._room.page(
            "convene.html",
            visit,
            sent,
            blocks=_ITEMS,
            blank=values_in(ITEM, None),
            sheets={"meeting": MEETING, "item": ITEM},
            values=values_in(MEETING, None),
            picks=_demanding(seats.in_office(self._room.books.today())),
        )

    async def _meeting(self, visit: Visit, sent: Sent, number: int = 0) -> Response:
        found = await self._room.desk.database.run(self._read, number or visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        sitting, seats, systems = found
        in_office = seats.in_office(sitting.meeting.day)
        today, rules = self._room.books.today(), self._room.rules
        called = convening(sitting.meeting, sitting.called_for, in_office, today, rules)
        return self._room.page(
            "meeting.html",
            visit,
            sent,
            sitting=sitting,
            hidden=await self._room.desk.database.run(
                self._room.hidden_from, visit.official, sitting.items
            ),
            systems=systems,
            calling=() if sitting.meeting.ended or sitting.meeting.cancelled else called,
            in_office=in_office,
            present=sitting.present(self._room.clock.now()),
            names={one.number: one.name for one in seats.members},
            sheets={
                "meeting": MEETING, "end": END, "item": ITEM, "arrival": ARRIVAL,
                "departure": DEPARTURE,
            },
            values=values_in(MEETING, sitting.meeting),
            ended=values_in(END, sitting.meeting),
            blank=values_in(ITEM, None),
            picks=_demanding(in_office),
        )  # fmt: skip

    def _read(self, number: int) -> tuple[Sitting, Committee, dict[int, Referred]] | None:
        with self._room.books.reading() as shelf:
            sitting, seats = sitting_on(shelf, number), committee_on(shelf)
        if sitting is None:
            return None
        systems = self._room.systems.referred(item.system for item in sitting.items)
        return sitting, seats, systems


def _demanding(in_office: Iterable[Member]) -> dict[str, dict[int, str]]:
    people = {one.number: one.name for one in in_office}
    return {"demanded_by": people, "closing_demanded_by": people, "member": people}
