"""The log of access as auditors read it: who of the staff read whose words, found and taken along.

The rules, in order:

1. Who reads this log stands in it as well: each look and each file, before anything is shown.
2. It shows nobody's words, only the number of the record; opening that is a look of its own.
3. A file holds what the page was asked for, and all of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from starlette.responses import Response

from admin.audits import days_in_order
from admin.office.accesses.texts import AccessOffice, PlaceName
from admin.office.desk import Desk, Visit
from admin.office.exports import Column, Export, Listing
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import placed
from admin.officials import Permission
from city import SEOUL, CityProfile, Clock, SentenceKey, operator_sentence
from city.pages import Paged, newest_of
from disclosure import NO_RECORD, Accesses, AccessPlace, KeptAccess, WantedAccesses

PATH = "/office/accesses"
_FIELDS = ("person", "place", "first", "last")
_LONGEST = 100
_AT_ONCE = 500
_NOTHING: Paged[KeptAccess] = Paged(entries=())


class AccessPages:
    """The log, page by page, and as a file."""

    def __init__(self, desk: Desk, log: Accesses, profile: CityProfile, clock: Clock) -> None:
        self._desk, self._log, self._clock = desk, log, clock
        self._rules, self._days = profile.audits, profile.kept_for.access_days

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.ACCESSES_READ
        return [
            Page(method="GET", path=PATH, asks=asks, answer=self.show),
            Page(method="POST", path=f"{PATH}/file", asks=asks, answer=self.take),
        ]

    async def show(self, visit: Visit) -> Response:
        """What is found, newest first; nothing where the search contradicts itself."""
        query = visit.request.query_params
        return await self._shown(visit, Form({name: query.getlist(name) for name in _FIELDS}))

    async def take(self, visit: Visit) -> Response:
        """What is found, as a file."""
        form = Form(visit.fields)
        wanted = self._wanted(form)
        if not form.sound:
            return await self._shown(visit, form)
        await self._desk.database.run(self._note, visit.official.name, AccessPlace.ACCESSES_FILE)
        return await Export(self._desk, self._clock, self._listing(wanted)).hand_out(visit)

    async def _shown(self, visit: Visit, form: Form) -> Response:
        wanted, before = self._wanted(form), visit.number("before")
        run, paged = self._desk.database.run, _NOTHING
        asked = {name: form.typed(name) for name in _FIELDS if form.typed(name)}
        if form.sound:
            await run(self._note, visit.official.name, AccessPlace.ACCESSES)
            paged = await run(self._page, wanted, before, asked)
        return self._desk.page(
            "accesses/list.html", visit, status=200 if form.sound else 422, Say=AccessOffice,
            form=form, asked=asked, paged=paged, people=await run(self._log.people),
            kinds={one.value: self._desk.say(_name_of(one)) for one in AccessPlace},
            where=self._place, later=before is not None, address=PATH, days=self._days,
            no_record=NO_RECORD,
        )  # fmt: skip

    def _wanted(self, form: Form) -> WantedAccesses:
        """What a form looks for; what cannot be read stands beside its field."""
        first, last = form.day_if_any("first"), form.day_if_any("last")
        placed(days_in_order(first, last, self._rules), form, lambda _: "last")
        return WantedAccesses(
            person=form.text("person", required=False, most=_LONGEST),
            place=form.choice_if_any("place", AccessPlace),
            first=first,
            last=last,
        )

    def _note(self, reader: str, place: AccessPlace) -> None:
        """Rule 1."""
        said = "access.log_file" if place is AccessPlace.ACCESSES_FILE else "access.log"
        self._log.note(
            person=reader, command=place, record=NO_RECORD, purpose=operator_sentence(said)
        )

    def _page(
        self, wanted: WantedAccesses, before: int | None, asked: Mapping[str, str]
    ) -> Paged[KeptAccess]:
        paged = newest_of(
            lambda most: self._log.sought(wanted, before=before, limit=most),
            lambda one: one.number,
        )
        said = urlencode(asked)
        return replace(paged, after=f"{said}&{paged.after}") if said and paged.after else paged

    def _place(self, kept: KeptAccess) -> str:
        said = self._said(kept)
        return self._desk.say(said) if isinstance(said, SentenceKey) else said

    def _said(self, kept: KeptAccess) -> SentenceKey | str:
        """Where it was read; as it stands in the log where a newer software wrote it."""
        with suppress(ValueError):
            return _name_of(AccessPlace(kept.access.command))
        return kept.access.command

    def _listing(self, wanted: WantedAccesses) -> Listing[KeptAccess]:
        say = AccessOffice
        return Listing(
            path=PATH,
            title=say.TITLE,
            asks=Permission.ACCESSES_READ,
            columns=(
                Column(heading=say.NUMBER, cell=lambda one: one.number),
                Column(heading=say.AT, cell=lambda one: one.access.at.astimezone(SEOUL)),
                Column(heading=say.PERSON, cell=lambda one: one.access.person),
                Column(heading=say.PLACE, cell=self._said),
                Column(heading=say.RECORD, cell=lambda one: one.access.record or None),
                Column(heading=say.PURPOSE, cell=lambda one: one.access.purpose),
            ),
            entries=lambda _: self._every(wanted),
        )

    def _every(self, wanted: WantedAccesses) -> Iterator[KeptAccess]:
        before: int | None = None
        read = partial(self._log.sought, wanted, limit=_AT_ONCE)
        while found := read(before=before):
            yield from found
            before = found[-1].number


def _name_of(place: AccessPlace) -> SentenceKey:
    return _NAMES[place]


_NAMES: Mapping[AccessPlace, SentenceKey] = {
    one: PlaceName(f"accesses.place.{one.replace('.', '-')}") for one in AccessPlace
}
