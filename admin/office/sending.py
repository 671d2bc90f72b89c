"""The one way in which a form about books is answered.

1. What cannot be read and what a rule refuses comes back with status 422, each thing beside its
   field where the form has it, and with all that was typed. The form still bears the version that
   it was opened with: a refusal shows nobody what somebody else has changed meanwhile.
2. What somebody else has changed meanwhile comes back with status 409: it tells what is kept now,
   and the form bears that version, so that who sends it again does so knowingly.
3. What is kept leads on with status 303; what the rules warn of is told on the page that comes.
4. Where the page has the form no more, the page itself tells all of this (`office.html`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from admin.books import BooksSentence, By, Entry, Finding, Findings, Kept, Weight
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.officials import Remark

REASON = "reason"
"""The field in which every form asks why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A form that was sent and came back, or none where a page is only looked at."""

    at: str = ""
    """Which form of the page."""
    form: Form | None = None
    """What was typed."""
    findings: Findings = ()
    """What the rules say and no field of the form shows."""
    now: Entry | None = None
    """What somebody else has made of it meanwhile."""
    differing: tuple[str, ...] = ()
    """In which fields that differs from what was typed."""

    @property
    def status(self) -> int:
        """What a page with it answers."""
        if self.form is None:
            return 200
        return 422 if self.now is None else 409

    def typed(self, at: str) -> Form | None:
        """What was typed into a form of the page."""
        return self.form if at == self.at else None

    def version(self, at: str, entry: Entry) -> int:
        """Which version of an entry a form must bear: the one that its reader has been shown."""
        form = self.typed(at)
        if form is None:
            return entry.version
        return form.version() if self.now is None else self.now.version


LOOKED_AT = Sent()
"""A page to which nothing was sent."""
Show = Callable[[Visit, Sent], Awaitable[Response]]
Spot = Callable[[Finding], str | None]
"""The field beside which a finding is told; None where it has none."""


def nowhere(_finding: Finding) -> None:
    """No finding has a field of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sending:
    """Where a form stands, and where it leads."""

    desk: Desk
    show: Show
    """Shows the page that the form stands on."""
    back: str
    """The page that what is kept leads to: `{}` stands there for the number of what was kept, and
    `{name}` for what the form's own address has under that name."""
    spot: Spot = nowhere

    async def keep(
        self, visit: Visit, at: str, form: Form, keeping: Callable[[By], Kept]
    ) -> Response:
        """Keep what was read of a form, if it could be read and no rule refuses it.

        Raises:
            DatabaseUnavailable: the database cannot be reached or written.
        """
        by = By(person=visit.official.name, reason=form.text(REASON))
        if not form.sound:
            return await self.show(visit, Sent(at=at, form=form))
        kept = await self.desk.database.run(keeping, by)
        if kept.differing:
            now = kept.entries[0]
            return await self.show(visit, Sent(at=at, form=form, now=now, differing=kept.differing))
        if not kept.done:
            left = placed(kept.findings, form, self.spot)
            return await self.show(visit, Sent(at=at, form=form, findings=left))
        path = self.back.format(kept.number, **visit.request.path_params)
        remarks = (Remark(words=self.desk.tell(one), article=one.article) for one in kept.findings)
        await self.desk.tell_next(visit, path, at, tuple(remarks))
        return RedirectResponse(f"{path}?kept={at}", status_code=303)


def placed(findings: Findings, form: Form, spot: Spot) -> Findings:
    """Put what was refused beside its fields; gives back what has none in this form."""
    left: Findings = ()
    for one in findings:
        unexplained = one.sentence is BooksSentence.ACT_UNEXPLAINED
        field = REASON if unexplained else spot(one)
        fits = field is not None and form.asks(field) and field not in form.problems
        if field is not None and fits and one.weight is Weight.REFUSAL:
            form.refuse(field, one.sentence, one.article, **one.values)
        else:
            left = (*left, one)
    return left
