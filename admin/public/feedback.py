"""How often the city kept the days that it gave itself for feedback and objections.

Of the last year of whole quarters, late ones with the others; nobody is told apart. A count of 1 to
9 is hidden, and others with it, as on the transparency page (`admin.feedback.covering`): who taps
rarely, in a small town, is soon known.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from admin.equal_service import LEAST
from admin.feedback import MeasureName, Told, measure_name
from admin.public.feedback_texts import FeedbackPageSentence as Text
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.rooms import Rooms
from city import Voice
from disclosure import Notices

_PATH = "/feedback"


def feedback_of(*, rooms: Rooms, notices: Notices) -> APIRouter:
    """The route `/feedback`.

    Raises:
        SentenceMissing: the profile lacks a sentence of this page.
    """
    for keys in (Text, MeasureName):
        rooms.profile.sentences.require(keys)
    router = APIRouter()
    router.add_route(_PATH, _FeedbackPage(rooms, notices).shown, methods=["GET"])
    return router


class _FeedbackPage:
    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._rooms, self._told = rooms, Told(rooms.feedback)
        self._pages = SpokenPages(rooms.profile, notices)

    async def shown(self, request: Request) -> Response:
        """The figures of the last year."""
        rooms, voice = self._rooms, voice_of(request)
        today = rooms.clock.now().date()
        told = await rooms.database.run(self._told.of, today)
        say = partial(self._pages.say, voice)
        return self._pages.page(
            "feedback.html",
            voice,
            _PATH,
            Text=Text,
            told=told,
            first=self._day(voice, told.first),
            last=self._day(voice, told.last),
            least=LEAST,
            measures=[(say(measure_name(one)), count) for one, count in told.measures],
        )

    def _day(self, voice: Voice, day: date) -> str:
        return self._pages.say(voice, Text.DAY, year=day.year, month=day.month, day=day.day)
