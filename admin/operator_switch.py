"""The one button: the off switch as a page, for whoever knows the operator's secret.

The rules, in order:

1. Where no secret is set there is no page.
2. Every form carries the secret itself, and nothing is remembered from one to the next: no browser
   holds anything that a foreign page could make use of. What a foreign page sends is refused even
   with the secret.
3. A try is counted before its secret is compared, in constant time. One too many, or a wrong
   secret, changes nothing and learns nothing, not even what is stopped.
4. Who stops answers or lets them go on gives a name and a reason; both are kept as the command
   keeps them, with a leaf of the ledger.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.commands.switching import switch_text, title_meant
from admin.errors import TopicUnclear
from city import CityProfile, Clock, DatabaseUnavailable, Rate, Voice, operator_sentence
from city.pages import Pages, fields_of, own_origin
from disclosure import Notices, Switch

_log = logging.getLogger(__name__)

_PATH = "/operator/switch"
_TEMPLATES = Path(__file__).parent / "templates"
_EACH_A_MINUTE = 10
_MOST_FIELDS = 10
_TOGETHER_A_MINUTE = 60

Titles = Callable[[], Mapping[str, Iterable[str]]]
"""Gives what answers from each document cite, by the document's title; blocking."""


def operator_routes(
    *,
    secret: str,
    public_url: str,
    profile: CityProfile,
    notices: Notices,
    switch: Switch,
    titles: Titles,
    clock: Clock,
) -> APIRouter:
    """The route `/operator/switch`; none at all without a secret."""
    router = APIRouter()
    if secret:
        page = _SwitchPage(secret, public_url, profile, notices, switch, titles, clock)
        router.add_route(_PATH, page.show, methods=["GET"])
        router.add_route(_PATH, page.turn, methods=["POST"])
    return router


class _SwitchPage:
    """The form, and what it does."""

    def __init__(
        self,
        secret: str,
        public_url: str,
        profile: CityProfile,
        notices: Notices,
        switch: Switch,
        titles: Titles,
        clock: Clock,
    ) -> None:
        self._secret = _digest(secret)
        self._public_url = public_url
        self._notices = notices
        self._switch = switch
        self._titles = titles
        self._pages = Pages(profile, _TEMPLATES)
        self._rate = Rate(clock, each=_EACH_A_MINUTE, together=_TOGETHER_A_MINUTE)

    async def show(self, _request: Request) -> Response:
        """The empty form: what is stopped is told to whoever knows the secret."""
        return self._page()

    async def turn(self, request: Request) -> Response:
        """Do what the form asks, and tell what is stopped now.

        Raises:
            HTTPException: 403 if another site sent it, 422 if it is no form of ours.
        """
        if not own_origin(request, self._public_url):
            raise HTTPException(403)
        found = await fields_of(request, most=_MOST_FIELDS)
        given = {name: values[-1] for name, values in found.items()}
        if not self._rate.take(request.client.host if request.client else ""):
            return self._page(429, "too_often", given)
        if not hmac.compare_digest(_digest(given.get("secret", "")), self._secret):
            _log.warning("the off switch was asked for with a wrong secret")
            return self._page(403, "wrong_secret", given)
        if given.get("act") in {"off", "on"} and not _named(given):
            return self._page(422, "who_and_why", given)
        try:
            told = await asyncio.to_thread(self._turned, given)
        except (TopicUnclear, DatabaseUnavailable) as error:
            status = 422 if isinstance(error, TopicUnclear) else 503
            return self._page(status, "", given, problem=str(error))
        return self._page(told=told)

    def _turned(self, given: Mapping[str, str]) -> str:
        """What is stopped, after the act that is asked for."""
        act, topic = given.get("act"), given.get("topic", "")
        if act in {"off", "on"}:
            off = act == "off"
            title = title_meant(topic, self._known(stopped=not off)) if topic.strip() else ""
            by, reason = given["by"].strip(), given["reason"].strip()
            self._switch.turn(off=off, by=by, reason=reason, topic=title)
        return switch_text(self._switch.state())

    def _known(self, *, stopped: bool) -> Mapping[str, Iterable[str]]:
        if stopped:
            return {act.topic: (act.topic,) for act in self._switch.state().topics}
        return self._titles()

    def _page(
        self,
        status: int = 200,
        refused: str = "",
        given: Mapping[str, str] | None = None,
        *,
        problem: str = "",
        told: str = "",
    ) -> Response:
        content = self._pages.render(
            "operator_switch.html",
            voice=Voice(),
            notice=self._notices.in_force(Voice()).short,
            path=_PATH,
            text=_sentence,
            given={name: (given or {}).get(name, "") for name in ("by", "reason", "topic")},
            problem=_sentence(refused) if refused else problem,
            told=told.splitlines(),
        )
        return HTMLResponse(content, status_code=status)


def _named(given: Mapping[str, str]) -> bool:
    return all(given.get(name, "").strip() for name in ("by", "reason"))


def _digest(secret: str) -> bytes:
    """Of one length whatever the secret is, so that comparing tells nothing of its length."""
    return sha256(secret.encode()).digest()


def _sentence(name: str) -> str:
    return operator_sentence(f"switch_page.{name}")
