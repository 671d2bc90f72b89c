"""How often the city kept the days that it gave itself for feedback and objections.

Of the last year of whole quarters, late ones with the others; nobody is told apart. A count of 1 to
9 is hidden, and others with it, as on the transparency page (`admin.feedback.covering`): who taps
rarely, in a small town, is soon known.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.equal_service import LEAST
from admin.feedback import MeasureName, Told, measure_name
from admin.public.feedback_texts import FeedbackPageSentence as Text
from admin.public.page_voice import switches, voice_of
from admin.public.texts import SwitchSentence
from admin.rooms import Rooms
from city import SentenceKey, Voice
from city.pages import Pages
from disclosure import Notices

_PATH = "/feedback"
_TEMPLATES = Path(__file__).parent / "templates"


def feedback_of(*, rooms: Rooms, notices: Notices) -> APIRouter:
    """The route `/feedback`.

    Raises:
        SentenceMissing: the profile lacks a sentence of this page.
    """
    for keys in (Text, MeasureName, SwitchSentence):
        rooms.profile.sentences.require(keys)
    router = APIRouter()
    router.add_route(_PATH, _FeedbackPage(rooms, notices).shown, methods=["GET"])
    return router


class _FeedbackPage:
    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        self._rooms, self._notices = rooms, notices
        self._told, self._pages = Told(rooms.feedback), Pages(rooms.profile, _TEMPLATES)

    async def shown(self, request: Request) -> Response:
        """The figures of the last year."""
        rooms, voice = self._rooms, voice_of(request)
        today = rooms.clock.now().date()
        told = await rooms.database.run(self._told.of, today)
        say = partial(self._say, voice)
        content = self._pages.render(
            "feedback.html",
            voice=voice,
            notice=self._notices.in_force(voice).short,
            path=_PATH,
            text=say,
            Text=Text,
            switch=say,
            Switch=SwitchSentence,
            told=told,
            first=self._day(voice, told.first),
            last=self._day(voice, told.last),
            least=LEAST,
            measures=[(say(measure_name(one)), count) for one, count in told.measures],
            **switches(_PATH, voice),
        )
        return HTMLResponse(content)

    def _day(self, voice: Voice, day: date) -> str:
        return self._say(voice, Text.DAY, year=day.year, month=day.month, day=day.day)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        return self._rooms.profile.sentences.say(key, voice, **values)
