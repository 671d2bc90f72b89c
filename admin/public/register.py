"""The register's entry of the assistant itself: a page and JSON, from one object; and all routes.

Both are made anew for each request from the facts of the running set-up, so neither can drift from
it. The pages keep no session: the voice stands in the address (`?lang=en`, `?easy=1`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from admin.books import written_day
from admin.public.open_data import VOICE, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import switches, voice_of
from admin.public.systems import PATH, PublicSystems, templates
from admin.public.texts import RegisterPageSentence, SwitchSentence, SystemsPageSentence
from admin.register import EVERY_KEY, OWN_KEY, Drifts, Lists, drift_told, drift_written
from city import CityProfile, SentenceKey, Voice
from city.pages import Pages, file_opening
from disclosure import REGISTER_TEXTS, Notices, RegisterEntry, RunningFacts, register_entry

_PATH = f"{PATH}/{OWN_KEY}"


def build_public_routes(
    *,
    facts: Callable[[], RunningFacts],
    profile: CityProfile,
    notices: Notices,
    lists: Lists,
    drifts: Drifts,
    public_url: str = "",
) -> APIRouter:
    """The routes under `/register`; `facts` is asked in a thread each time.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (RegisterPageSentence, *REGISTER_TEXTS, *EVERY_KEY):
        profile.sentences.require(keys)
    pages = templates(profile)
    own = _Own(facts=facts, drifts=drifts, profile=profile, notices=notices, pages=pages)
    systems = PublicSystems(
        facts=facts, lists=lists, drifts=drifts, profile=profile, notices=notices, pages=pages,
        public_url=public_url.rstrip("/"),
    )  # fmt: skip
    router = APIRouter()
    for path, answer in (
        (_PATH, own.page),
        (f"{_PATH}.json", own.json),
        (PATH, systems.list),
        (f"{PATH}.json", systems.json),
        (f"{PATH}.csv", systems.csv),
        (f"{PATH}/{{key}}.json", systems.one_json),
        (f"{PATH}/{{key}}/{{standard}}.json", systems.standard),
        (f"{PATH}/{{key}}", systems.one),
    ):
        router.add_route(path, answer, methods=["GET"])
    return router


class _Own:
    """The two ways of showing the assistant's own entry."""

    def __init__(
        self,
        *,
        facts: Callable[[], RunningFacts],
        drifts: Drifts,
        profile: CityProfile,
        notices: Notices,
        pages: Pages,
    ) -> None:
        self._facts = facts
        self._drifts = drifts
        self._profile = profile
        self._notices = notices
        self._pages = pages

    async def page(self, request: Request) -> Response:
        """The entry for people."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        standing = await asyncio.to_thread(self._drifts.standing, None)
        content = self._pages.render(
            "register.html",
            voice=voice,
            notice=self._notices.in_force(voice).short,
            path=_PATH,
            entry=entry,
            drift=drift_told(standing, partial(self._say, voice)),
            binding=standing.binding,
            day=written_day,
            Systems=SystemsPageSentence,
            text=partial(self._say, voice),
            Text=RegisterPageSentence,
            switch=partial(self._say, voice),
            Switch=SwitchSentence,
            **switches(_PATH, voice),
        )
        return HTMLResponse(content)

    @open_data(OpenDataSentence.OWN_ENTRY, query=VOICE)
    async def json(self, request: Request) -> Response:
        """The entry for machines, under the notice as every answer of ours."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        standing = await asyncio.to_thread(self._drifts.standing, None)
        told = {"drift": drift_written(standing), **entry.as_json()}
        notice = self._notices.in_force(voice).short
        return JSONResponse({"notice": file_opening(self._profile, voice, notice), **told})

    async def _entry(self, voice: Voice) -> RegisterEntry:
        facts = await asyncio.to_thread(self._facts)
        return register_entry(facts, self._profile.sentences, voice)

    def _say(self, voice: Voice, key: SentenceKey, **values: object) -> str:
        return self._profile.sentences.say(key, voice, **values)
