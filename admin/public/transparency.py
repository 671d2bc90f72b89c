"""The transparency page: how the assistant is doing, month by month, for everybody.

The rules, in order:

1. It tells what was counted from live records, and what other rooms have measured; what nobody has
   measured is not told, and the page says so.
2. Small counts are hidden, and others with them, as in the equal-service reports.
3. The same figures stand on the page and in both files, under the notice. No session is kept.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.equal_service import EqualService, Kept
from admin.public.open_data import VOICE, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.sheets import csv_of
from admin.transparency import Measured, ProbeName, ResultName, Sources, Telling, month_as_json
from admin.transparency import TransparencySentence as Text
from city import CityProfile, SentenceKey, Voice
from disclosure import Ledger, Notices

_PATH = "/transparency"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Read:
    """What was read for the page."""

    months: tuple[Kept, ...]
    leaves: int
    signed: int
    measured: tuple[tuple[Text, tuple[Measured, ...]], ...]


def transparency_of(
    *, room: EqualService, ledger: Ledger, profile: CityProfile, notices: Notices, sources: Sources
) -> APIRouter:
    """The routes `/transparency`, `/transparency.json` and `/transparency.csv`.

    Raises:
        SentenceMissing: the profile lacks a sentence of the page.
    """
    for keys in (Text, ProbeName, ResultName):
        profile.sentences.require(keys)
    page = _Page(room, ledger, profile, notices, sources)
    router = APIRouter()
    for path, answer in (
        (_PATH, page.show),
        (f"{_PATH}.json", page.json),
        (f"{_PATH}.csv", page.csv),
    ):
        router.add_route(path, answer, methods=["GET"])
    return router


class _Page:
    def __init__(
        self, room: EqualService, ledger: Ledger, profile: CityProfile, notices: Notices,
        sources: Sources,
    ) -> None:  # fmt: skip
        self._room, self._ledger, self._sources = room, ledger, sources
        self._profile = profile
        self._pages = SpokenPages(profile, notices)

    async def show(self, request: Request) -> Response:
        """The newest month, or the one that is asked for; and what else is known."""
        voice, asked = voice_of(request), request.query_params.get("month", "")
        read = await asyncio.to_thread(self._read)
        named = {one.period.name: one for one in read.months}
        month = named.get(asked) or next(iter(read.months), None)
        telling = Telling(self._profile.sentences, voice)
        return self._pages.page(
            "transparency.html",
            voice,
            _PATH,
            200,
            {"month": month.period.name} if month else {},
            Text=Text,
            month=month,
            elsewhere=bool(asked) and asked not in named,
            parts=telling.parts(month.counted) if month and month.counted else (),
            read=read,
            called_here=partial(self._called, voice),
        )

    @open_data(OpenDataSentence.TRANSPARENCY, query=VOICE)
    async def json(self, request: Request) -> Response:
        """Every month for machines."""
        read = await asyncio.to_thread(self._read)
        called = partial(self._called, voice_of(request))
        measured = {
            part.value.partition(".")[2]: [
                {"name": called(one), "hits": one.hits, "of": one.of, "day": one.day.isoformat()}
                for one in found
            ]
            for part, found in read.measured
        }
        return JSONResponse(
            {
                "notice": self._pages.opening(voice_of(request)),
                "city": self._profile.name,
                "months": [month_as_json(one) for one in read.months],
                "ledger": {"leaves": read.leaves, "signed": read.signed},
                **measured,
            }
        )

    @open_data(OpenDataSentence.TRANSPARENCY, query=VOICE)
    async def csv(self, request: Request) -> Response:
        """Every month for spreadsheets."""
        voice, read = voice_of(request), await asyncio.to_thread(self._read)
        sheet = Telling(self._profile.sentences, voice).sheet(read.months)
        told = {"content-disposition": 'attachment; filename="transparency.csv"'}
        content = csv_of(sheet, notice=self._pages.opening(voice))
        return Response(content, media_type="text/csv", headers=told)

    def _read(self) -> _Read:
        standing, sources = self._ledger.standing(), self._sources
        return _Read(
            months=tuple(one for one in self._room.every() if not one.period.quarterly),
            leaves=standing.leaves,
            signed=standing.signed,
            measured=(
                (Text.PROBES, sources.probes()),
                (Text.EVALUATION, sources.evaluation()),
                (Text.REDTEAM, sources.redteam()),
            ),
        )

    def _called(self, voice: Voice, one: Measured) -> str:
        return self._pages.say(voice, one.name) if isinstance(one.name, SentenceKey) else one.name
