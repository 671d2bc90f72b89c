"""The one way in which every form of the plan's pages is kept.

What cannot be read, and what a rule refuses, comes back with status 422 and with what was typed,
beside its field where the form has it. What is kept with a warning shows the warning.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from admin.books import BooksSentence, By, Entry, Findings, Kept, Weight
from admin.committee import Matter, Resolution, Resolutions
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.plan.texts import PlanOffice
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
_LABELS = {one.value.rpartition(".")[2]: one for one in PlanLabel}
_BESIDE: Mapping[SentenceKey, str] = {
    BooksSentence.ACT_UNEXPLAINED: "reason",
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A form that was sent, or none where a page is only looked at."""

    at: str = ""
    """Which form of the page."""
    form: Form | None = None
    """What was typed; nothing once it is kept."""
    findings: Findings = ()
    kept: bool = False
    now: Entry | None = None
    """What somebody else has made of it meanwhile."""
    differing: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        """What a page with it answers."""
        return 200 if self.form is None else 422

    def typed(self, at: str) -> Form | None:
        """What was typed into a form that is still open."""
        return self.form if at == self.at else None

    def version(self, at: str, entry: Entry) -> int | str:
        """Which version of an entry a form must bear: the one that its reader has seen."""
        form = self.typed(at)
        if form is None:
            return entry.version
        return self.now.version if self.now else form.typed("version")


Show = Callable[[Visit, Sent], Awaitable[Response]]
LOOKED_AT = Sent()
"""A page to which nothing was sent."""


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
        back: Callable[[Kept], str],
    ) -> Response:
        """Keep what was read of a form, if it could be read and no rule refuses it."""
        by = By(person=visit.official.name, reason=form.text("reason"))
        if not form.sound:
            return await show(visit, Sent(at=at, form=form))
        kept = await self.run(keeping, by)
        if not kept.done:
            left = _placed(kept.findings, form)
            now = kept.entries[0] if kept.differing else None
            refused = Sent(at=at, form=form, findings=left, now=now, differing=kept.differing)
            return await show(visit, refused)
        if kept.findings:
            return await show(visit, Sent(at=at, findings=kept.findings, kept=True))
        return RedirectResponse(f"{back(kept)}?kept={at}#{at}", status_code=303)

    def page(
        self, template: str, visit: Visit, sent: Sent = LOOKED_AT, **values: object
    ) -> Response:
        """A page of the plan, with everything its templates ask for."""
        done = visit.request.query_params.get("kept", "")
        if done and sent is LOOKED_AT:
            sent = Sent(at=done, kept=True)
        return self.desk.page(
            f"plan/{template}",
            visit,
            status=sent.status,
            P=PlanOffice,
            L=PlanLabel,
            shown=self.shown,
            sent=sent,
            differing=", ".join(self._called(name) for name in sent.differing),
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

    def missing(self, visit: Visit) -> Response:
        """The page of what is not there."""
        page = self.page("missing.html", visit)
        page.status_code = 404
        return page

    def _called(self, field: str) -> str:
        if field in {one.value for one in Content}:
            return self.shown.word(Content(field))
        return self.desk.say(_LABELS[field]) if field in _LABELS else field


def version_of(form: Form) -> int:
    """Which version of an entry somebody saw who changes it."""
    return form.number("version", 0, 10**9)


def plan_address(plan: Plan) -> str:
    """The page of a plan."""
    return f"{ROOT}/{plan.number}"


def _placed(findings: Findings, form: Form) -> Findings:
    """Put what was refused beside its fields; gives back what has none in this form."""
    left: Findings = ()
    for one in findings:
        spot = _BESIDE.get(one.sentence, "")
        if one.weight is Weight.REFUSAL and form.has(spot) and spot not in form.problems:
            form.refuse(spot, one.sentence, one.article, **one.values)
        else:
            left = (*left, one)
    return left
