"""The public register of AI systems: the list with its search, an entry, and both for machines.

What is shown are releases (`admin.register.Lists`), and first the assistant's own entry, which is
made anew for each request. The pages keep no session: the voice stands in the address.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from admin.public.page_voice import switches, voice_of
from admin.public.texts import SwitchSentence, SystemsPageSentence
from admin.register import (
    OWN_KEY,
    PARTS,
    Drifts,
    Lists,
    PartName,
    Shown,
    Stage,
    StageName,
    SystemField,
    drift_told,
    matching,
    own_entry,
    said_value,
)
from admin.register.exports import atrs_record, dutch_record, table_of
from admin.sheets import csv_of
from city import CityProfile, SentenceKey, Voice
from city.pages import Pages
from disclosure import Notices, RunningFacts, register_entry

PATH = "/register"
_PAGE = 50
_MOST_DIGITS = 8
_KINDS = ("generative", "high_impact")
_STANDARDS: dict[str, Callable[[Shown, str, str], dict[str, Any]]] = {
    "dutch": dutch_record,
    "atrs": atrs_record,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicSystems:
    """The register as the public reads it; `facts` is asked in a thread each time."""

    facts: Callable[[], RunningFacts]
    lists: Lists
    drifts: Drifts
    profile: CityProfile
    notices: Notices
    pages: Pages

    async def list(self, request: Request) -> Response:
        """The list, fifty at a time, all of them or those that were asked for."""
        voice, asked = voice_of(request), request.query_params
        words, stage, kind = (asked.get(name, "") for name in ("q", "stage", "kind"))
        found = await asyncio.to_thread(self._found, voice, words, stage, kind)
        page = _page_number(asked.get("page", ""), len(found))
        query = {"q": words, "stage": stage, "kind": kind, **_told(voice)}
        return self._page(
            "systems.html",
            voice,
            PATH,
            entries=found[_PAGE * (page - 1) : _PAGE * page],
            count=len(found),
            asked={"q": words, "stage": stage, "kind": kind},
            stages={one.value: StageName(f"systems.stage.{one}") for one in Stage},
            kinds={one: SystemField(f"systems.field.{one}") for one in _KINDS},
            before=urlencode({**query, "page": page - 1}) if page > 1 else "",
            after=urlencode({**query, "page": page + 1}) if _PAGE * page < len(found) else "",
        )

    async def one(self, request: Request) -> Response:
        """An entry, part by part; what says nothing is left out."""
        voice, entry = voice_of(request), await self._entry(request)
        say = partial(self._say, voice)
        parts = {
            part: (
                PartName(f"systems.part.{part}"),
                [
                    (SystemField(f"systems.field.{name}"), name, said)
                    for name in names
                    if (said := said_value(name, entry.fields[name], say))
                ],
            )
            for part, names in PARTS.items()
        }
        stage = StageName(f"systems.stage.{entry.fields['stage']}")
        stopped = entry.fields["stage"] in (Stage.PAUSED, Stage.ENDED)
        standing = await asyncio.to_thread(self.drifts.standing, int(entry.key))
        return self._page(
            "system.html",
            voice,
            f"{PATH}/{entry.key}",
            entry=entry,
            parts=parts,
            stage=stage,
            stopped=stopped,
            drift=drift_told(standing, say),
        )

    async def json(self, request: Request) -> Response:
        """Every entry for machines, under the notice as every answer of ours."""
        found = await asyncio.to_thread(self._found, Voice())
        # A register may hold megabytes: they are written down in a thread as well.
        entries = [_as_json(entry) for entry in found]
        return await asyncio.to_thread(self._json, {"entries": entries})

    async def one_json(self, request: Request) -> Response:
        """An entry for machines."""
        return self._json(_as_json(await self._entry(request)))

    async def csv(self, request: Request) -> Response:
        """Every entry as a table for spreadsheets."""
        found = await asyncio.to_thread(self._found, Voice())
        notice = self.notices.in_force(Voice()).short
        told = {"content-disposition": 'attachment; filename="register.csv"'}

        def written() -> bytes:
            return csv_of(table_of(found, partial(self._say, Voice())), notice=notice)

        table = await asyncio.to_thread(written)
        return Response(table, media_type="text/csv; charset=utf-8", headers=told)

    async def standard(self, request: Request) -> Response:
        """An entry in the shape of a foreign standard: its record, beside the notice."""
        shaped = _STANDARDS.get(request.path_params["standard"])
        if shaped is None:
            raise HTTPException(404)
        entry = await self._entry(request)
        address = str(request.url.replace(path=f"{PATH}/{entry.key}", query=""))
        return self._json({"record": shaped(entry, self.profile.name, address)})

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
        return own_entry(register_entry(self.facts(), sentences, voice), sentences, voice)

    def _found(
        self, voice: Voice, words: str = "", stage: str = "", kind: str = ""
    ) -> Sequence[Shown]:
        entries = (self._own(voice), *self.lists.shown())
        return [
            one
            for one in matching(entries, words)
            if (not stage or one.fields["stage"] == stage)
            and (kind not in _KINDS or one.fields[kind])
        ]

    def _json(self, content: dict[str, Any]) -> Response:
        notice = self.notices.in_force(Voice()).short
        return JSONResponse({"notice": notice, "city": self.profile.name, **content})

    def _page(self, template: str, voice: Voice, path: str, **values: object) -> Response:
        content = self.pages.render(
            template,
            voice=voice,
            notice=self.notices.in_force(voice).short,
            path=path,
            text=partial(self._say, voice),
            Text=SystemsPageSentence,
            Field=SystemField,
            switch=partial(self._say, voice),
            Switch=SwitchSentence,
            told=urlencode(_told(voice)),
            own_key=OWN_KEY,
            **switches(path, voice),
            **values,
        )
        return HTMLResponse(content)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        return self.profile.sentences.say(key, voice, **values)


def templates(profile: CityProfile) -> Pages:
    """The templates of the public's pages.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (SystemsPageSentence, SwitchSentence):
        profile.sentences.require(keys)
    return Pages(profile, Path(__file__).parent / "templates")


def _as_json(entry: Shown) -> dict[str, Any]:
    return {"key": entry.key, "since": entry.since.isoformat(), "fields": entry.fields}


def _told(voice: Voice) -> dict[str, str]:
    return {"lang": voice.language.value, **({"easy": "1"} if voice.easy else {})}


def _page_number(asked: str, count: int) -> int:
    if not (asked.isascii() and asked.isdigit()) or len(asked) > _MOST_DIGITS:
        return 1
    return min(max(int(asked), 1), max(1, -(-count // _PAGE)))
