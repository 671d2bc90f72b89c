"""Who sits on the committee: appointing several at once, changing, letting go, the secretary."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.committee.people import Leaving, Member, Secretary, SexException
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.committee.overview import Seated, seated
from admin.office.committee.people_lines import EXCEPTION, LEAVING, MEMBER, SECRETARY
from admin.office.committee.sheets import Block, values_in
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission

_PATH = f"{ROOT}/members"
MEMBERS_AT_ONCE = 10
_FIELDS = 20 + MEMBERS_AT_ONCE * len(MEMBER.lines)


class MembersPages:
    """Everybody who sits or sat."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP
        one = f"{_PATH}/{{number:number}}"
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.show),
            Page(method="POST", path=_PATH, asks=keep, answer=self.appoint, most_fields=_FIELDS),
            Page(method="GET", path=one, asks=read, answer=self.show_one),
            Page(method="POST", path=one, asks=keep, answer=self.change, most_fields=40),
            Page(method="POST", path=f"{one}/leaving", asks=keep, answer=self.dismiss),
            Page(method="POST", path=f"{ROOT}/secretary", asks=keep, answer=self.secretary),
            Page(method="POST", path=f"{ROOT}/exception", asks=keep, answer=self.exception),
        ]

    async def show(self, visit: Visit) -> Response:
        """Everybody, and the forms to appoint."""
        return await self._all(visit, LOOKED_AT)

    async def appoint(self, visit: Visit) -> Response:
        """Appoint those whose blocks bear a name, together."""
        form = Form(visit.fields)
        filled = [at for at in _blocks(visit) if form.typed(f"{at}name").strip()]
        chosen = filled or _blocks(visit)[:1]
        members = [Member(**MEMBER.read(form, at)) for at in chosen]
        blocks = [
            Block(sheet=MEMBER, at=at, name=member.name)
            for at, member in zip(chosen, members, strict=True)
        ]
        keeping = partial(self._room.appointments.appoint, members)
        return await self._room.keep(
            visit, "appoint", form, blocks, keeping, show=self._all, back=_PATH
        )

    async def secretary(self, visit: Visit) -> Response:
        """Name the secretary."""
        form = Form(visit.fields)
        named = Secretary(**SECRETARY.read(form))
        return await self._room.keep(
            visit,
            "secretary",
            form,
            [Block(sheet=SECRETARY)],
            partial(self._room.appointments.name_secretary, named),
            show=self._all,
            back=_PATH,
        )

    async def exception(self, visit: Visit) -> Response:
        """Keep the resolution that one sex may be over its share."""
        form = Form(visit.fields)
        resolved = SexException(**EXCEPTION.read(form))
        return await self._room.keep(
            visit,
            "exception",
            form,
            [Block(sheet=EXCEPTION)],
            partial(self._room.appointments.resolve_exception, resolved),
            show=self._all,
            back=_PATH,
        )

    async def show_one(self, visit: Visit) -> Response:
        """One member."""
        return await self._one(visit, LOOKED_AT)

    async def change(self, visit: Visit) -> Response:
        """Correct a member, or seat one who was elected."""
        form, number = Form(visit.fields), visit.path_number()
        told = MEMBER.read(form)
        member = Member(number=number, version=form.version(), **told)
        return await self._room.keep(
            visit,
            "change",
            form,
            [Block(sheet=MEMBER)],
            partial(self._room.appointments.change, member),
            show=self._one,
            back=f"{_PATH}/{number}",
        )

    async def dismiss(self, visit: Visit) -> Response:
        """Let a member go."""
        form, number = Form(visit.fields), visit.path_number()
        leaving = Leaving(member=number, **LEAVING.read(form))
        return await self._room.keep(
            visit,
            "leaving",
            form,
            [Block(sheet=LEAVING)],
            partial(self._room.appointments.dismiss, leaving),
            show=self._one,
            back=f"{_PATH}/{number}",
        )

    async def _all(self, visit: Visit, sent: Sent) -> Response:
        found = await self._room.desk.database.run(seated, self._room)
        blank = values_in(MEMBER, None) | {"seat": "member", "sex": "unknown"}
        return self._room.page(
            "members.html",
            visit,
            sent,
            seated=found,
            blocks=_blocks(visit),
            blank=blank,
            most=MEMBERS_AT_ONCE,
            sheets={"member": MEMBER, "secretary": SECRETARY, "exception": EXCEPTION},
            picks=self._picks(found),
        )

    async def _one(self, visit: Visit, sent: Sent) -> Response:
        found = await self._room.desk.database.run(seated, self._room)
        member = found.committee.member(visit.path_number())
        if member is None:
            return self._room.desk.missing(visit)
        return self._room.page(
            "member.html",
            visit,
            sent,
            member=member,
            values=values_in(MEMBER, member),
            leaving=found.committee.leaving(member.number),
            sheets={"member": MEMBER, "leaving": LEAVING},
            picks=self._picks(found),
        )

    def _picks(self, found: Seated) -> dict[str, dict[int, str]]:
        shown = self._room.desk.worded
        people = {
            one.number: f"{one.name} ({shown(one.since)} ~ {shown(one.until)})"
            for one in found.committee.members
        }
        meetings = {one.number: f"{shown(one.starts)} {one.place}" for one in found.meetings}
        return {"renews": people, "replaces": people, "elected_in": meetings}


def _blocks(visit: Visit) -> list[str]:
    """What the fields of each block's names begin with: as many blocks as were asked for."""
    asked = visit.get("count") or visit.request.query_params.get("count", "")
    count = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 3 else 1
    return [f"{place}-" for place in range(1, min(max(count, 1), MEMBERS_AT_ONCE) + 1)]
