"""What a member of the committee does here: reads papers of own meetings, keeps out of an item.

An account is a member's where the secretary wrote it beside the member. Meetings are one's own
where one was in office on their day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial

from starlette.responses import Response

from admin.committee.meetings import Item, Meeting, Recusal, Way
from admin.committee.people import Committee, Member
from admin.committee.reading import committee_on
from admin.office.committee.keeping import CommitteeRoom
from admin.office.committee.meeting_lines import RECUSAL
from admin.office.committee.sheets import Block
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission

_PATH = "/office/papers"
_WITHDRAWAL = RECUSAL.only("ground", "facts")


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnMeeting:
    """A meeting that somebody sits in, with its items."""

    meeting: Meeting
    me: Member
    items: tuple[Item, ...]
    out: frozenset[int]
    """The items that they keep out of."""


class PapersPages:
    """A member's own meetings."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, out = Permission.COMMITTEE_PAPERS, Permission.COMMITTEE_WITHDRAW
        withdraw = f"{_PATH}/{{number:number}}/withdraw"
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.show),
            Page(method="POST", path=withdraw, asks=out, answer=self.withdraw),
        ]

    async def show(self, visit: Visit) -> Response:
        """One's meetings, the newest first."""
        return await self._page(visit, LOOKED_AT)

    async def withdraw(self, visit: Visit) -> Response:
        """Keep out of an item; only for oneself, and only in one's own meetings."""
        number = visit.path_number()
        meetings = await self._room.desk.database.run(self._read, visit.official.name)
        mine = next(
            (one for one in meetings if any(item.number == number for item in one.items)), None
        )
        if mine is None:
            return self._room.desk.missing(visit)
        form = Form(visit.fields)
        told = Recusal(
            item=number, member=mine.me.number, way=Way.WITHDRAWN, **_WITHDRAWAL.read(form)
        )
        return await self._room.keep(
            visit,
            f"item-{number}",
            form,
            [Block(sheet=_WITHDRAWAL)],
            partial(self._room.proceedings.recuse, told),
            show=self._page,
            back=_PATH,
        )

    async def _page(self, visit: Visit, sent: Sent) -> Response:
        meetings = await self._room.desk.database.run(self._read, visit.official.name)
        items = [item for one in meetings for item in one.items]
        hidden = await self._room.desk.database.run(self._room.hidden_from, visit.official, items)
        return self._room.page(
            "papers.html",
            visit,
            sent,
            meetings=meetings,
            hidden=hidden,
            sheets={"withdrawal": _WITHDRAWAL},
        )

    def _read(self, account: str) -> tuple[OwnMeeting, ...]:
        with self._room.books.reading() as shelf:
            committee = committee_on(shelf)
            mine = {
                meeting.number: (meeting, me)
                for meeting in shelf.every(Meeting)
                if (me := _seat(committee, meeting, account)) is not None
            }
            items = shelf.among(Item, "meeting", mine)
            recusals = shelf.among(Recusal, "item", [one.number for one in items])
        out = {(one.item, one.member) for one in recusals if one.keeps_out}
        own = [_own(meeting, me, items, out) for meeting, me in mine.values()]
        return tuple(sorted(own, key=lambda one: one.meeting.starts, reverse=True))


def _own(
    meeting: Meeting, me: Member, items: Iterable[Item], out: Collection[tuple[int, int]]
) -> OwnMeeting:
    agenda = sorted(
        (one for one in items if one.meeting == meeting.number), key=lambda one: one.place
    )
    mine = frozenset(one.number for one in agenda if (one.number, me.number) in out)
    return OwnMeeting(meeting=meeting, me=me, items=tuple(agenda), out=mine)


def _seat(committee: Committee, meeting: Meeting, account: str) -> Member | None:
    in_office: Iterable[Member] = committee.in_office(meeting.day)
    return next((one for one in in_office if one.account == account), None)
