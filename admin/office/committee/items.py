"""An item in a meeting: who keeps out of it, how it is voted on, and what was decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from starlette.responses import Response

from admin.books import By, Kept
from admin.committee.afterwards import Condition
from admin.committee.meetings import Hearing, Item, Recusal, Sitting, Vote
from admin.committee.people import Committee
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules.counting import counted, counting_moment
from admin.committee.rules.deciding import votes_on
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.committee.meeting_lines import (
    CONDITION,
    DECISION,
    HEARING,
    MET,
    RECUSAL,
    RULING,
    VOTE,
    VOTED_AT,
)
from admin.office.committee.sheets import Block, values_in
from admin.office.committee.texts import CommitteeOffice
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission

_PATH = f"{ROOT}/items"
_FIELDS = 40
"""As many votes as a committee may have, and more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deliberation:
    """An item with its meeting."""

    item: Item
    sitting: Sitting
    committee: Committee
    conditions: tuple[Condition, ...]


class ItemsPages:
    """The items of meetings."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room
        self._run = room.desk.database.run

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP
        one = f"{_PATH}/{{number:number}}"
        challenge = f"{ROOT}/challenges/{{number:number}}"
        posts = (
            (f"{one}/recusals", self.recuse),
            (f"{one}/hearings", self.hear),
            (f"{ROOT}/hearings/{{number:number}}", self.correct),
            (f"{one}/votes", self.vote),
            (f"{one}/decision", self.decide),
            (f"{one}/conditions", self.ask_for),
            (f"{challenge}/votes", self.vote_on_challenge),
            (f"{challenge}/ruling", self.rule),
            (f"{ROOT}/conditions/{{number:number}}", self.meet),
        )
        return [
            Page(method="GET", path=one, asks=read, answer=self.show),
            *(
                Page(method="POST", path=path, asks=keep, answer=answer, most_fields=_FIELDS)
                for path, answer in posts
            ),
        ]

    async def show(self, visit: Visit) -> Response:
        """An item."""
        return await self._item(visit, LOOKED_AT, visit.path_number())

    async def recuse(self, visit: Visit) -> Response:
        """Keep that a member keeps out, or is challenged."""
        form, number = Form(visit.fields), visit.path_number()
        told = Recusal(item=number, **RECUSAL.read(form))
        keeping = partial(self._room.proceedings.recuse, told)
        blocks = [Block(sheet=RECUSAL)]
        return await self._kept(visit, "recusals", form, blocks, keeping, number)

    async def hear(self, visit: Visit) -> Response:
        """Keep what an expert said."""
        form, number = Form(visit.fields), visit.path_number()
        told = Hearing(item=number, **HEARING.read(form))
        keeping = partial(self._room.proceedings.hear, told)
        return await self._kept(visit, "hearings", form, [Block(sheet=HEARING)], keeping, number)

    async def correct(self, visit: Visit) -> Response:
        """Keep what an expert said as it should have been written."""
        found = await self._room.find(Hearing, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        form = Form(visit.fields)
        told = replace(found, version=form.version(), **HEARING.read(form))
        keeping = partial(self._room.proceedings.hear, told)
        blocks, at = [Block(sheet=HEARING)], f"heard-{found.number}"
        return await self._kept(visit, at, form, blocks, keeping, found.item)

    async def vote(self, visit: Visit) -> Response:
        """Keep the votes on an item, all of them or none."""
        return await self._vote(visit, "votes", visit.path_number(), 0)

    async def vote_on_challenge(self, visit: Visit) -> Response:
        """Keep the votes on a challenge, likewise."""
        found = await self._room.find(Recusal, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        return await self._vote(visit, f"votes-{found.number}", found.item, found.number)

    async def rule(self, visit: Visit) -> Response:
        """Decide on a challenge by its votes."""
        found = await self._room.find(Recusal, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        form = Form(visit.fields)
        moment = RULING.read(form)["decided"]
        seen = replace(found, version=form.version())
        keeping = partial(self._room.proceedings.rule_on, seen, moment)
        blocks = [Block(sheet=RULING)]
        return await self._kept(visit, f"ruling-{found.number}", form, blocks, keeping, found.item)

    async def decide(self, visit: Visit) -> Response:
        """Decide an item by its votes."""
        form, number = Form(visit.fields), visit.path_number()
        told = DECISION.read(form)
        keeping = partial(self._room.proceedings.decide, number, told["text"], told["at"])
        blocks = [Block(sheet=DECISION)]
        return await self._kept(visit, "decision", form, blocks, keeping, number)

    async def ask_for(self, visit: Visit) -> Response:
        """Keep what a decision asks for."""
        form, number = Form(visit.fields), visit.path_number()
        told = Condition(item=number, **CONDITION.read(form))
        keeping = partial(self._room.proceedings.ask_for, told)
        blocks = [Block(sheet=CONDITION)]
        return await self._kept(visit, "conditions", form, blocks, keeping, number)

    async def meet(self, visit: Visit) -> Response:
        """Keep that a condition was met."""
        found = await self._room.find(Condition, visit.path_number())
        if found is None:
            return self._room.desk.missing(visit)
        form = Form(visit.fields)
        told = replace(found, version=form.version(), **MET.read(form))
        keeping = partial(self._room.proceedings.ask_for, told)
        blocks = [Block(sheet=MET)]
        return await self._kept(visit, f"met-{found.number}", form, blocks, keeping, found.item)

    async def _vote(self, visit: Visit, at: str, item: int, challenge: int) -> Response:
        found = await self._run(self._read, item)
        if found is None:
            return self._room.desk.missing(visit)
        form = Form(visit.fields)
        moment = VOTED_AT.read(form)["at"]
        blocks, ballots = [Block(sheet=VOTED_AT)], list[Vote]()
        for member in found.committee.in_office(found.sitting.meeting.day):
            block = Block(sheet=VOTE, at=f"{member.number}-", name=member.name)
            choice = VOTE.read(form, block.at)["choice"]
            blocks.append(block)
            if choice is not None:
                ballots.append(
                    Vote(
                        item=item,
                        member=member.number,
                        choice=choice,
                        at=moment,
                        recusal=challenge,
                    )
                )
        if not ballots:
            form.refuse("at", CommitteeOffice.NO_CHOICE)
        keeping = partial(self._room.proceedings.vote_together, item, ballots)
        return await self._kept(visit, at, form, blocks, keeping, item)

    async def _kept(
        self,
        visit: Visit,
        at: str,
        form: Form,
        blocks: Sequence[Block],
        keeping: Callable[[By], Kept],
        item: int,
    ) -> Response:
        async def show(visit: Visit, sent: Sent) -> Response:
            return await self._item(visit, sent, item)

        return await self._room.keep(
            visit, at, form, blocks, keeping, show=show, back=f"{_PATH}/{item}"
        )

    async def _item(self, visit: Visit, sent: Sent, number: int) -> Response:
        found = await self._run(self._read, number)
        if found is None:
            return self._room.desk.missing(visit)
        sitting, seats = found.sitting, found.committee
        moment = counting_moment(number, sitting, self._room.clock.now())
        return self._room.page(
            "item.html",
            visit,
            sent,
            found=found,
            item=found.item,
            systems=await self._run(self._room.systems.referred, [found.item.system]),
            sitting=sitting,
            in_office=seats.in_office(sitting.meeting.day),
            names={one.number: one.name for one in seats.members},
            count=counted(number, sitting, seats, moment),
            moment=moment,
            votes_on=partial(votes_on, sitting),
            shown=values_in,
            sheets={
                "recusal": RECUSAL, "hearing": HEARING, "vote": VOTE, "voted_at": VOTED_AT,
                "ruling": RULING, "decision": DECISION, "condition": CONDITION, "met": MET,
            },
            picks={
                "member": {
                    one.number: one.name for one in seats.in_office(sitting.meeting.day)
                }
            },
        )  # fmt: skip

    def _read(self, number: int) -> Deliberation | None:
        with self._room.books.reading() as shelf:
            item = shelf.find(Item, number)
            sitting = sitting_on(shelf, item.meeting) if item else None
            if item is None or sitting is None:
                return None
            return Deliberation(
                item=item,
                sitting=sitting,
                committee=committee_on(shelf),
                conditions=shelf.every(Condition, item=number),
            )
