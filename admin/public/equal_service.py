"""The equal-service reports for everybody: a list, a report, and both files.

The rules, in order:

1. Small counts are hidden, and others with them (`admin.equal_service.covering`): what stands on a
   page stands in no file otherwise.
2. Quarters alone are shown group by group; of a month, everybody together.
3. Every page and file opens with the notice. The pages keep no session.
"""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.equal_service import (
    EqualService,
    Kept,
    Report,
    ReportWord,
    Showing,
    as_json,
    period_named,
    report,
)
from admin.public.equal_texts import EqualPageSentence as Text
from admin.public.open_data import VOICE, Value, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.sheets import csv_of
from city import SEOUL, CityProfile, Database
from disclosure import Notices

PATH = "/equal-service"
_PERIOD = Value(name="period", says=OpenDataSentence.PERIOD, pattern=r"^[0-9]{4}-Q[1-4]$")


def equal_service_of(
    *, database: Database, room: EqualService, profile: CityProfile, notices: Notices
) -> APIRouter:
    """The routes under `/equal-service`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile.sentences.require(Text)
    pages = _ReportPages(database, room, profile, notices)
    router = APIRouter()
    for path, answer in (
        (PATH, pages.listed),
        (f"{PATH}/{{period}}.json", pages.json),
        (f"{PATH}/{{period}}.csv", pages.csv),
        (f"{PATH}/{{period}}", pages.shown),
    ):
        router.add_route(path, answer, methods=["GET"])
    return router


class _ReportPages:
    def __init__(
        self, database: Database, room: EqualService, profile: CityProfile, notices: Notices
    ) -> None:
        self._database, self._room = database, room
        self._profile = profile
        self._pages = SpokenPages(profile, notices)

    async def listed(self, request: Request, *, missing: bool = False) -> Response:
        """Every quarter that was counted; `missing`: the one that was asked for was not."""
        every = await self._database.run(self._room.every)
        showing = self._showing(request)
        listed = [
            (one.period.name, showing.title(one.period)) for one in every if one.period.quarterly
        ]
        status = 404 if missing else 200
        return self._page(request, "equal_list.html", status=status, listed=listed, missing=missing)

    async def shown(self, request: Request) -> Response:
        """A report; where another version of the software wrote it, a line that says so.

        Raises:
            HTTPException: 404 if the name is no quarter's.
        """
        name = period_named(request.path_params["period"])
        if name is None or not name.quarterly:
            raise HTTPException(404)
        kept, showing = await self._database.run(self._room.find, name.name), self._showing(request)
        if kept is None:
            return await self.listed(request, missing=True)
        made = report(kept.counted, public=True) if kept.counted else None
        return self._page(
            request, "equal_report.html",
            title=showing.title(kept.period),
            name=kept.period.name,
            made_at=kept.made_at.astimezone(SEOUL).date(),
            made=made,
            measures=showing.measures(made) if made else (),
            times=showing.times(made) if made else None,
        )  # fmt: skip

    @open_data(OpenDataSentence.EQUAL_SERVICE, path=(_PERIOD,), query=VOICE, refusals=(404,))
    async def json(self, request: Request) -> Response:
        """A report for machines.

        Raises:
            HTTPException: 404 if there is none.
        """
        made = await self._report(request)
        told = {
            "notice": self._pages.opening(voice_of(request)),
            "city": self._profile.name,
        }
        return JSONResponse({**told, **as_json(made)})

    @open_data(OpenDataSentence.EQUAL_SERVICE, path=(_PERIOD,), query=VOICE, refusals=(404,))
    async def csv(self, request: Request) -> Response:
        """A report for spreadsheets.

        Raises:
            HTTPException: 404 if there is none.
        """
        made, voice = await self._report(request), voice_of(request)
        sheet = Showing(self._profile.sentences, voice).sheet(made)
        name = f'attachment; filename="equal-service-{made.period.name}.csv"'
        content = csv_of(sheet, notice=self._pages.opening(voice))
        return Response(content, media_type="text/csv", headers={"content-disposition": name})

    async def _report(self, request: Request) -> Report:
        kept = await self._kept(request)
        if kept.counted is None:
            raise HTTPException(404)
        return report(kept.counted, public=True)

    async def _kept(self, request: Request) -> Kept:
        found = await self._database.run(self._room.find, request.path_params["period"])
        if found is None or not found.period.quarterly:
            raise HTTPException(404)
        return found

    def _page(
        self, request: Request, template: str, *, status: int = 200, **values: object
    ) -> Response:
        voice, path = voice_of(request), request.url.path
        return self._pages.page(template, voice, path, status, Text=Text, Word=ReportWord, **values)

    def _showing(self, request: Request) -> Showing:
        return Showing(self._profile.sentences, voice_of(request))
