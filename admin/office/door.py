"""The door of the officials' web: signing in, and signing out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from starlette.responses import RedirectResponse, Response

from admin.office.desk import COOKIE, Desk, Visit
from admin.office.gate import DOOR, Page
from admin.office.provider_texts import ProviderSentence
from admin.office.texts import DoorSentence
from admin.officials import Attempt, Permission, Refusal, SignedIn, SignIn

_HOME = "/office"
_SAID: Mapping[Refusal, tuple[int, DoorSentence]] = MappingProxyType(
    {
        Refusal.WRONG: (403, DoorSentence.WRONG),
        Refusal.TOO_OFTEN: (429, DoorSentence.TOO_OFTEN),
    }
)


class Door:
    """Who comes in and goes out."""

    def __init__(self, desk: Desk, sign_in: SignIn, *, provider: bool = False) -> None:
        """Take whether somebody may come by way of the city's identity provider."""
        self._desk = desk
        self._provider = provider
        self._sign_in = sign_in

    def pages(self) -> list[Page]:
        """Its lines of the table."""
        out = "/office/sign-out"
        return [
            Page(method="GET", path=DOOR, asks=None, answer=self.show),
            Page(method="POST", path=DOOR, asks=None, answer=self.enter),
            Page(method="POST", path=out, asks=Permission.OWN_ACCOUNT, answer=self.leave),
        ]

    async def show(self, visit: Visit) -> Response:
        """The form."""
        if visit.who is not None:
            return RedirectResponse(_HOME, status_code=303)
        return self._form(visit, visit.request.query_params.get("next", ""))

    async def enter(self, visit: Visit) -> Response:
        """Somebody tries to sign in; what they typed stays, but for the secrets."""
        attempt = Attempt(
            name=visit.get("name"),
            password=visit.get("password"),
            code=visit.get("code"),
            address=visit.address,
        )
        opened = await self._desk.database.run(self._sign_in.open, attempt)
        if isinstance(opened, Refusal):
            status, said = _SAID[opened]
            return self._form(
                visit, visit.get("next"), status=status, said=said, name=attempt.name[:64]
            )
        return self.entered(visit, opened, visit.get("next"))

    def entered(self, visit: Visit, opened: SignedIn, wanted: str) -> Response:
        """Give a browser its session, and the page that was wanted if it is one of ours."""
        response = RedirectResponse(_inside(wanted), status_code=303)
        return visit.with_cookie(response, COOKIE, opened.token, _HOME)

    async def leave(self, visit: Visit) -> Response:
        """End the session, here and in the book."""
        await self._desk.database.run(self._sign_in.close, visit.signed_in.token)
        response = RedirectResponse(DOOR, status_code=303)
        response.delete_cookie(COOKIE, path=_HOME, httponly=True, samesite="lax")
        return response

    def _form(
        self,
        visit: Visit,
        wanted: str,
        *,
        status: int = 200,
        said: DoorSentence | None = None,
        name: str = "",
    ) -> Response:
        return self._desk.page(
            "door.html",
            visit,
            status=status,
            wanted=_inside(wanted),
            said=said,
            name=name,
            provider=ProviderSentence.ENTER if self._provider else None,
        )


def _inside(wanted: str) -> str:
    """Where somebody wanted to go, if that is one of our own pages: no link leads out of here."""
    inside = wanted == _HOME or wanted.startswith(f"{_HOME}/")
    plain = "\\" not in wanted and "//" not in wanted and wanted.isprintable()
    return wanted if inside and plain else _HOME
