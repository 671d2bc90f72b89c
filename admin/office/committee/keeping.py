"""The one way in which every form of the committee's pages is kept.

What cannot be read, and what a rule refuses, comes back with status 422 beside its field and with
what was typed. What is kept without a word leads back to the page; what is kept with a warning
shows the warning there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from starlette.responses import RedirectResponse, Response

from admin.books import BooksSentence, By, Entry, Kept, written_day
from admin.committee import Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee.words import label, word
from admin.office.committee.answered import LOOKED_AT, Answered
from admin.office.committee.sheets import MOST_NUMBER, REASON, Block, Declared, placed, written
from admin.office.committee.texts import CommitteeOffice
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.officials import Permission, may
from city import SEOUL, Clock

ROOT = "/office/committee"
Show = Callable[[Visit, Answered], Awaitable[Response]]
_UNEXPLAINED = frozenset({BooksSentence.ACT_UNEXPLAINED})


class CommitteeRoom:
    """The committee's books behind its pages, and how forms reach them."""

    def __init__(self, desk: Desk, books: CommitteeBooks, clock: Clock) -> None:
        self.desk, self.books, self.clock = desk, books, clock
        self.rules = books.rules
        self.appointments = Appointments(books)
        self.proceedings = Proceedings(books)
        self.publications = Publications(books)

    async def keep(
        self,
        visit: Visit,
        answered: Answered,
        blocks: Sequence[Block],
        keeping: Callable[[By], Kept],
        *,
        show: Show,
        back: str = "",
    ) -> Response:
        """Keep what a form asks for, if it can be read and no rule refuses it.

        `back`: where its page is, with `{number}` for the number of what was kept; the form's own
        address where it says nothing.
        """
        form = answered.form or Form(visit.fields)
        by = By(person=visit.official.name, reason=form.text(REASON, most=500))
        at = answered.at
        if not form.sound:
            return await show(visit, Answered(at=at, form=form))
        kept = await self.desk.database.run(keeping, by)
        if not kept.done:
            left = placed(kept.findings, form, blocks, _UNEXPLAINED)
            now = kept.entries[0] if kept.differing else None
            refused = Answered(at=at, form=form, findings=left, now=now, differing=kept.differing)
            return await show(visit, refused)
        if kept.findings:
            done = Answered(at=at, findings=kept.findings, kept=True, number=kept.number)
            return await show(visit, done)
        where = back.format(number=kept.number) or visit.request.url.path
        return RedirectResponse(f"{where}?kept={at}#{at}", status_code=303)

    def page(
        self, template: str, visit: Visit, answered: Answered = LOOKED_AT, **values: object
    ) -> Response:
        """A page of the committee's, with everything its templates ask for."""
        done = visit.request.query_params.get("kept", "")
        if done and answered is LOOKED_AT and visit.request.method == "GET":
            answered = Answered(at=done, kept=True)
        return self.desk.page(
            f"committee/{template}",
            visit,
            status=answered.status,
            Committee=CommitteeOffice,
            answered=answered,
            keeps=may(visit.official, Permission.COMMITTEE_KEEP),
            rules=self.rules,
            shown=self.shown,
            named=self.named,
            words=self.words,
            typed_now=written(self.clock.now()),
            today=self.books.today(),
            **values,
        )

    def missing(self, visit: Visit) -> Response:
        """The page of what is not there."""
        page = self.page("missing.html", visit)
        page.status_code = 404
        return page

    def words(self, kind: type[StrEnum]) -> dict[str, str]:
        """What can be picked, in words."""
        if kind is Declared:
            told = {Declared.YES: CommitteeOffice.YES, Declared.NO: CommitteeOffice.NO}
            return {one.value: self.desk.say(said) for one, said in told.items()}
        return {one.value: self.desk.say(word(one)) for one in kind}

    def named(self, entry: Entry, field: str) -> str:
        """What a field of an entry is called."""
        return self.desk.say(label(type(entry), field))

    def shown(self, value: Any) -> str:
        """A value as a page shows it."""
        match value:
            case None | "" | ():
                return self.desk.say(CommitteeOffice.NOTHING)
            case bool():
                return self.desk.say(CommitteeOffice.YES if value else CommitteeOffice.NO)
            case datetime():
                return f"{written_day(value.date())} {value.astimezone(SEOUL):%H:%M}"
            case date():
                return written_day(value)
            case StrEnum():
                return self.desk.say(word(value))
            case _:
                return str(value)


def version_of(form: Form) -> int:
    """Which version of an entry somebody saw who changes it."""
    return form.number("version", 0, MOST_NUMBER)
