"""Who this browser is: a random number in a signed cookie, and the token its forms carry.

The rules, in order:

1. The cookie holds a random number and its seal, nothing of the person; without the key nobody
   can make one, so nobody can walk into another browser's chat by counting.
2. What is kept of the chat is kept under its keyed pseudonym, never under this number.
3. It lasts as long as words are kept, counted from the last visit, so that whoever has words here
   can have them erased; it says since when it counts, and is renewed once a day.
4. A form counts only with the token of its session, compared in constant time.
5. It is sent with what was made for a session, and with nothing else: nobody chats in a calendar,
   on an official's page, or while being sent on.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from http.cookies import CookieError, SimpleCookie

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from city import Clock, KeptFor

COOKIE = "assistant_chat"
_USED = "session_used"
_SEALED = re.compile(r"(([0-9a-f]{32})(?:\.([0-9]{1,7}))?)\.([0-9a-f]{64})")
# A survey is answered by nobody in particular, and a figure is read by nobody in particular: their
# pages are no part of anybody's session.
_COOKIELESS = (
    "/static/", "/health", "/ready", "/telegram/", "/surveys", "/feedback", "/transparency",
    "/equal-service",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """A browser's session; `fresh` until its cookie has been sent, and again the day after."""

    number: str
    fresh: bool = False


class Sessions:
    """Makes, seals and reads sessions under one key; immutable, safe to share."""

    def __init__(self, key: bytes, clock: Clock, kept_for: KeptFor) -> None:
        # The day on which it is renewed may be nearly over, or not yet begun.
        self.age = timedelta(days=kept_for.words_days + 1)
        """How long a cookie lasts."""
        self._clock = clock
        # Keys for different ends are derived apart: a form token can never pass as a cookie.
        self._cookie_key = _derived(key, b"web cookie")
        self._form_key = _derived(key, b"web form")

    def new(self) -> Session:
        """A session of a browser that has none; its number has 128 random bits."""
        return Session(number=secrets.token_hex(16), fresh=True)

    def seal(self, session: Session) -> str:
        """The value of the session's cookie."""
        named = f"{session.number}.{self._today()}"
        return f"{named}.{_sign(self._cookie_key, named)}"

    def read(self, cookie: str) -> Session | None:
        """The session of a cookie's value; None if we did not seal it."""
        match = _SEALED.fullmatch(cookie)
        if match is None:
            return None
        named, number, day, seal = match.groups()
        if not hmac.compare_digest(seal, _sign(self._cookie_key, named)):
            return None
        return Session(number=number, fresh=day != self._today())

    def token(self, session: Session) -> str:
        """The token that every form of this session carries."""
        return _sign(self._form_key, session.number)

    def token_fits(self, session: Session, token: str) -> bool:
        """Whether a form's token is this session's own."""
        return hmac.compare_digest(self.token(session).encode(), token.encode())

    def _today(self) -> str:
        return str(self._clock.now().toordinal())


def session_of(request: Request) -> Session:
    """Whose request this is; what is answered to it bears the cookie, if that is fresh."""
    session: Session = request.state.session
    setattr(request.state, _USED, True)
    return session


class SessionCookies:
    """ASGI middleware: reads the cookie for `session_of`, and sends one that is fresh and used."""

    def __init__(self, app: ASGIApp, *, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give the request its session and the browser its cookie."""
        if scope["type"] != "http" or scope["path"].startswith(_COOKIELESS):
            await self._app(scope, receive, send)
            return
        state: dict[str, object] = scope.setdefault("state", {})
        state["session"] = self._sessions.read(_cookie(scope)) or self._sessions.new()

        async def with_cookie(message: Message) -> None:
            session = state["session"]
            begins = message["type"] == "http.response.start" and _USED in state
            if begins and isinstance(session, Session) and session.fresh:
                self._add_cookie(message, session, secure=scope["scheme"] == "https")
                state["session"] = replace(session, fresh=False)
            await send(message)

        await self._app(scope, receive, with_cookie)

    def _add_cookie(self, message: Message, session: Session, *, secure: bool) -> None:
        lasts = int(self._sessions.age.total_seconds())
        value = (
            f"{COOKIE}={self._sessions.seal(session)}; Path=/; Max-Age={lasts}; "
            f"HttpOnly; SameSite=Lax{'; Secure' if secure else ''}"
        )
        message["headers"] = [*message["headers"], (b"set-cookie", value.encode("ascii"))]


def _cookie(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"cookie":
            jar: SimpleCookie = SimpleCookie()
            try:
                jar.load(value.decode("latin-1"))
            except CookieError:
                return ""
            if COOKIE in jar:
                return jar[COOKIE].value
    return ""


def _derived(key: bytes, end: bytes) -> bytes:
    return hmac.new(key, end, hashlib.sha256).digest()


def _sign(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode("ascii"), hashlib.sha256).hexdigest()
