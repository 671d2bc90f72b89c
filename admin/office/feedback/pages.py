"""The pages of feedback: what waits, the most urgent first; one case; and what is done about it.

The rules, in order:

1. The list tells of no citizen's words. Who opens a case reads them, and that they do is kept in
   the log of access before anything is shown, each time.
2. A case is taken, passed on to another department, or closed with what was done: each is an act
   under the name of who is signed in (`disclosure.Feedback`).
3. Whose form comes after somebody else's is told so, sees what is kept now, and keeps what they
   typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from starlette.responses import RedirectResponse, Response

from admin.feedback import StateName, measure_name, reason_name, state_name
from admin.office.desk import Desk, Visit
from admin.office.exports import Export
from admin.office.feedback.list import LONGEST_DEPARTMENT, STATES, Asked, listing_of
from admin.office.feedback.texts import FeedbackOffice
from admin.office.forms import Form
from admin.office.gate import Page
from admin.officials import Permission, may
from city import Clock, operator_sentence
from city.pages import Paged, page_of
from disclosure import (
    LONGEST_DONE,
    Accesses,
    AccessPlace,
    Feedback,
    FeedbackCase,
    FeedbackRefused,
    FeedbackState,
    Measure,
    Record,
    Records,
)

_PATH = "/office/feedback"
_ONE = f"{_PATH}/{{number:number}}"
Listed = tuple[Paged[int], tuple[FeedbackCase, ...], tuple[str, ...], int]
"""A page of numbers, their cases, whose cases there are, and how many were found."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What these pages stand on."""

    feedback: Feedback
    records: Records
    accesses: Accesses
    clock: Clock
    operator: str
    """Whose a case is that names no department."""


class FeedbackPages:
    """The list, a case, and its forms."""

    def __init__(self, desk: Desk, answers: Answers) -> None:
        self._desk, self._answers = desk, answers

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        reads, closes = Permission.FEEDBACK_READ, Permission.FEEDBACK_CLOSE
        listing = listing_of(_PATH, self._answers.feedback, self._answers.clock)
        return [
            Page(method="GET", path=_PATH, asks=reads, answer=self.show),
            Page(method="GET", path=_ONE, asks=reads, answer=self.case),
            Page(method="POST", path=f"{_ONE}/take", asks=closes, answer=self.take),
            Page(method="POST", path=f"{_ONE}/assign", asks=closes, answer=self.assign),
            Page(method="POST", path=f"{_ONE}/close", asks=closes, answer=self.close),
            Export(self._desk, self._answers.clock, listing).page(),
        ]

    async def show(self, visit: Visit) -> Response:
        """The cases that were asked for, fifty at a time."""
        asked, number = Asked.by(visit.request.query_params), visit.request.query_params.get("page")
        paged, cases, departments, count = await self._desk.database.run(
            self._listed, asked, number or ""
        )
        return self._page(
            visit,
            "feedback/list.html",
            200,
            asked=asked,
            states=STATES,
            paged=paged,
            cases=cases,
            departments=departments,
            count=count,
            address=_PATH,
        )

    async def case(self, visit: Visit) -> Response:
        """One case with the exchange that it is about."""
        return await self._case(visit)

    async def take(self, visit: Visit) -> Response:
        """See to a case."""
        form = Form(visit.fields)
        act = partial(
            self._answers.feedback.take, visit.path_number(), form.version(), visit.official.name
        )
        return await self._kept(visit, form, act)

    async def assign(self, visit: Visit) -> Response:
        """Pass a case on to another department."""
        form = Form(visit.fields)
        act = partial(
            self._answers.feedback.assign,
            visit.path_number(),
            form.version(),
            form.text("department", most=LONGEST_DEPARTMENT),
            visit.official.name,
            form.text("reason"),
        )
        return await self._kept(visit, form, act)

    async def close(self, visit: Visit) -> Response:
        """Close a case with what was done."""
        form = Form(visit.fields)
        act = partial(
            self._answers.feedback.close,
            visit.path_number(),
            form.version(),
            visit.official.name,
            form.choice("measure", Measure),
            form.text("done", most=LONGEST_DONE),
        )
        return await self._kept(visit, form, act)

    async def _kept(self, visit: Visit, form: Form, act: Callable[[], None]) -> Response:
        if not form.sound:
            return await self._case(visit, status=422, form=form)
        try:
            await self._desk.database.run(act)
        except FeedbackRefused:
            return await self._case(visit, status=409, form=form)
        return RedirectResponse(f"{_PATH}/{visit.path_number()}", status_code=303)

    async def _case(self, visit: Visit, *, status: int = 200, form: Form | None = None) -> Response:
        number, by = visit.path_number(), visit.official.name
        found = await self._desk.database.run(self._opened, number, by)
        if found is None:
            return self._desk.missing(visit)
        one, record = found
        return self._page(
            visit,
            "feedback/case.html",
            status,
            one=one,
            asked=record.asked if record else None,
            settled=record.settlement if record else None,
            works=one.open and may(visit.official, Permission.FEEDBACK_CLOSE),
            form=form,
            meanwhile=status == 409,
            measures={kind: self._desk.say(measure_name(kind)) for kind in Measure},
            longest=LONGEST_DONE,
            longest_department=LONGEST_DEPARTMENT,
        )

    def _page(self, visit: Visit, template: str, status: int, **values: object) -> Response:
        today = self._answers.clock.now().date()

        def state(one: FeedbackCase) -> StateName:
            return state_name(one, today)

        def state_word(one: FeedbackState) -> StateName:
            return StateName(f"feedback.state.{one}")

        return self._desk.page(
            template,
            visit,
            status=status,
            Say=FeedbackOffice,
            state=state,
            state_word=state_word,
            reason_name=reason_name,
            measure_name=measure_name,
            operator=self._answers.operator,
            **values,
        )

    def _listed(self, asked: Asked, number: str) -> Listed:
        feedback, today = self._answers.feedback, self._answers.clock.now().date()
        found = feedback.numbers(asked.wanted(today))
        paged = page_of(found, number, asked.query())
        shown = feedback.among(tuple(paged.entries))
        return paged, shown, feedback.departments(), len(found)

    def _opened(self, number: int, by: str) -> tuple[FeedbackCase, Record | None] | None:
        """A case with its record, once it is kept that somebody reads it."""
        one = self._answers.feedback.find(number)
        if one is None:
            return None
        purpose = operator_sentence("access.feedback", number=number)
        self._answers.accesses.note(
            person=by, command=AccessPlace.FEEDBACK, record=one.record, purpose=purpose
        )
        return one, self._answers.records.find(one.record)
