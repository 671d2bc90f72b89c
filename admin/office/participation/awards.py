"""Awards for officials: candidates, who examined them, and the book of awards."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.awards import (
    Award,
    AwardKind,
    AwardName,
    Awards,
    CancelGround,
    Cancellation,
    Candidate,
    Deserving,
    Ground,
    Recommender,
    Review,
    Whom,
)
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Handler, Page
from admin.office.participation.case_texts import AwardOffice
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from city.pages import page_of

_PATH = "/office/awards"
_ONE = f"{_PATH}/{{number:number}}"
_MOST_FIELDS = 30
_MOST = 10**6
_KINDS = (Whom, Ground, AwardKind, Deserving, Recommender, CancelGround)


class AwardPages:
    """The list of candidates, and a candidate."""

    def __init__(self, desk: Desk, awards: Awards) -> None:
        self._desk, self._awards = desk, awards
        self._every = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}")
        self._one = Sending(desk=desk, show=self.shown, back=f"{_PATH}/{{number}}")
        self._names = {
            kind.__name__.lower(): {
                one: desk.say(AwardName(f"awards.{kind.__name__.lower()}.{one}")) for one in kind
            }
            for kind in _KINDS
        }

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, change = Permission.AWARDS_READ, Permission.AWARDS_CHANGE

        def step(name: str, answer: Handler) -> Page:
            return Page(method="POST", path=f"{_ONE}/{name}", asks=change, answer=answer)

        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(
                method="POST",
                path=_PATH,
                asks=change,
                answer=self.recommend,
                most_fields=_MOST_FIELDS,
            ),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            step("advice", self.advise),
            step("reviews", self.review),
            step("award", self.award),
            step("cancel", self.cancel),
            step("recover", self.recover),
            step("withdraw", self.withdraw),
        ]

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every candidate, and the form for a new one."""
        every = await self._desk.database.run(self._awards.every)
        return self._desk.page(
            "participation/awards.html", visit, status=sent.status, sent=sent,
            paged=page_of(every, visit.request.query_params.get("page", ""), {}),
            names=self._names, Say=AwardOffice,
        )  # fmt: skip

    async def recommend(self, visit: Visit) -> Response:
        """Keep a candidate."""
        form = Form(visit.fields)
        candidate = Candidate(
            name=form.text("name", most=100),
            whom=form.choice("whom", Whom),
            outsider_why=form.text("outsider_why", required=False),
            ground=form.choice("ground", Ground),
            product=form.text("product", required=False, most=200),
            kind=form.choice("kind", AwardKind),
            deserving=form.choice("deserving", Deserving),
            deeds=form.text("deeds", most=2000),
            recommender=form.choice("recommender", Recommender),
            recommended_by=form.text("recommended_by", most=100),
            recommended=form.day("recommended"),
            planned=form.day("planned"),
            statement=form.ticked("statement"),
            consented_by=form.text("consented_by", required=False, most=100),
            own_staff=form.ticked("own_staff"),
            cosigners=form.number_if_any("cosigners", 0, _MOST) or 0,
            model_citizen=form.ticked("model_citizen"),
            awarded_elsewhere=form.text("awarded_elsewhere", required=False, most=200),
        )
        act = partial(self._awards.recommend, candidate)
        return await self._every.keep(visit, "recommend", form, act)

    async def advise(self, visit: Visit) -> Response:
        """Keep which decision of the AI committee advises."""
        form = Form(visit.fields)
        decision, version = form.number("decision", 1, 2**31 - 1), form.version()
        act = partial(self._awards.advise, visit.path_number(), version, decision)
        return await self._one.keep(visit, "advice", form, act)

    async def review(self, visit: Visit) -> Response:
        """Keep what the committee of merits said."""
        form = Form(visit.fields)
        review = Review(
            candidate=visit.path_number(),
            day=form.day("day"),
            cancels=form.ticked("cancels"),
            in_office=form.number("in_office", 1, _MOST),
            present=form.number("present", 0, _MOST),
            favour=form.number("favour", 0, _MOST),
            written_why=form.text("written_why", required=False),
        )
        act = partial(self._awards.review, review)
        return await self._one.keep(visit, "review", form, act)

    async def award(self, visit: Visit) -> Response:
        """Write an award into the book of awards."""
        form = Form(visit.fields)
        award = Award(
            candidate=visit.path_number(),
            day=form.day("day"),
            unreviewed_why=form.text("unreviewed_why", required=False),
            extras=form.text("extras", required=False),
        )
        act = partial(self._awards.award, award)
        return await self._one.keep(visit, "award", form, act)

    async def cancel(self, visit: Visit) -> Response:
        """Cancel an award."""
        form = Form(visit.fields)
        cancellation = Cancellation(
            award=0,
            ground=form.choice("cancelground", CancelGround),
            day=form.day("day"),
            facts=form.text("facts", most=2000),
        )
        act = partial(self._awards.cancel, visit.path_number(), cancellation)
        return await self._one.keep(visit, "cancel", form, act)

    async def recover(self, visit: Visit) -> Response:
        """Keep that what was given came back."""
        form = Form(visit.fields)
        day, version = form.day("day"), form.version()
        act = partial(self._awards.recover, visit.path_number(), version, day)
        return await self._one.keep(visit, "recover", form, act)

    async def withdraw(self, visit: Visit) -> Response:
        """Take a recommendation back."""
        form = Form(visit.fields)
        form.confirmed()
        act = partial(self._awards.withdraw, visit.path_number(), form.version())
        return await self._one.keep(visit, "withdraw", form, act)

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """A candidate with everything that became of it."""
        run = self._desk.database.run
        found = await run(self._awards.find, visit.path_number())
        if found is None:
            return self._desk.missing(visit)
        return self._desk.page(
            "participation/award.html", visit, status=sent.status, sent=sent,
            found=found, candidate=found.candidate, names=self._names, Say=AwardOffice,
            findings=await run(self._awards.told_of, found),
            advice=await run(self._awards.decision, found.candidate.advice),
            keeps=may(visit.official, Permission.AWARDS_CHANGE),
        )  # fmt: skip
