"""The web gate: nothing a citizen can read leaves the service without the notice in force.

The rules, in order; what no rule lets through is refused, logged and counted:

1. A page (`text/html`) leaves only if the first thing in its body, after the skip link, is the
   marked notice element, and its text opens with a short notice in force (제3조③).
2. A JSON answer leaves only if it is an object whose first member, `notice`, opens with a short
   notice in force. The description of our files alone may call it `x-notice`: OpenAPI 3.1 knows no
   member of an author's own but those that begin with `x-`.
3. Style sheets, our script and our drawings leave: they say nothing.
4. Plain text leaves from the two addresses that machines ask (`/health`, `/ready`).
5. A calendar leaves only if its own description opens with a short notice in force.
6. A table leaves only if its first row is a short notice in force; to officials, with whom no
   citizen is, also without one.
7. An answer without a type leaves only if it is empty (redirects, "not modified").

What opens an answer stands in its first bytes: no more of it is looked at, however long it is, for
the event loop serves everybody and a file of megabytes would hold it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from html.parser import HTMLParser

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.calendar_file import calendar_opens
from bot.web.json_file import description_opens, json_opens
from bot.web.places import place_of
from bot.web.table_file import table_opens
from disclosure import NoticeMissing, Notices

_log = logging.getLogger(__name__)

_SILENT = frozenset({"text/css", "text/javascript", "application/javascript", "image/svg+xml"})
_MACHINES = frozenset({"/health", "/ready"})
_TAKEN_ALONG = frozenset(
    {
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/hwp+zip",
    }
)
"""Files that officials take along: lists, and the minutes."""
_OFFICE = "/office/"
_OPENING = 8192
"""So many bytes hold the opening of any answer of ours; a notice further down is none."""
_DESCRIPTION = "/openapi.json"
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "wbr"})


@dataclass(kw_only=True, slots=True)
class GateCount:
    """How many answers the gate let through, and how many it stopped."""

    passed: int = 0
    refused: int = 0


class NoticeGate:
    """ASGI middleware around everything that makes answers."""

    def __init__(self, app: ASGIApp, *, notices: Notices, count: GateCount, apology: str) -> None:
        """Take the page that is sent in place of a refused one.

        Raises:
            NoticeMissing: that page would itself not pass.
        """
        if not page_opens(apology, notices):
            raise NoticeMissing(what="apology page of the web gate")
        self._app = app
        self._notices = notices
        self._count = count
        self._apology = apology

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold an answer back until it has shown its notice."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        held = _Held(scope["path"])

        async def hold(message: Message) -> None:
            if held.silent(message):
                await send(message)
                return
            held.messages.append(message)
            if message["type"] != "http.response.start" and not message.get("more_body", False):
                await self._release(held, scope, receive, send)

        await self._app(scope, receive, hold)

    async def _release(self, held: _Held, scope: Scope, receive: Receive, send: Send) -> None:
        problem = self._problem(held)
        if problem:
            self._count.refused += 1
            _log.error("the web gate stopped an answer of %s: %s", place_of(held.path), problem)
            await HTMLResponse(self._apology, status_code=500)(scope, receive, send)
            return
        self._count.passed += 1
        for message in held.messages:
            await send(message)

    def _problem(self, held: _Held) -> str:
        """Why an answer may not leave; empty if it may."""
        opening = held.opening()
        if held.type == "text/html":
            opens = page_opens(opening.decode("utf-8", errors="replace"), self._notices)
            return "" if opens else "the page does not open with a notice in force"
        if held.type == "application/json":
            opens = json_opens(opening, self._notices) or (
                held.path == _DESCRIPTION and description_opens(opening, self._notices)
            )
            return "" if opens else "the JSON answer does not carry a notice in force"
        if held.type == "text/plain" and held.path in _MACHINES:
            return ""
        if held.type in _TAKEN_ALONG and held.path.startswith(_OFFICE):
            return ""
        if held.type == "text/calendar":
            opens = calendar_opens(opening, self._notices)
            return "" if opens else "the calendar does not open with a notice in force"
        if held.type == "text/csv":
            opens = table_opens(opening, self._notices)
            return "" if opens else "the table does not open with a notice in force"
        if not held.type and not opening:
            return ""
        return f"no rule lets {held.type or 'an answer without a type'} through"


class _Held:
    """The messages of one answer, held until they are judged."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.type = ""
        self.messages: list[Message] = []

    def silent(self, message: Message) -> bool:
        """Whether the answer is of a kind that says nothing; reads the type from its start."""
        if message["type"] == "http.response.start":
            for name, value in message["headers"]:
                if name.lower() == b"content-type":
                    self.type = value.decode("latin-1").partition(";")[0].strip().lower()
        return self.type in _SILENT

    def opening(self) -> bytes:
        """What stands first in the answer; empty only where all of it is."""
        found = b""
        for message in self.messages:
            found += message.get("body", b"")[:_OPENING]
            if len(found) >= _OPENING:
                break
        return found[:_OPENING]


def page_opens(page: str, notices: Notices) -> bool:
    """Whether a page's body opens with the marked notice (rule 1)."""
    reader = _Opening()
    reader.feed(page)
    return notices.opens(" ".join("".join(reader.words).split()))


class _Opening(HTMLParser):
    """Collects the text of the notice element, if it is the first thing in the body."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._place = "before"
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Step from the body over the skip link into the notice; anything else ends it."""
        given = dict(attrs)
        # Elements stand apart, as they are read out: what follows the notice is not its next word.
        if self._place == "notice":
            self.words.append(" ")
        if self._place in ("skip", "notice"):
            self._depth += tag not in _VOID
        elif self._place == "before":
            self._place = "body" if tag == "body" and "hidden" not in given else "before"
        elif self._place == "body":
            self._enter(tag, given)

    def _enter(self, tag: str, given: dict[str, str | None]) -> None:
        self._depth = 1
        if tag == "a" and given.get("class") == "skip-link":
            self._place = "skip"
        elif "data-notice" in given and "hidden" not in given and "style" not in given:
            self._place = "notice"
        else:
            self._place = "over"

    def handle_endtag(self, tag: str) -> None:
        """Leave the skip link or the notice."""
        if self._place not in ("skip", "notice") or tag in _VOID:
            return
        self.words.append(" ")
        self._depth -= 1
        if self._depth == 0:
            self._place = "body" if self._place == "skip" else "over"

    def handle_data(self, data: str) -> None:
        """Keep the notice's words; words that stand before it end the search."""
        if self._place == "notice":
            self.words.append(data)
        elif self._place == "body" and data.strip():
            self._place = "over"
