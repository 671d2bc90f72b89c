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
from starlette.responses import JSONResponse, Response

from admin.books import written_day
from admin.public.open_data import VOICE, open_data
from admin.public.open_data_texts import OpenDataSentence
from admin.public.page_voice import voice_of
from admin.public.spoken_pages import SpokenPages
from admin.public.systems import PATH, PublicSystems
from admin.public.texts import RegisterPageSentence, SystemsPageSentence
from admin.register import EVERY_KEY, OWN_KEY, Drifts, Lists, drift_told, drift_written
from city import CityProfile, Voice
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
    for keys in (RegisterPageSentence, SystemsPageSentence, *REGISTER_TEXTS, *EVERY_KEY):
        profile.sentences.require(keys)
    pages = SpokenPages(profile, notices)
    own = _Own(facts=facts, drifts=drifts, profile=profile, pages=pages)
    systems = PublicSystems(
        facts=facts, lists=lists, drifts=drifts, profile=profile, pages=pages,
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
        pages: SpokenPages,
    ) -> None:
        self._facts = facts
        self._drifts = drifts
        self._profile = profile
        self._pages = pages

    async def page(self, request: Request) -> Response:
        """The entry for people."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        standing = await asyncio.to_thread(self._drifts.standing, None)
        return self._pages.page(
            "register.html",
            voice,
            _PATH,
            entry=entry,
            drift=drift_told(standing, partial(self._pages.say, voice)),
            binding=standing.binding,
            day=written_day,
            Systems=SystemsPageSentence,
            Text=RegisterPageSentence,
        )

    @open_data(OpenDataSentence.OWN_ENTRY, query=VOICE)
    async def json(self, request: Request) -> Response:
        """The entry for machines, under the notice as every answer of ours."""
        voice = voice_of(request)
        entry = await self._entry(voice)
        standing = await asyncio.to_thread(self._drifts.standing, None)
        told = {"drift": drift_written(standing), **entry.as_json()}
        return JSONResponse({"notice": self._pages.opening(voice), **told})

    async def _entry(self, voice: Voice) -> RegisterEntry:
        facts = await asyncio.to_thread(self._facts)
        return register_entry(facts, self._profile.sentences, voice)
