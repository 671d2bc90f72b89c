"""A17: enters the real office, in process, as whoever may not: by role, session and site.

What each page asks for is not believed of the office itself: `specified.py` says it a second time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argon2 import PasswordHasher
from fastapi import FastAPI

from admin.office import office_routes
from admin.officials import Accounts, Attempt, OwnAccount, Passwords, Role, SignedIn, SignIn
from admin.redteam.drills.in_process import Answer, ask
from admin.redteam.model import Attack, Drilled
from admin.rooms import Rooms
from disclosure import Notices

_TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')
_COOKIE = "assistant_office"
_ACCOUNT = "/office/account"
_PASSWORD = "drill: three paper boats, 17 of them"  # noqa: S105 - of accounts that a drill makes
_HERE = "192.0.2.7"
_SEE_OTHER, _FORBIDDEN, _BROKEN = 303, 403, 500
_KEY = b"a key that only a drill has, long enough"


class OfficeDrill:
    """An office over a database of its own, with somebody of each role in it."""

    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        # The hash costs little: these accounts guard nothing, and each case opens a session.
        cheap = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self._app = FastAPI()
        self._app.include_router(office_routes(rooms, notices, cheap, key=_KEY, public_url=""))
        self._sign_in = SignIn(rooms.database, rooms.clock, cheap)
        accounts = Accounts(rooms.database, rooms.clock, cheap)
        own = OwnAccount(rooms.database, rooms.clock, cheap)
        for role in Role:
            lent = accounts.add(
                name=role, full_name=role, department="redteam", roles=[role], by="redteam"
            )
            own.change_password(self._session(role, lent), lent, _PASSWORD)

    async def __call__(self, attack: Attack) -> Drilled:
        """Which of the claims fell."""
        what, *told = attack.deed
        problem = await {"page": self._page, "forged": self._forged, "site": self._site}[what](
            *told
        )
        return Drilled(problems=(problem,) if problem else ())

    async def _page(self, method: str, path: str, role: str, may: str) -> str:
        """A role asks for a page, with a good session and a good token."""
        cookie = self._session(role, _PASSWORD).token
        answer = await self._sent(method, path, cookie, {})
        if answer.status >= _BROKEN:
            return "crashed"
        # A form without its fields is refused for what it says, not for who sends it.
        entered = answer.status != _FORBIDDEN
        if entered == (may == "may"):
            return ""
        return "entered" if entered else "kept_out"

    async def _forged(self, method: str, path: str, kind: str) -> str:
        """Nobody asks for a page, with a session that was never opened or is over."""
        who = self._session(min(Role), _PASSWORD)
        if kind == "ended":
            self._sign_in.close(who.token)
        made = {"cut": who.token[:-1], "longer": f"{who.token}A", "ended": who.token}
        answer = await ask(self._app, method, path, cookie=f"{_COOKIE}={made.get(kind, kind)}")
        left = answer.status == _SEE_OTHER and answer.location.startswith("/office/sign-in")
        return "" if left else "entered"

    async def _site(self, path: str, role: str, site: str) -> str:
        """Another site sends a form in the name of somebody who may, and even knows the token."""
        header = "sec-fetch-site" if site.endswith("-site") else "origin"
        cookie = self._session(role, _PASSWORD).token
        answer = await self._sent("POST", path, cookie, {header: site})
        return "" if answer.status == _FORBIDDEN else "entered"

    async def _sent(
        self, method: str, path: str, cookie: str, headers: Mapping[str, str]
    ) -> Answer:
        named = f"{_COOKIE}={cookie}"
        if method == "GET":
            return await ask(self._app, method, path, cookie=named, headers=headers)
        found = _TOKEN.search((await ask(self._app, "GET", _ACCOUNT, cookie=named)).text)
        token = found.group(1) if found else ""
        return await ask(
            self._app, method, path, cookie=named, headers=headers, body=f"token={token}"
        )

    def _session(self, role: str, password: str) -> SignedIn:
        """A new session.

        Raises:
            RuntimeError: the office does not let in whom it has to.
        """
        opened = self._sign_in.open(Attempt(name=role, password=password, code="", address=_HERE))
        if not isinstance(opened, SignedIn):
            raise RuntimeError(f"{role} cannot sign in")  # noqa: TRY004 - no matter of types
        return opened
