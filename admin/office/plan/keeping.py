"""The plan's books behind its pages, and how forms reach them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.responses import Response

from admin.books import By, Finding, Kept
from admin.committee import Matter, Resolution, Resolutions
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.plan.texts import PlanOffice
from admin.office.sending import LOOKED_AT, Sending, Sent, Show
from admin.officials import Permission, may
from admin.plan import (
    Audience,
    Content,
    Live,
    Plan,
    PlanLabel,
    Planning,
    PlanSentence,
    Programme,
    Shown,
    Source,
    Wanted,
)
from city import PlanRules, SentenceKey

ROOT = "/office/plan"
_PICKED = {"contents": Content, "sources": Source, "wanted": Wanted, "audiences": Audience}
_BESIDE: Mapping[SentenceKey, str] = {
    PlanSentence.LACKS_DIRECTION: "direction",
    PlanSentence.LACKS_SCOPE: "scope",
    PlanSentence.LACKS_SERVICES: "services",
    PlanSentence.LACKS_EDUCATION: "education",
    PlanSentence.LACKS_FAIRNESS: "fairness",
    PlanSentence.LACKS_FURTHER: "further",
    PlanSentence.UNTITLED: "title",
    PlanSentence.PERIOD_OVERLAPS: "adopted",
    PlanSentence.NOT_DELIBERATED: "decision",
    PlanSentence.DECISION_UNKNOWN: "decision",
    PlanSentence.DECISION_ON_ANOTHER_MATTER: "decision",
    PlanSentence.DECISION_REJECTED: "decision",
    PlanSentence.DECISION_LATER: "adopted",
    PlanSentence.ADOPTED_AHEAD: "adopted",
    PlanSentence.ADOPTED_STAYS: "adopted",
    PlanSentence.YEAR_BEFORE_PLAN: "adopted",
    PlanSentence.PUBLISHED_UNADOPTED: "published",
    PlanSentence.PUBLISHED_AHEAD: "published",
    PlanSentence.YEAR_OUTSIDE: "year",
    PlanSentence.YEAR_TWICE: "year",
    PlanSentence.PROGRESS_OUTSIDE: "day",
    PlanSentence.COURSE_OUTSIDE: "day",
    PlanSentence.INDICATOR_BY_HAND: "reached",
    PlanSentence.INDICATOR_UNDATED: "read_on",
    PlanSentence.TARGET_IMPOSSIBLE: "target",
    PlanSentence.ATTENDED_AHEAD: "attended",
}
"""Beside which field a rule speaks, where the form has it."""


class PlanRoom:
    """The plan's books behind its pages, and how forms reach them."""

    def __init__(
        self,
        desk: Desk,
        planning: Planning,
        resolutions: Resolutions,
        live: Live,
        rules: PlanRules,
    ) -> None:
        self.desk, self.planning, self.live, self.rules = desk, planning, live, rules
        self._resolutions = resolutions
        self.shown = Shown(desk.say)
        self.run = desk.database.run

    async def keep(
        self,
        visit: Visit,
        at: str,
        form: Form,
        keeping: Callable[[By], Kept],
        show: Show,
        back: str,
    ) -> Response:
        """Keep what was read of a form (`admin.office.sending`)."""
        sending = Sending(desk=self.desk, show=show, back=back, spot=_beside)
        return await sending.keep(visit, at, form, keeping)

    def page(
        self, template: str, visit: Visit, sent: Sent = LOOKED_AT, **values: object
    ) -> Response:
        """A page of the plan, with everything its templates ask for."""
        return self.desk.page(
            f"plan/{template}",
            visit,
            status=sent.status,
            P=PlanOffice,
            L=PlanLabel,
            shown=self.shown,
            sent=sent,
            keeps=may(visit.official, Permission.PLAN_KEEP),
            picked={name: self.shown.words(kind) for name, kind in _PICKED.items()},
            today=self.planning.today(),
            **values,
        )

    async def programme(self, visit: Visit) -> Programme | None:
        """The plan that a page's address names."""
        return await self.run(self.planning.programme, visit.path_number("plan"))

    async def decisions(self) -> dict[int, Resolution]:
        """What the committee decided on plans, by number."""
        found = await self.run(self._resolutions.on, Matter.PLAN)
        return {one.number: one for one in found}


def plan_address(plan: Plan) -> str:
    """The page of a plan."""
    return f"{ROOT}/{plan.number}"


def _beside(finding: Finding) -> str | None:
    return _BESIDE.get(finding.sentence)
