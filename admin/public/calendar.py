"""The feed of an official's calendar: under a secret address, for the program that knows it.

The rules, in order:

1. Who has no address learns nothing, not even whether there is one; guessing is counted.
2. The address is worth what its official may: a stopped account's shows nothing any more.
3. The file opens with the notice, as every answer of ours.
"""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from admin.calendar import CalendarFiles
from admin.officials import Permission, Roll, may
from admin.rooms import Rooms
from city import Rate, Voice
from city.pages import file_opening
from disclosure import Notices

_EACH_A_MINUTE = 30
_TOGETHER_A_MINUTE = 600


def calendar_feed_of(*, rooms: Rooms, notices: Notices, public_url: str) -> APIRouter:
    """The route `/calendar/{secret}.ics`."""
    feed = _Feed(rooms, notices, public_url)
    router = APIRouter()
    router.add_route("/calendar/{secret}.ics", feed.file, methods=["GET"])
    return router


class _Feed:
    """The one file."""

    def __init__(self, rooms: Rooms, notices: Notices, public_url: str) -> None:
        self._feeds, self._roll = rooms.feeds, Roll(rooms.database)
        self._calendar, self._clock = rooms.calendar, rooms.clock
        self._files = CalendarFiles(rooms.profile, public_url)
        self._notices, self._profile = notices, rooms.profile
        self._rate = Rate(rooms.clock, each=_EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)

    async def file(self, request: Request) -> Response:
        """The calendar, for whoever has an address that stands."""
        notice = file_opening(self._profile, Voice(), self._notices.in_force(Voice()).short)
        if not self._rate.take(request.client.host if request.client else ""):
            return JSONResponse({"notice": notice}, status_code=429)
        content = await asyncio.to_thread(self._content, request.path_params["secret"], notice)
        if content is None:
            return JSONResponse({"notice": notice}, status_code=404)
        return Response(content, media_type="text/calendar")

    def _content(self, secret: str, notice: str) -> bytes | None:
        number = self._feeds.official(secret)
        official = self._roll.find(number) if number is not None else None
        if official is None or not may(official, Permission.CALENDAR):
            return None
        return self._files.file(self._calendar.duties(), notice, self._clock.now())
