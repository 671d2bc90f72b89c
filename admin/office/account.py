"""One's own account: the first page of the officials' web, the password, and one-time codes."""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import RedirectResponse, Response

from admin.calendar import Feeds
from admin.errors import AccountRefused
from admin.office.calendar.texts import CalendarOffice
from admin.office.desk import Desk, Visit
from admin.office.gate import Page
from admin.office.provider_texts import ProviderSentence
from admin.office.texts import AccountProblem
from admin.officials import OwnAccount, Permission, enrolment_address, may, new_secret
from city import SEOUL

_HOME = "/office"
_PATH = "/office/account"


class AccountPages:
    """What officials change of their own account."""

    def __init__(
        self, desk: Desk, own: OwnAccount, issuer: str, feeds: Feeds, *, provider: bool = False
    ) -> None:
        """Take what an authenticator program calls this service, and if a provider is set."""
        self._provider = provider
        self._desk = desk
        self._own = own
        self._issuer = issuer
        self._feeds = feeds

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        own = Permission.OWN_ACCOUNT
        return [
            Page(method="GET", path=_HOME, asks=own, answer=self.home),
            Page(method="GET", path=_PATH, asks=own, answer=self.show),
            Page(method="POST", path=f"{_PATH}/password", asks=own, answer=self.password),
            Page(method="POST", path=f"{_PATH}/codes", asks=own, answer=self.codes),
            Page(method="POST", path=f"{_PATH}/no-codes", asks=own, answer=self.no_codes),
        ]

    async def home(self, visit: Visit) -> Response:
        """Where everybody begins; who holds a lent password begins with changing it."""
        if visit.official.must_change:
            return RedirectResponse(_PATH, status_code=303)
        return self._desk.page("home.html", visit)

    async def show(self, visit: Visit) -> Response:
        """The account."""
        return await self._page(visit)

    async def password(self, visit: Visit) -> Response:
        """Change the password."""
        new = visit.get("new")
        if new != visit.get("again"):
            return await self._page(visit, "password", AccountProblem.PASSWORD_AGAIN)

        def change() -> None:
            self._own.change_password(visit.signed_in, visit.get("old"), new)

        return await self._done(visit, "password", change)

    async def codes(self, visit: Visit) -> Response:
        """Ask for one-time codes from now on."""

        def ask() -> None:
            secret, code = visit.get("secret"), visit.get("code")
            self._own.ask_for_codes(visit.signed_in, visit.get("password"), secret, code)

        return await self._done(visit, "codes", ask)

    async def no_codes(self, visit: Visit) -> Response:
        """Ask for one-time codes no more."""

        def ask() -> None:
            self._own.ask_for_no_codes(visit.signed_in, visit.get("password"))

        return await self._done(visit, "codes", ask)

    async def _done(self, visit: Visit, form: str, change: Callable[[], None]) -> Response:
        try:
            await self._desk.database.run(change)
        except AccountRefused as error:
            problem = AccountProblem(f"office.problem.{error.problem}")
            return await self._page(visit, form, problem)
        return RedirectResponse(f"{_PATH}?done={form}", status_code=303)

    async def _page(
        self, visit: Visit, form: str = "", problem: AccountProblem | None = None
    ) -> Response:
        secret = visit.get("secret") or new_secret()
        official, feed = visit.official, None
        if subscribes := may(official, Permission.CALENDAR):
            feed = await self._desk.database.run(self._feeds.made_at, official.number)
        return self._desk.page(
            "account.html",
            visit,
            status=422 if problem else 200,
            form=form,
            problem=problem,
            done=visit.request.query_params.get("done", ""),
            secret=secret,
            subscribes=subscribes,
            feed_made=feed.astimezone(SEOUL) if feed else None,
            Calendar=CalendarOffice,
            provider=self._provider,
            Provider=ProviderSentence,
            address=enrolment_address(secret, visit.official.name, self._issuer),
        )
