"""With whom the city works together (인공지능 조례 제11조), and whom it has awarded (제13조).

The rules, in order:

1. Partners are bodies: their names, what was agreed on and until when, as a second person has let
   it out. Who answers there, what else was written down of it and why it ended stay inside.
2. Of an award there is its day, its kind and its ground; a name where the ordinance on awards puts
   it on the city's site, and nowhere else (`admin.awards.rules.naming`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.awards import AwardName, Awards, may_be_named, stands
from admin.partners import GoalName, PartnerKindName, Partners, StateName, Told
from admin.public.open_data import VOICE, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_asked, voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.texts import AwardsPageSentence, SystemsPageSentence
from admin.public.texts import PartnersPageSentence as Text
from admin.rooms import Rooms
from admin.sheets import Sheet, csv_of
from city import Voice
from city.pages import Paged, page_of
from disclosure import Notices

_PARTNERS, _AWARDS = "/partners", "/awards"


def participation_of(*, rooms: Rooms, notices: Notices) -> APIRouter:
    """The routes `/partners`, `/partners.json`, `/partners.csv` and `/awards`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
        ProfileInvalid: a rule of the rooms has no article there.
    """
    for keys in (Text, AwardsPageSentence, GoalName, PartnerKindName, StateName, AwardName):
        rooms.profile.sentences.require(keys)
    partners, awards = _PartnersPage(rooms, notices), _AwardsPage(rooms, notices)
    router = APIRouter()
    for path, answer in (
        (_PARTNERS, partners.show),
        (f"{_PARTNERS}.json", partners.json),
        (f"{_PARTNERS}.csv", partners.csv),
        (_AWARDS, awards.show),
    ):
        router.add_route(path, answer, methods=["GET"])
    return router


class _PartnersPage:
    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._partners = Partners(rooms.database, rooms.clock, rooms.profile)
        self._database, self._city = rooms.database, rooms.profile.name
        self._pages = SpokenPages(rooms.profile, notices)

    async def show(self, request: Request) -> Response:
        """The agreements, fifty at a time, those that hold before those that are over."""
        voice = voice_of(request)
        paged = _paged(await self._database.run(self._partners.told), request, voice)
        return self._pages.page(
            "partners.html", voice, _PARTNERS, 200, _turned(paged),
            paged=paged, Text=Text, Goal=GoalName, Kind=PartnerKindName, State=StateName,
            File=SystemsPageSentence, told=urlencode(voice_asked(voice)),
            running=[one for one in paged.entries if not one.state.over],
            over=[one for one in paged.entries if one.state.over],
        )  # fmt: skip

    @open_data(OpenDataSentence.PARTNERS, query=VOICE)
    async def json(self, request: Request) -> Response:
        """Every agreement for machines, in force and over."""
        told = await self._database.run(self._partners.told)
        opening = self._pages.opening(voice_of(request))
        agreements = [_as_json(one) for one in told]
        return JSONResponse({"notice": opening, "city": self._city, "agreements": agreements})

    @open_data(OpenDataSentence.PARTNERS, query=VOICE)
    async def csv(self, request: Request) -> Response:
        """Every agreement for spreadsheets, likewise."""
        voice, told = voice_of(request), await self._database.run(self._partners.told)
        content = csv_of(self._sheet(told, voice), notice=self._pages.opening(voice))
        headers = {"content-disposition": 'attachment; filename="partners.csv"'}
        return Response(content, media_type="text/csv; charset=utf-8", headers=headers)

    def _sheet(self, told: Iterable[Told], voice: Voice) -> Sheet:
        say = partial(self._pages.say, voice)
        columns = (Text.NAME, Text.SIDES, Text.GOAL, Text.SIGNED, Text.LAST, Text.STATE)
        return Sheet(
            title="partners",
            headings=tuple(say(one) for one in columns),
            rows=tuple(
                (
                    one.title,
                    ", ".join(side.name for side in one.partners),
                    say(GoalName(f"partners.goal.{one.goal}")),
                    one.signed,
                    one.last,
                    say(StateName(f"partners.state.{one.state}")),
                )
                for one in told
            ),
        )


class _AwardsPage:
    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._awards = Awards(rooms.database, rooms.clock, rooms.profile, rooms.committee)
        self._database = rooms.database
        self._pages = SpokenPages(rooms.profile, notices)

    async def show(self, request: Request) -> Response:
        """The awards that stand, fifty at a time, the newest first."""
        voice, every = voice_of(request), await self._database.run(self._awards.every)
        given = [
            (one.award, one.candidate, may_be_named(one))
            for one in every
            if one.award and stands(one)
        ]
        given.sort(key=lambda told: (told[0].day, told[0].number), reverse=True)
        paged = _paged(given, request, voice)
        return self._pages.page(
            "awards.html", voice, _AWARDS, 200, _turned(paged),
            Text=AwardsPageSentence, Name=AwardName, paged=paged,
        )  # fmt: skip


def _paged(every: Any, request: Request, voice: Voice) -> Paged[Any]:
    return page_of(every, request.query_params.get("page", ""), voice_asked(voice))


def _turned(paged: Paged[Any]) -> dict[str, object]:
    """What the address says of the page, so that who switches the voice reads on where they are."""
    return {"page": paged.number} if paged.number > 1 else {}


def _as_json(one: Told) -> dict[str, Any]:
    return {
        "number": one.number,
        "title": one.title,
        "partners": [
            {"name": side.name, "kind": side.kind.value, "abroad": side.abroad}
            for side in one.partners
        ],
        "goal": one.goal.value,
        "signed": one.signed.isoformat(),
        "last_day": one.last and one.last.isoformat(),
        "state": one.state.value,
    }
