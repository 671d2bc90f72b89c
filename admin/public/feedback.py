"""How often the city kept the days that it gave itself for feedback and objections.

Counted anew for each look, over the last year, late ones with the others; nobody is told apart. A
count of 1 to 9 is hidden, and others with it, as on the transparency page: who taps rarely, in a
small town, is soon known.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.equal_service.covering import LEAST
from admin.feedback import MeasureName, measure_name, promised
from admin.hiding import hidden_parts
from admin.public.feedback_texts import FeedbackPageSentence as Text
from admin.public.page_voice import switches, voice_of
from admin.public.texts import SwitchSentence
from admin.rooms import Rooms
from city import SentenceKey, Voice
from city.pages import Pages
from disclosure import Measure, Notices, Promise

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
        self._pages = Pages(rooms.profile, _TEMPLATES)

    async def shown(self, request: Request) -> Response:
        """The figures of the last year."""
        rooms, voice = self._rooms, voice_of(request)
        today = rooms.clock.now().date()
        told = await rooms.database.run(promised, rooms.feedback, today)
        say = partial(self._say, voice)
        measures = _shown(told.feedback.measures)
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
            hides=_hides,
            done=told.feedback.measures,
            measures=[(say(measure_name(one)), count) for one, count in measures],
            **switches(_PATH, voice),
        )
        return HTMLResponse(content)

    def _day(self, voice: Voice, day: date) -> str:
        return self._say(voice, Text.DAY, year=day.year, month=day.month, day=day.day)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        return self._rooms.profile.sentences.say(key, voice, **values)


def _hides(promise: Promise) -> bool:
    """Whether how often the days were kept is told to nobody: any of the counts tells the others.

    That nothing was due, or nothing late, is no secret.
    """
    return any(0 < one < LEAST for one in (promise.decided, promise.kept, promise.broken))


def _shown(done: Mapping[Measure, int]) -> list[tuple[Measure, int]]:
    """What was done and how often, as far as it is shown, in the order of our list."""
    there = [one for one in Measure if one in done]
    hidden = hidden_parts([done[one] for one in there], LEAST, none_shown=True)
    return [(one, done[one]) for place, one in enumerate(there) if place not in hidden]
