"""Whatever goes wrong becomes a page of ours, under the notice, with somebody to call.

Besides the use case this is the one place that catches everything: an error that nobody foresaw
is logged with its trace, and the citizen reads a sentence in its stead.
"""

from __future__ import annotations

import logging

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.answering import MAX_CHARACTERS
from bot.web.desk import wants_json
from bot.web.places import place_of
from bot.web.texts import FailureSentence
from city import AssistantError, CityProfile, Voice
from city.pages import Pages
from disclosure import Notices

_log = logging.getLogger(__name__)
_KNOWN = frozenset({403, 404, 405, 413, 422, 500, 503})


class FailurePages:
    """Makes the pages and JSON answers that tell of a failure."""

    def __init__(self, *, pages: Pages, notices: Notices, profile: CityProfile) -> None:
        self._pages = pages
        self._notices = notices
        self._profile = profile

    def page(self, status: int, voice: Voice) -> str:
        """The page of a status, as text."""
        say = self._profile.sentences.say
        return self._pages.render(
            "failure.html",
            voice=voice,
            notice=self._notices.in_force(voice).short,
            path="",
            title=say(FailureSentence(f"web.failure.title_{_nearest(status)}"), voice),
            text=self._text(status, voice),
            call=self._call(voice),
            home=say(FailureSentence.HOME, voice),
        )

    def response(self, request: Request, status: int, *, told: int | None = None) -> Response:
        """The answer to a request that failed, in the voice of whoever asked.

        `told` is the status whose sentences are said, where it is another one.
        """
        voice, told = getattr(request.state, "voice", Voice()), told or status
        headers = {"retry-after": "10"} if status == 503 else {}
        if wants_json(request):
            notice = self._notices.in_force(voice).short
            # The chat shows this one line alone: whom to call must stand in it.
            error = f"{self._text(told, voice)} {self._call(voice)}"
            content = {
                "notice": notice,
                "error": error if status >= 500 else self._text(told, voice),
            }
            return JSONResponse(content, status_code=status, headers=headers)
        return HTMLResponse(self.page(told, voice), status_code=status, headers=headers)

    def install(self, app: FastAPI) -> None:
        """Let the application answer its known failures with these pages."""
        app.add_exception_handler(HTTPException, self._refused)
        app.add_exception_handler(RequestValidationError, self._invalid)
        app.add_exception_handler(AssistantError, self._unavailable)

    async def _refused(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return self.response(request, status)

    async def _invalid(self, request: Request, _error: Exception) -> Response:
        return self.response(request, 422)

    async def _unavailable(self, request: Request, error: Exception) -> Response:
        _log.error("%s could not be answered: %s", place_of(request.url.path), error)
        # What cannot be kept is not being prepared: the citizen reads that something is broken.
        return self.response(request, 503, told=500)

    def _call(self, voice: Voice) -> str:
        main = self._profile.main
        return self._profile.sentences.say(
            FailureSentence.CALL, voice, name=main.name, telephone=main.telephone
        )

    def _text(self, status: int, voice: Voice) -> str:
        key = FailureSentence(f"web.failure.text_{_nearest(status)}")
        return self._profile.sentences.say(key, voice, limit=f"{MAX_CHARACTERS:,}")


class Failures:
    """ASGI middleware inside the gate: catches what nobody foresaw."""

    def __init__(self, app: ASGIApp, *, pages: FailurePages) -> None:
        self._app = app
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with our own page; once the answer has begun, only the log can tell."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:  # noqa: BLE001 - the web's one place that catches everything
            _log.exception("%s %s broke", scope["method"], place_of(scope["path"]))
            if not begun:
                answer = self._pages.response(Request(scope), 500)
                await answer(scope, receive, send)


def _nearest(status: int) -> int:
    """The status whose sentences fit: its own, or those of all requests or all faults."""
    if status in _KNOWN:
        return status
    return 422 if status < 500 else 500
