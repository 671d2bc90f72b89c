"""What every answer of the web says to browsers, and how much a request may bring."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY_BYTES = 256 * 1024
"""Longest body of a request: 10,000 Korean characters, percent-encoded, fit twice."""
OFFICE_BODY_BYTES = 1024 * 1024
"""Longest body of an official's form: the minutes of a meeting hold 64,500 characters."""
_OFFICE, _DOOR = "/office/", "/office/sign-in"

_HEADERS = {
    # Nothing from outside, no inline script or style, no frame around us (OWASP secure headers).
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not no-referrer: that would make browsers send `Origin: null` with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

_FOR_GOOD = "public, max-age=31536000, immutable"
"""A static file's address carries its digest: it never changes under that address."""


class SecurityHeaders:
    """ASGI middleware: every answer tells the browser what it must not do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers; what may be read by one person alone is stored by nobody."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        static = scope["path"].startswith("/static/")

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                stays = static and message["status"] in (200, 304)
                headers["cache-control"] = _FOR_GOOD if stays else "no-store"
            await send(message)

        await self._app(scope, receive, with_headers)


class BodyLimit:
    """ASGI middleware: a request that brings too much is stopped while it is read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the body as it comes in; what its header promises counts first."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        read, most = 0, _most(scope["path"])

        async def counted() -> Message:
            nonlocal read
            if _promised(scope) > most:
                raise HTTPException(413)
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413)
            return message

        await self._app(scope, counted, send)


def _most(path: str) -> int:
    """How much may come to an address; the door, which is open to everybody, takes no more."""
    long = path.startswith(_OFFICE) and not path.startswith(_DOOR)
    return OFFICE_BODY_BYTES if long else MAX_BODY_BYTES


def _promised(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
