"""The pages of citizens' objections: the most urgent first, one case, and its outcome.

The rules, in order:

1. The list tells of no citizen's words. Who opens a case reads them, and that they do is kept in
   the log of access before anything is shown, each time.
2. A case is closed once, under the name of who is signed in, with the outcome as the citizen will
   read it; the channel they asked in brings it to them (`disclosure.Objections`).
3. Whoever looks is told where an outcome cannot be brought, before it is written: the key that has
   sealed where it goes is not the one of today.
4. Who comes second is told what was decided meanwhile, and keeps what they typed.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from admin.office.desk import Desk, Visit
from admin.office.exports import Export
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.objections.list import listing_of, state_of
from admin.office.objections.texts import CaseState, ObjectionSentence
from admin.officials import Permission, may
from city import Clock, operator_sentence
from city.pages import Paged, newest_of
from disclosure import (
    LONGEST_OUTCOME,
    Accesses,
    AccessPlace,
    ChannelName,
    Objection,
    ObjectionRefused,
    Objections,
    Record,
    Records,
    Seal,
)

_PATH = "/office/objections"
_ONE = f"{_PATH}/{{number:number}}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cases:
    """What these pages stand on."""

    objections: Objections
    seal: Seal
    records: Records
    accesses: Accesses
    clock: Clock


class ObjectionPages:
    """The list, a case, and closing it."""

    def __init__(self, desk: Desk, cases: Cases) -> None:
        self._desk = desk
        self._cases = cases

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        reads, closes = Permission.OBJECTIONS_READ, Permission.OBJECTIONS_CLOSE
        listing = listing_of(_PATH, self._cases.objections, self._cases.clock)
        return [
            Page(method="GET", path=_PATH, asks=reads, answer=self.show),
            Page(method="GET", path=_ONE, asks=reads, answer=self.case),
            Page(method="POST", path=f"{_ONE}/close", asks=closes, answer=self.close),
            Export(self._desk, self._cases.clock, listing).page(),
        ]

    async def show(self, visit: Visit) -> Response:
        """The open cases, the most urgent first, and those that are over, fifty at a time."""
        before = visit.number("before")

        def read() -> tuple[tuple[Objection, ...], Paged[Objection], frozenset[int]]:
            cases = self._cases.objections
            over = newest_of(
                lambda most: cases.over(before=before, limit=most), lambda one: one.number
            )
            return cases.listed(), over, cases.unsendable(self._cases.seal)

        waiting, over, unsendable = await self._desk.database.run(read)
        return self._desk.page(
            "objections/list.html",
            visit,
            Objections=ObjectionSentence,
            waiting=waiting,
            over=over,
            unsendable=unsendable,
            state=self._state,
            address=_PATH,
        )

    async def case(self, visit: Visit) -> Response:
        """One case with the exchange that it is about."""
        return await self._case(visit)

    async def close(self, visit: Visit) -> Response:
        """Close a case; its outcome goes to the citizen."""
        form, number = Form(visit.fields), visit.path_number()
        outcome = form.text("outcome", most=LONGEST_OUTCOME)
        if not form.sound:
            return await self._case(visit, status=422, form=form)

        def close() -> None:
            self._cases.objections.close(number, visit.official.name, outcome)

        try:
            await self._desk.database.run(close)
        except ObjectionRefused:
            return await self._case(visit, status=409, form=form)
        return RedirectResponse(_PATH, status_code=303)

    async def _case(self, visit: Visit, *, status: int = 200, form: Form | None = None) -> Response:
        found = await self._desk.database.run(
            self._opened, visit.path_number(), visit.official.name
        )
        if found is None:
            return self._desk.missing(visit)
        one, record, unsendable = found
        return self._desk.page(
            "objections/case.html",
            visit,
            status=status,
            Objections=ObjectionSentence,
            one=one,
            unsendable=unsendable,
            asked=record.asked if record else None,
            settled=record.settlement if record else None,
            state=self._state,
            channel=ChannelName(f"register.channel.{one.channel}"),
            closes=one.open and may(visit.official, Permission.OBJECTIONS_CLOSE),
            form=form,
            longest=LONGEST_OUTCOME,
        )

    def _opened(self, number: int, by: str) -> tuple[Objection, Record | None, bool] | None:
        """A case with its record, and whether its outcome cannot be brought.

        That somebody reads it is kept before.
        """
        objections = self._cases.objections
        one = objections.find(number)
        if one is None:
            return None
        purpose = operator_sentence("access.objection", number=number)
        self._cases.accesses.note(
            person=by, command=AccessPlace.OBJECTIONS, record=one.record, purpose=purpose
        )
        unsendable = number in objections.unsendable(self._cases.seal)
        return one, self._cases.records.find(one.record), unsendable

    def _state(self, one: Objection) -> CaseState:
        return state_of(one, self._cases.clock.now().date())
