"""Signing in at the city's identity provider, and linking one's own account with it.

The rules, in order:

1. Only an account that stands here lets somebody in, and only where its owner linked it: signed in,
   with the password, as every change of an account.
2. Who comes back is the browser that was sent (`provider/flows.py`); what failed is said in one
   sentence, and why stands in the log.
3. The provider is asked beside the database's work, and from one address so often a minute
   (`provider/asking.py`); who has failed too often there is told so as at the door.
4. A page of ours leads to the provider by a link: no form of ours may lead out of here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from starlette.responses import RedirectResponse, Response

from admin.errors import AccountRefused, ProviderRefused
from admin.office.desk import Desk, Visit
from admin.office.door import Door
from admin.office.gate import DOOR, Page
from admin.office.provider_texts import ProviderSentence
from admin.office.texts import AccountProblem, DoorSentence
from admin.officials import OwnAccount, Permission, Refusal, SignIn
from admin.officials.provider import Asking, Flow, Provider
from city import SentenceKey

_log = logging.getLogger(__name__)

_COOKIE = "assistant_office_provider"
_THERE, _BACK = f"{DOOR}/provider", f"{DOOR}/back"
_ACCOUNT = "/office/account"


class ProviderPages:
    """The way to the provider, and back."""

    def __init__(
        self,
        desk: Desk,
        door: Door,
        sign_in: SignIn,
        own: OwnAccount,
        provider: Provider,
    ) -> None:
        self._desk = desk
        self._door = door
        self._sign_in = sign_in
        self._own = own
        self._provider = provider
        self._asking = Asking(provider.clock)

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        own = Permission.OWN_ACCOUNT
        return [
            Page(method="GET", path=_THERE, asks=None, answer=self.leave),
            Page(method="GET", path=_BACK, asks=None, answer=self.back),
            Page(method="POST", path=f"{_ACCOUNT}/link", asks=own, answer=self.link),
            Page(method="POST", path=f"{_ACCOUNT}/no-link", asks=own, answer=self.no_link),
        ]

    async def leave(self, visit: Visit) -> Response:
        """Somebody who wants to sign in is sent to the provider."""
        if not self._asking.may(visit.address):
            return self._busy(visit)
        flow = self._provider.flows.begin(wanted=visit.request.query_params.get("next", ""))
        try:
            address = await self._asking.run(self._provider.address, flow)
        except ProviderRefused as error:
            return self._failed(visit, error)
        sent = RedirectResponse(address, status_code=303)
        return visit.with_cookie(sent, _COOKIE, flow.cookie, DOOR)

    async def link(self, visit: Visit) -> Response:
        """The owner of an account is shown the way to the provider."""
        if not self._asking.may(visit.address):
            return self._busy(visit)
        flow = self._provider.flows.begin(official=visit.official.number)
        password = visit.get("password")
        try:
            await self._desk.database.run(self._own.prove, visit.signed_in, password)
            address = await self._asking.run(self._provider.address, flow)
        except AccountRefused as error:
            return self._told(visit, AccountProblem(f"office.problem.{error.problem}"))
        except ProviderRefused as error:
            return self._failed(visit, error)
        page = self._desk.page("link.html", visit, address=address, Provider=ProviderSentence)
        return visit.with_cookie(page, _COOKIE, flow.cookie, DOOR)

    async def no_link(self, visit: Visit) -> Response:
        """The owner of an account cuts it from the provider."""

        def cut() -> None:
            self._own.unlink(visit.signed_in, visit.get("password"))

        return await self._changed(visit, cut)

    async def back(self, visit: Visit) -> Response:
        """Somebody is back from the provider."""
        told = dict(visit.request.query_params)
        cookie = visit.request.cookies.get(_COOKIE, "")
        flow = self._provider.flows.back(cookie, told.get("state", ""))
        if flow is None:
            return self._failed(visit, ProviderRefused(problem="state"))
        if not self._asking.may(visit.address):
            return self._busy(visit)
        try:
            identity = await self._asking.run(self._provider.identity, flow, told)
        except ProviderRefused as error:
            return self._failed(visit, error)
        answer = await self._known(visit, flow, identity)
        answer.delete_cookie(_COOKIE, path=DOOR, httponly=True, samesite="lax")
        return answer

    async def _known(self, visit: Visit, flow: Flow, identity: str) -> Response:
        if not flow.official:
            opened = await self._desk.database.run(self._sign_in.open_as, identity, visit.address)
            if opened is Refusal.TOO_OFTEN:
                return self._told(visit, DoorSentence.TOO_OFTEN, status=429)
            if isinstance(opened, Refusal):
                return self._told(visit, ProviderSentence.UNKNOWN, status=403)
            return self._door.entered(visit, opened, flow.wanted)
        if visit.who is None or visit.official.number != flow.official:
            return self._failed(visit, ProviderRefused(problem="another session"))

        def link() -> None:
            self._own.link(visit.signed_in, identity)

        return await self._changed(visit, link)

    async def _changed(self, visit: Visit, change: Callable[[], None]) -> Response:
        try:
            await self._desk.database.run(change)
        except AccountRefused as error:
            return self._told(visit, AccountProblem(f"office.problem.{error.problem}"))
        return RedirectResponse(f"{_ACCOUNT}?done=link", status_code=303)

    def _failed(self, visit: Visit, error: ProviderRefused) -> Response:
        _log.warning("the identity provider let nobody in: %s", error.details["problem"])
        return self._told(visit, ProviderSentence.FAILED, status=502)

    def _busy(self, visit: Visit) -> Response:
        return self._told(visit, ProviderSentence.BUSY, status=429)

    def _told(self, visit: Visit, said: SentenceKey, *, status: int = 422) -> Response:
        return self._desk.page(
            "not_linked.html", visit, status=status, said=said, Provider=ProviderSentence
        )
