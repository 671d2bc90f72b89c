"""What there is for machines to take, as an OpenAPI description: `/openapi.json`.

It is gathered from the routes themselves, each file of which says in what words it is described
(`open_data`). A test holds that none is silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from admin.public.open_data import VOICE, OpenData, Value, open_data, open_data_of
from admin.public.open_data_texts import OpenDataSentence as Say
from admin.public.page_voice import voice_of
from admin.software import software_version
from city import CityProfile
from city.pages import file_opening
from disclosure import Notices

PATH: Final = "/openapi.json"
_JSON: Final = "application/json"
_NOTICE: Final = "x-notice"
"""OpenAPI 3.1 knows no member of an author's own but those that begin with `x-`."""
_KINDS: Final = {"json": _JSON, "csv": "text/csv"}
_PAGE: Final = "text/html"
_CONVERTOR = re.compile(r"\{(\w+):\w+\}")
_REFUSED: Final = {400: Say.WRONG, 404: Say.MISSING, 429: Say.TOO_OFTEN}


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    path: str
    kind: str
    told: OpenData


def described_of(
    routes: Iterable[BaseRoute], *, profile: CityProfile, notices: Notices, public_url: str = ""
) -> APIRouter:
    """The route `/openapi.json`, which describes every file among the routes, and itself.

    Raises:
        SentenceMissing: the profile lacks a sentence of the description.
    """
    profile.sentences.require(Say)

    @open_data(Say.DESCRIPTION, query=VOICE, notice=_NOTICE)
    async def show(request: Request) -> Response:
        voice = voice_of(request)
        notice = file_opening(profile, voice, notices.in_force(voice).short)

        def say(key: Say) -> str:
            return profile.sentences.say(key, voice, city=profile.name)

        servers = {"servers": [{"url": public_url.rstrip("/")}]} if public_url else {}
        told = {
            _NOTICE: notice,
            "openapi": "3.1.0",
            "info": {
                "title": say(Say.TITLE),
                "description": f"{notice}\n\n{say(Say.LEAD)}",
                "version": software_version(),
            },
            "paths": {one.path: {"get": _written(one, say)} for one in files},
        }
        return JSONResponse(told | servers)

    router = APIRouter()
    router.add_route(PATH, show, methods=["GET"])
    files = _files((*routes, *router.routes))
    return router


def _files(routes: Iterable[BaseRoute]) -> tuple[_File, ...]:
    found = [
        _File(path=_CONVERTOR.sub(r"{\1}", route.path), kind=kind, told=told)
        for route in routes
        if isinstance(route, Route)
        and (kind := _KINDS.get(route.path.rpartition(".")[2]))
        and (told := open_data_of(route.endpoint))
    ]
    return tuple(sorted(found, key=lambda one: one.path))


def _written(one: _File, say: Callable[[Say], str]) -> dict[str, Any]:
    told, kind = one.told, one.kind
    given: dict[str, Any] = {}
    if kind == _JSON:
        notice = {"type": "string", "description": say(Say.NOTICE)}
        given["schema"] = {
            "type": "object", "required": [told.notice], "properties": {told.notice: notice},
        }  # fmt: skip
    page: dict[str, Any] = {}
    refusal = {kind: given} if told.refused_in_kind else {_PAGE: page}
    return {
        "summary": say(told.says),
        "parameters": [
            *(_value(value, "path", say) for value in told.path),
            *(_value(value, "query", say) for value in told.query),
        ],
        "responses": {
            "200": {"description": say(Say.GIVEN), "content": {kind: given}},
            **{
                str(status): {"description": say(_REFUSED[status]), "content": refusal}
                for status in told.refusals
            },
        },
    }


def _value(value: Value, place: str, say: Callable[[Say], str]) -> dict[str, Any]:
    looks = {"pattern": value.pattern} if value.pattern else {"enum": list(value.among)}
    return {
        "name": value.name,
        "in": place,
        "required": value.needed or place == "path",
        "description": say(value.says),
        "schema": {"type": "string", **looks},
    }
