"""The officials' gate: no page but by its line in the table, and no line without a permission.

The rules, in order:

1. Every page is a `Page`: a method, an address, the one permission it asks for, and who answers.
   Only the door itself asks for none.
2. Who is not signed in is led to the door, and back to where they wanted to go. Whose session
   ended while they were typing sees what they typed, and can copy it.
3. Who may not see a page reads which permission is missing; who has to change a lent password is
   led there first.
4. A form counts only from our own pages and with the token of its session, in constant time. From
   our own page with another token, it comes back to be copied.
5. A form that is longer than any of ours is told so; of it nothing is kept.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from admin.office.desk import COOKIE, Desk, Visit
from admin.office.typed import typed_in
from admin.officials import Permission, may
from city.pages import fields_of, own_origin

DOOR = "/office/sign-in"
_OWN_ACCOUNT = "/office/account"
_TOO_LONG = 413

Handler = Callable[[Visit], Awaitable[Response]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A line of the table."""

    method: str
    path: str
    asks: Permission | None
    """What somebody must be allowed; None lets anybody in, and stands at the door alone."""
    answer: Handler
    most_fields: int = 20
    """How many fields a form that is sent here may have."""


class Gate:
    """Makes routes of pages, each behind the rules."""

    def __init__(self, desk: Desk, key: bytes, public_url: str) -> None:
        self._desk = desk
        self._key = hmac.digest(key, b"office form", sha256)
        self._public_url = public_url

    def route(self, page: Page) -> Route:
        """The route of a page."""

        async def guarded(request: Request) -> Response:
            return await self._answer(page, request)

        return Route(page.path, guarded, methods=[page.method])

    async def _answer(self, page: Page, request: Request) -> Response:
        cookie = request.cookies.get(COOKIE, "")
        who = await self._desk.signed_in(cookie) if cookie else None
        token = self._token(cookie if who else "")
        visit = Visit(request=request, who=who, token=token)
        if page.asks is not None:
            if who is None:
                return await self._left_outside(page, visit)
            if not may(who.official, page.asks):
                lent = who.official.must_change
                return _to(_OWN_ACCOUNT) if lent else self._desk.forbidden(visit, page.asks)
        if request.method != "POST":
            return await page.answer(visit)
        fields = await _fields(page, request)
        if fields is None:
            return self._desk.too_long(visit)
        if not self._trusted(request, token, fields):
            return self._desk.stale(visit, self._typed(request, fields))
        posted = Visit(request=request, who=who, token=token, fields=fields)
        return await page.answer(posted)

    async def _left_outside(self, page: Page, visit: Visit) -> Response:
        """Rule 2."""
        request = visit.request
        if request.method != "POST":
            return _to(_door_to(request.url.path))
        try:
            fields = await _fields(page, request)
        except HTTPException:  # What is no form of ours holds nothing that anybody typed.
            return _to(DOOR)
        if fields is None:
            return self._desk.too_long(visit)
        typed = self._typed(request, fields)
        back = _door_to(urlsplit(request.headers.get("referer", "")).path)
        return self._desk.over(visit, typed, back) if typed else _to(back)

    def _typed(self, request: Request, fields: Mapping[str, list[str]]) -> tuple[str, ...]:
        """What comes back; another site must not have its words stand on our page."""
        return typed_in(fields) if own_origin(request, self._public_url) else ()

    def _trusted(self, request: Request, token: str, fields: Mapping[str, list[str]]) -> bool:
        given = fields.get("token", [""])[-1]
        fits = hmac.compare_digest(token.encode(), given.encode())
        return fits and own_origin(request, self._public_url)

    def _token(self, cookie: str) -> str:
        """The token of a session's forms; at the door, where there is no session, one for all.

        There the address a form comes from is what keeps other sites out.
        """
        return hmac.new(self._key, cookie.encode(), sha256).hexdigest()


async def _fields(page: Page, request: Request) -> dict[str, list[str]] | None:
    """The fields of a form; None if it is longer than the web takes.

    Raises:
        HTTPException: 422 if it is no form of ours.
    """
    try:
        return await fields_of(request, most=page.most_fields)
    except HTTPException as error:
        if error.status_code != _TOO_LONG:
            raise
        return None


def _door_to(wanted: str) -> str:
    return f"{DOOR}?next={quote(wanted)}" if wanted else DOOR


def _to(path: str) -> Response:
    return RedirectResponse(path, status_code=303)
