"""Asks a web application in this process, over the interface that servers use (ASGI)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

Message = MutableMapping[str, Any]
Application = Callable[
    [Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]],
    Awaitable[None],
]
_HOST = "office.test"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What came back."""

    status: int
    location: str
    text: str


async def ask(
    application: Application,
    method: str,
    path: str,
    *,
    cookie: str = "",
    headers: Mapping[str, str] | None = None,
    body: str = "",
) -> Answer:
    """Send one request, its body a form; nothing is followed."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body.encode(), "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await application(_scope(method, path, cookie, headers or {}, len(body)), receive, send)
    start = next(one for one in sent if one["type"] == "http.response.start")
    told = {name.decode().lower(): value.decode("latin-1") for name, value in start["headers"]}
    text = b"".join(one.get("body", b"") for one in sent if one["type"] == "http.response.body")
    return Answer(
        status=start["status"],
        location=told.get("location", ""),
        text=text.decode(errors="replace"),
    )


def _scope(method: str, path: str, cookie: str, headers: Mapping[str, str], length: int) -> Message:
    every = {
        "host": _HOST,
        "cookie": cookie,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": str(length),
        **headers,
    }
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in every.items()],
        "server": (_HOST, 80),
        "client": ("192.0.2.7", 4711),
    }
