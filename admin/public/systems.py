"""The public register of AI systems: the list with its search, an entry, and both for machines.

What is shown are releases (`admin.register.Lists`), and first the assistant's own entry, which is
made anew for each request. The pages keep no session: the voice stands in the address.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.books import written_day
from admin.public.open_data import VOICE, Value, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_asked, voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.texts import SystemsPageSentence
from admin.register import (
    KINDS,
    LONGEST_ASKED,
    OWN_KEY,
    PARTS,
    Asked,
    Drifts,
    Listed,
    Lists,
    Shown,
    Stage,
    SystemField,
    drift_told,
    drift_written,
    field_name,
    own_entry,
    part_name,
    said_value,
    value_name,
)
from admin.register.exports import atrs_record, dutch_record, table_of
from admin.sheets import csv_of
from city import CityProfile, Voice
from city.pages import Paged, page_of
from disclosure import RunningFacts, register_entry

PATH = "/register"
_MOST_DIGITS = 8
Found = tuple[Paged[Listed], Sequence[Shown], int]
"""A page of the list, all that is said of its entries, and how many the list has."""
_STANDARDS: dict[str, Callable[[Shown, str, str], dict[str, Any]]] = {
    "dutch": dutch_record,
    "atrs": atrs_record,
}
_KEY = Value(
    name="key", says=OpenDataSentence.KEY, pattern=rf"^({OWN_KEY}|[0-9]{{1,{_MOST_DIGITS}}})$"
)
_STANDARD = Value(name="standard", says=OpenDataSentence.STANDARD, among=tuple(_STANDARDS))


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicSystems:
    """The register as the public reads it; `facts` is asked in a thread each time."""

    facts: Callable[[], RunningFacts]
    lists: Lists
    drifts: Drifts
    profile: CityProfile
    pages: SpokenPages
    public_url: str
    """Under which citizens reach these pages; what is handed on names no other."""

    async def list(self, request: Request) -> Response:
        """The list, fifty at a time, all of them or those that were asked for."""
        voice, asked = voice_of(request), Asked.by(request.query_params)
        number = request.query_params.get("page", "")
        paged, entries, count = await asyncio.to_thread(self._found, voice, asked, number)
        return self._page(
            "systems.html",
            voice,
            PATH,
            {**asked.query(), **({"page": paged.number} if paged.number > 1 else {})},
            paged=paged,
            entries=entries,
            count=count,
            asked=asked,
            longest=LONGEST_ASKED,
            stages={one.value: value_name(one) for one in Stage},
            kinds={one: field_name(one) for one in KINDS},
        )

    async def one(self, request: Request) -> Response:
        """An entry, part by part; what says nothing is left out."""
        voice, entry = voice_of(request), await self._entry(request)
        say = partial(self.pages.say, voice)
        parts = {
            part: (
                part_name(part),
                [
                    (field_name(name), name, said)
                    for name in names
                    if (said := said_value(name, entry.fields[name], say))
                ],
            )
            for part, names in PARTS.items()
        }
        stage, path = Stage(str(entry.fields["stage"])), f"{PATH}/{entry.key}"
        number = None if entry.key == OWN_KEY else int(entry.key)
        standing = await asyncio.to_thread(self.drifts.standing, number)
        return self._page(
            "system.html", voice, path, {},
            entry=entry, parts=parts, stage=value_name(stage),
            stopped=stage in (Stage.PAUSED, Stage.ENDED), drift=drift_told(entry.standing, say),
            binding=standing.binding, day=written_day,
        )  # fmt: skip

    @open_data(OpenDataSentence.REGISTER)
    async def json(self, request: Request) -> Response:
        """Every entry for machines, under the notice as every answer of ours."""
        found = await asyncio.to_thread(self._every)
        # A register may hold megabytes: they are written down in a thread as well.
        entries = [_as_json(entry) for entry in found]
        return await asyncio.to_thread(self._json, {"entries": entries})

    @open_data(OpenDataSentence.ENTRY, path=(_KEY,), query=VOICE, refusals=(404,))
    async def one_json(self, request: Request) -> Response:
        """An entry for machines."""
        return self._json(_as_json(await self._entry(request)))

    @open_data(OpenDataSentence.REGISTER)
    async def csv(self, request: Request) -> Response:
        """Every entry as a table for spreadsheets."""
        found = await asyncio.to_thread(self._every)
        notice = self.pages.opening(Voice())
        told = {"content-disposition": 'attachment; filename="register.csv"'}

        def written() -> bytes:
            return csv_of(table_of(found, partial(self.pages.say, Voice())), notice=notice)

        table = await asyncio.to_thread(written)
        return Response(table, media_type="text/csv; charset=utf-8", headers=told)

    @open_data(OpenDataSentence.IN_STANDARD, path=(_KEY, _STANDARD), query=VOICE, refusals=(404,))
    async def standard(self, request: Request) -> Response:
        """An entry in the shape of a foreign standard: its record, beside the notice."""
        shaped = _STANDARDS.get(request.path_params["standard"])
        if shaped is None:
            raise HTTPException(404)
        entry = await self._entry(request)
        address = f"{self.public_url}{PATH}/{entry.key}"
        record = shaped(entry, self.profile.name, address)
        # The standards have no key for it: whoever takes a record on is told beside it.
        return self._json({"drift": drift_written(entry.standing), "record": record})

    async def _entry(self, request: Request) -> Shown:
        key = request.path_params["key"]
        if key == OWN_KEY:
            return await asyncio.to_thread(self._own, voice_of(request))
        if not (key.isascii() and key.isdigit()) or len(key) > _MOST_DIGITS:
            raise HTTPException(404)
        entry = await asyncio.to_thread(self.lists.one_shown, int(key))
        if entry is None:
            raise HTTPException(404)
        return entry

    def _own(self, voice: Voice) -> Shown:
        sentences = self.profile.sentences
        entry = register_entry(self.facts(), sentences, voice)
        return own_entry(entry, sentences, voice, self.drifts.standing(None))

    def _every(self) -> Sequence[Shown]:
        return (self._own(Voice()), *self.lists.shown())

    def _found(self, voice: Voice, asked: Asked, number: str) -> Found:
        """What was asked for; only what the page shows is read out."""
        own = self._own(voice)
        found = asked.found_in((own.listed(), *self.lists.listed()))
        paged = page_of(found, number, {**asked.query(), **voice_asked(voice)})
        keys = [one.key for one in paged.entries]
        shown = self.lists.shown([int(key) for key in keys if key != OWN_KEY])
        first = (own,) if OWN_KEY in keys else ()
        return paged, (*first, *shown), len(found)

    def _json(self, content: dict[str, Any]) -> Response:
        return JSONResponse(
            {"notice": self.pages.opening(Voice()), "city": self.profile.name, **content}
        )

    def _page(
        self, template: str, voice: Voice, path: str, query: dict[str, Any], **values: object
    ) -> Response:
        return self.pages.page(
            template,
            voice,
            path,
            200,
            query,
            Text=SystemsPageSentence,
            Field=SystemField,
            told=urlencode(voice_asked(voice)),
            own_key=OWN_KEY,
            **values,
        )


def _as_json(entry: Shown) -> dict[str, Any]:
    return {
        "key": entry.key,
        "since": entry.since.isoformat(),
        "fields": entry.fields,
        "drift": drift_written(entry.standing),
    }
