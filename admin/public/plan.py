"""The plan as anybody may read it: what it says, what is done, how far that is, who is taught.

The rules, in order:

1. A plan, and the plan of a year, is here once it is published, and not before.
2. What is counted in the assistant's records is counted, never typed, and shows from when it is.
3. Of education there are numbers of people, and no people.
4. What is counted as a share moves with every case: who looks every day would see a single one
   come and go. It is told once a quarter, on the page that hides small counts.
"""

from __future__ import annotations

import asyncio
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from admin.committee import Resolution
from admin.plan import (
    Content,
    Figures,
    Plan,
    PlanLabel,
    Programme,
    Shown,
)
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.texts import PlanPageSentence
from admin.rooms import Rooms
from disclosure import Notices

_PATH = "/plan"


def plan_of(*, rooms: Rooms, notices: Notices) -> APIRouter:
    """The routes `/plan` and `/plan/{number}`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    rooms.profile.sentences.require(PlanPageSentence)
    page = _Page(rooms, notices)
    router = APIRouter()
    router.add_route(_PATH, page.newest, methods=["GET"])
    router.add_route(f"{_PATH}/{{number:number}}", page.one, methods=["GET"])
    return router


class _Page:
    """The page of a plan."""

    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._planning, self._resolutions = rooms.planning, rooms.resolutions
        self._live, self._profile = rooms.live, rooms.profile
        self._pages = SpokenPages(rooms.profile, notices)

    async def newest(self, request: Request) -> Response:
        """The plan whose years are the newest."""
        plans = await asyncio.to_thread(self._published)
        return await self._show(request, plans[0].number if plans else None, plans)

    async def one(self, request: Request) -> Response:
        """The plan of a number, as long as it is published."""
        plans, wanted = await asyncio.to_thread(self._published), request.path_params["number"]
        known = wanted in {one.number for one in plans}
        return await self._show(request, wanted if known else None, plans, missing=not known)

    def _published(self) -> list[Plan]:
        today = self._planning.today()
        return [one for one in self._planning.plans() if one.public(today)]

    async def _show(
        self, request: Request, number: int | None, plans: list[Plan], *, missing: bool = False
    ) -> Response:
        voice = voice_of(request)
        return self._pages.page(
            "plan.html",
            voice,
            request.url.path,
            404 if missing else 200,
            Text=PlanPageSentence,
            L=PlanLabel,
            shown=Shown(partial(self._pages.say, voice)),
            plans=plans,
            contents=tuple(Content),
            missing=missing,
            due=await asyncio.to_thread(self._planning.next_due),
            articles=self._profile.plan.articles,
            **await asyncio.to_thread(self._told, number),
        )

    def _told(self, number: int | None) -> dict[str, object]:
        whole = self._planning.programme(number) if number is not None else None
        if whole is None:
            return {"programme": None}
        today = self._planning.today()
        years = [one for one in whole.years if one.public(today)]
        figures: dict[int, Figures] = {one.year: self._live.of(one.year) for one in years}
        decisions = self._decisions(whole)
        return {"programme": whole, "years": years, "figures": figures, "decisions": decisions}

    def _decisions(self, whole: Programme) -> dict[int, Resolution]:
        numbers = {one.decision for one in (whole.plan, *whole.years)} - {None}
        found = (self._resolutions.find(number) for number in numbers)
        return {one.number: one for one in found if one is not None}
