"""A form that was tried: done and over, or back on its page with what is wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from admin.books import By, Findings, Kept
from admin.office.desk import Desk, Visit
from admin.office.forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """What came back of a form."""

    at: str = ""
    """Which form of the page it was."""
    form: Form | None = None
    findings: Findings = ()

    @property
    def status(self) -> int:
        """Of the page that shows it."""
        return 422 if self.form else 200

    def of(self, at: str) -> Form | None:
        """What was typed into a form, if it is the one that was tried."""
        return self.form if self.at == at else None


UNTRIED = Tried()
Again = Callable[[Tried], Awaitable[Response]]


def by(visit: Visit, form: Form) -> By:
    """Who sends a form, and why."""
    return By(person=visit.official.name, reason=form.text("reason"))


async def tried(
    desk: Desk, form: Form, at: str, act: Callable[[], Kept], done: str, again: Again
) -> Response:
    """Do what a sound form asks for, and lead to `done`; `{}` stands there for what was kept."""
    if not form.sound:
        return await again(Tried(at=at, form=form))
    kept = await desk.database.run(act)
    if not kept.done:
        return await again(Tried(at=at, form=form, findings=kept.findings))
    return RedirectResponse(done.format(kept.number), status_code=303)
