"""The public register of AI systems: a page for people and JSON for machines, from one object.

Both are made anew for each request from the facts of the running set-up, so neither can drift from
it. The pages keep no session: the voice stands in the address (`?lang=en`, `?easy=1`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from admin.public.page_voice import switches, voice_of
from admin.public.texts import RegisterPageSentence, SwitchSentence
from city import CityProfile, SentenceKey, Voice
from city.pages import Pages
from disclosure import REGISTER_TEXTS, Notices, RegisterEntry, RunningFacts, register_entry

_PATH = "/register"
_TEMPLATES = Path(__file__).parent / "templates"


def build_public_routes(
    *, facts: Callable[[], RunningFacts], profile: CityProfile, notices: Notices
) -> APIRouter:
    """The routes `/register` and `/register.json`; `facts` is asked in a thread each time.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (RegisterPageSentence, SwitchSentence, *REGISTER_TEXTS):
        profile.sentences.require(keys)
    register = _Register(facts=facts, profile=profile, notices=notices)
    router = APIRouter()
    router.add_route(_PATH, register.page, methods=["GET"])
    router.add_route(f"{_PATH}.json", register.json, methods=["GET"])
    return router


class _Register:
    """The two ways of showing the entry."""

    def __init__(
        self, *, facts: Callable[[], RunningFacts], profile: CityProfile, notices: Notices
    ) -> None:
        self._facts = facts
        self._profile = profile
        self._notices = notices
        self._pages = Pages(profile, _TEMPLATES)

    async def page(self, request: Request) -> Response:
        """The entry for people."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        content = self._pages.render(
            "register.html",
            voice=voice,
            notice=self._notices.in_force(voice).short,
            path=_PATH,
            entry=entry,
            text=partial(self._say, voice),
            Text=RegisterPageSentence,
            switch=partial(self._say, voice),
            Switch=SwitchSentence,
            **switches(_PATH, voice),
        )
        return HTMLResponse(content)

    async def json(self, request: Request) -> Response:
        """The entry for machines, under the notice as every answer of ours."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        return JSONResponse({"notice": self._notices.in_force(voice).short, **entry.as_json()})

    async def _entry(self, voice: Voice) -> RegisterEntry:
        facts = await asyncio.to_thread(self._facts)
        return register_entry(facts, self._profile.sentences, voice)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        return self._profile.sentences.say(key, voice, **values)
