"""Looking for exchanges, and taking them along as a file.

The rules, in order:

1. The list has no citizen's words: it is no look at anybody's.
2. A file of exchanges has them. Whoever takes it needs a permission of its own beside that of
   reading them, every record in it is noted in the log of access, and the taking is an act: all
   before the file leaves.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.responses import Response

from admin.audits import Readings
from admin.office.audits.asking import address_of, asked_of, form_of, wanted_of
from admin.office.audits.taking import Taking
from admin.office.audits.texts import AuditOffice
from admin.office.audits.told import Names
from admin.office.desk import Desk, Visit, file_named
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import REASON
from admin.office.texts import PermissionName
from admin.officials import Permission, may
from city import AuditRules, Clock
from city.pages import PAGE, Paged
from disclosure import Exchanges, Shell, Wanted
from knowledge import Catalogue

PATH = "/office/audits"
_NOTHING: Paged[Shell] = Paged(entries=())


class ListPages:
    """The search, its list and its file."""

    def __init__(
        self, desk: Desk, exchanges: Exchanges, readings: Readings, taking: Taking,
        catalogue: Catalogue, clock: Clock,
    ) -> None:  # fmt: skip
        self._desk, self._exchanges, self._readings = desk, exchanges, readings
        self._taking, self._catalogue, self._clock = taking, catalogue, clock
        self._names = Names(desk)

    @property
    def _rules(self) -> AuditRules:
        return self._readings.rules

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        take = Permission.AUDITS_EXPORT
        return [
            Page(method="GET", path=PATH, asks=Permission.AUDITS_READ, answer=self.listed),
            Page(method="POST", path=f"{PATH}/file", asks=take, answer=self.take),
        ]

    async def listed(self, visit: Visit) -> Response:
        """What is found, fifty at a time; nothing where the search contradicts itself."""
        return await self._listed(visit, form_of(visit.request.query_params))

    async def take(self, visit: Visit) -> Response:
        """What is found, as a file with the words."""
        form = Form(visit.fields)
        wanted, reason = wanted_of(form, self._rules), form.text(REASON)
        if not form.sound:
            return await self._listed(visit, form)
        if not may(visit.official, Permission.AUDITS_READ):
            return self._desk.forbidden(visit, Permission.AUDITS_READ)
        content = await self._desk.database.run(
            self._taking.taken, wanted, visit.official.name, reason
        )
        name = f"{self._desk.say(AuditOffice.FILE)} {self._clock.now().date()}.csv"
        return file_named(name, content, "text/csv; charset=utf-8")

    async def _listed(self, visit: Visit, form: Form) -> Response:
        wanted, before = wanted_of(form, self._rules), visit.number("before")
        run, paged = self._desk.database.run, _NOTHING
        if form.sound:
            paged = await run(self._page, wanted, before, form)
        mine = await run(self._judged, paged.entries, visit.official.name)
        titles, departments = await run(self._known)
        return self._desk.page(
            "audits/search.html", visit, status=200 if form.sound else 422, Say=AuditOffice,
            form=form, paged=paged, titles=titles, departments=departments, mine=mine,
            names=self._names, options=self._names.options(), asked=asked_of(form),
            later=before is not None, address=PATH, most=self._rules.most_exported,
            reads_log=may(visit.official, Permission.ACCESSES_READ),
            takes=may(visit.official, Permission.AUDITS_EXPORT),
            permission=self._desk.say(PermissionName.AUDITS_EXPORT),
        )  # fmt: skip

    def _page(self, wanted: Wanted, before: int | None, form: Form) -> Paged[Shell]:
        found = self._exchanges.search(wanted, before=before, limit=PAGE + 1)
        shown = found[:PAGE]
        more = len(found) > PAGE
        return Paged(entries=shown, after=address_of(form, before=shown[-1].number) if more else "")

    def _judged(self, shells: Iterable[Shell], reader: str) -> frozenset[int]:
        read = self._readings.read_by([one.number for one in shells])
        return frozenset(number for number, readers in read.items() if reader in readers)

    def _known(self) -> tuple[list[str], list[str]]:
        documents = self._catalogue.documents()
        titles = {title for cited in self._catalogue.cited_titles().values() for title in cited}
        return sorted(titles), sorted({one.department for one in documents} - {""})
