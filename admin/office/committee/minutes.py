"""Minutes: written, published or withheld, printed, and taken away as a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from starlette.responses import Response

from admin.books import Findings
from admin.committee.afterwards import Condition, Minutes
from admin.committee.meetings import Meeting, Sitting
from admin.committee.people import Committee
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules.publication import (
    minutes_are_complete,
    minutes_published_in_time,
    number_in_its_year,
)
from admin.committee.written_minutes import Writer
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.committee.meeting_lines import MINUTES
from admin.office.committee.sheets import Block, values_in
from admin.office.desk import Visit
from admin.office.exports import handed_out
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission
from admin.sheets import Document

_PATH = f"{ROOT}/minutes/{{number:number}}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What minutes are made of, and what they lack."""

    sitting: Sitting
    running: int
    committee: Committee
    conditions: tuple[Condition, ...]
    lacking: Findings


class MinutesPages:
    """The minutes of a meeting; their number is the meeting's."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.show),
            Page(method="POST", path=_PATH, asks=keep, answer=self.write),
            Page(method="GET", path=f"{_PATH}/hwpx", asks=read, answer=self.hwpx),
        ]

    async def show(self, visit: Visit) -> Response:
        """The minutes as they are, ready for print, with their form."""
        return await self._page(visit, LOOKED_AT)

    async def write(self, visit: Visit) -> Response:
        """Keep what was typed; whether it is published too is for the rules to let through."""
        form, number = Form(visit.fields), visit.path_number()
        told = MINUTES.read(form)
        minutes = Minutes(version=form.version(), meeting=number, **told)
        return await self._room.keep(
            visit,
            "minutes",
            form,
            [Block(sheet=MINUTES)],
            partial(self._room.publications.write_minutes, minutes),
            show=self._page,
            back=f"{ROOT}/minutes/{number}",
        )

    async def hwpx(self, visit: Visit) -> Response:
        """The minutes as an HWPX file."""
        found = await self._room.desk.database.run(self._read, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        return await handed_out(self._document(found), self._room.desk)

    async def _page(self, visit: Visit, sent: Sent) -> Response:
        found = await self._room.desk.database.run(self._read, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        meeting = found.sitting.meeting
        minutes = found.sitting.minutes or Minutes(meeting=meeting.number)
        return self._room.page(
            "minutes.html",
            visit,
            sent,
            meeting=meeting,
            minutes=minutes,
            document=self._document(found),
            lacking=found.lacking,
            sheets={"minutes": MINUTES},
            values=values_in(MINUTES, minutes),
        )

    def _document(self, found: Written) -> Document:
        return Writer(
            sitting=found.sitting,
            running=found.running,
            committee=found.committee,
            conditions=found.conditions,
            rules=self._room.rules,
            say=self._room.desk.say,
            today=self._room.books.today(),
            public=False,
        ).document()

    def _read(self, number: int) -> Written | None:
        books = self._room.books
        with books.reading() as shelf:
            sitting = sitting_on(shelf, number)
            if sitting is None:
                return None
            committee = committee_on(shelf)
            items = [item.number for item in sitting.items]
            conditions = shelf.among(Condition, "item", items)
            running = number_in_its_year(sitting.meeting, shelf.every(Meeting))
        lacking = minutes_are_complete(sitting, books.rules) + minutes_published_in_time(
            sitting.meeting, sitting.minutes, books.today(), books.rules, books.holidays
        )
        return Written(
            sitting=sitting,
            running=running,
            committee=committee,
            conditions=conditions,
            lacking=lacking,
        )
