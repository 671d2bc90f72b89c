"""Builds the citizens' web application: routes, and the layers every answer passes.

From the outside in: security headers, the notice gate, the catch for failures, the limit of a
request's size, the session. The gate stands outside of everything that makes an answer.
"""

from __future__ import annotations

import logging
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.services import Services
from bot.web.choices import Choices
from bot.web.conversation import Conversation
from bot.web.desk import Desk
from bot.web.failures import FailurePages, Failures
from bot.web.gate import GateCount, NoticeGate
from bot.web.information import Information
from bot.web.limits import BodyLimit, SecurityHeaders
from bot.web.own_copy import OwnCopyPages
from bot.web.rights import Rights
from bot.web.session import SessionCookies, Sessions
from bot.web.telling import TellingPage
from bot.web.texts import EVERY_KEY
from city import Voice
from city.pages import STATIC as PAGES_STATIC
from city.pages import Pages

_log = logging.getLogger(__name__)
_HOME = Path(__file__).parent
STATIC = _HOME / "static"
"""Folder of the chat's script and style sheet, served under `/static/web`."""


def build_citizen_app(services: Services, *, key: bytes, public_url: str = "") -> FastAPI:
    """The citizens' application; further routers may be added to it and stand inside its gate.

    `key` seals the cookies (`city.settings.secret_key`), `public_url` is the address under which
    citizens reach it where a proxy stands before it. `app.state.gate_count` counts what the gate
    let through and what it stopped.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
        NoticeMissing: the page that stands in for refused ones would not pass the gate itself.
    """
    for keys in EVERY_KEY:
        services.profile.sentences.require(keys)
    pages = Pages(services.profile, _HOME / "templates", static={"web": STATIC})
    sessions = Sessions(key, services.clock, services.profile.kept_for)
    failures = FailurePages(pages=pages, notices=services.notices, profile=services.profile)
    count = GateCount()
    app = FastAPI(
        title=services.profile.assistant_name,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        routes=_routes(
            Desk(services=services, pages=pages, sessions=sessions, public_url=public_url)
        ),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(
                NoticeGate,
                notices=services.notices,
                count=count,
                apology=failures.page(500, Voice()),
            ),
            Middleware(Failures, pages=failures),
            Middleware(BodyLimit),
            Middleware(SessionCookies, sessions=sessions),
        ],
    )
    app.state.gate_count = count
    failures.install(app)
    return app


def _routes(desk: Desk) -> list[BaseRoute]:
    return [
        *Conversation(desk).routes(),
        *Information(desk).routes(),
        *Choices(desk).routes(),
        *OwnCopyPages(desk).routes(),
        *Rights(desk).routes(),
        *TellingPage(desk).routes(),
        *_Machines(desk.services).routes(),
        Mount("/static/pages", StaticFiles(directory=PAGES_STATIC)),
        Mount("/static/web", StaticFiles(directory=STATIC)),
    ]


class _Machines:
    """What machines ask: is the process alive, and is it of use yet."""

    def __init__(self, services: Services) -> None:
        self._opening = services.opening
        self._told = False

    def routes(self) -> list[Route]:
        """Where machines ask."""
        return [
            Route("/health", self.health, methods=["GET"]),
            Route("/ready", self.ready, methods=["GET"]),
        ]

    async def health(self, _request: Request) -> Response:
        """Alive, from the first moment on."""
        return PlainTextResponse("alive")

    async def ready(self, _request: Request) -> Response:
        """503 until the library is open; why it failed stands in the log, for operators alone."""
        failure = self._opening.failure
        if failure is None:
            ready = self._opening.ready
            return PlainTextResponse("ready" if ready else "starting", 200 if ready else 503)
        if not self._told:
            self._told = True
            _log.error("the library could not be opened: %s", failure)
        return PlainTextResponse("failed", 503)
