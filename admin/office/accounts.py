"""Everybody's accounts, for who keeps them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from starlette.responses import RedirectResponse, Response

from admin.errors import AccountRefused
from admin.office.desk import Desk, Visit
from admin.office.exports import Column, Export, Listing
from admin.office.gate import Page
from admin.office.journal_texts import FieldName
from admin.office.texts import (
    AccountProblem,
    AccountSentence,
    JournalSentence,
    RoleName,
)
from admin.officials import Accounts, Official, Permission, Role
from city import Clock

_PATH = "/office/accounts"


class AccountsPages:
    """Adding an account, and changing another's."""

    def __init__(self, desk: Desk, clock: Clock, accounts: Accounts) -> None:
        self._desk = desk
        self._clock = clock
        self._accounts = accounts

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.ACCOUNTS
        one = f"{_PATH}/{{number:number}}"
        return [
            Page(method="GET", path=_PATH, asks=asks, answer=self.show),
            Page(method="POST", path=_PATH, asks=asks, answer=self.add),
            Page(method="POST", path=f"{one}/roles", asks=asks, answer=self.roles),
            Page(method="POST", path=f"{one}/active", asks=asks, answer=self.active),
            Page(method="POST", path=f"{one}/password", asks=asks, answer=self.password),
            Export(self._desk, self._clock, self._listing()).page(),
        ]

    async def show(self, visit: Visit) -> Response:
        """Every account."""
        return await self._page(visit)

    async def add(self, visit: Visit) -> Response:
        """Add one, and show its lent password once."""
        name = visit.get("name").strip().lower()
        adding = partial(
            self._accounts.add,
            name=name,
            full_name=visit.get("full_name"),
            department=visit.get("department"),
            roles=visit.roles(),
            by=visit.official.name,
        )
        return await self._lent(visit, name, "add", adding)

    async def roles(self, visit: Visit) -> Response:
        """Give an account other roles."""
        change = partial(self._accounts.set_roles, visit.path_number(), visit.roles())
        return await self._changed(visit, change)

    async def active(self, visit: Visit) -> Response:
        """Stop an account, or let it be used again."""
        active = visit.get("active") == "1"
        change = partial(self._accounts.set_active, visit.path_number(), active=active)
        return await self._changed(visit, change)

    async def password(self, visit: Visit) -> Response:
        """Lend an account a new password, and show it once."""
        number = visit.path_number()
        listed = await self._desk.database.run(self._accounts.listed)
        name = next((one.name for one in listed if one.number == number), "")
        by, reason = visit.official.name, visit.get("reason")
        lending = partial(self._accounts.lend_password, name, by=by, reason=reason)
        return await self._lent(visit, name, str(number), lending)

    def _listing(self) -> Listing[Official]:
        return Listing(
            path=_PATH,
            title=AccountSentence.LISTED,
            asks=Permission.ACCOUNTS,
            columns=(
                Column(heading=FieldName.NAME, cell=lambda one: one.name),
                Column(heading=FieldName.FULL_NAME, cell=lambda one: one.full_name),
                Column(heading=FieldName.DEPARTMENT, cell=lambda one: one.department),
                Column(heading=FieldName.ROLES, cell=_role_names),
                Column(heading=FieldName.ACTIVE, cell=lambda one: _yes_or_no(so=one.active)),
                Column(
                    heading=FieldName.SECOND_FACTOR,
                    cell=lambda one: _yes_or_no(so=one.second_factor),
                ),
            ),
            entries=lambda _: self._accounts.listed(),
        )

    async def _changed(self, visit: Visit, change: Callable[..., None]) -> Response:
        by, reason = visit.official.name, visit.get("reason")
        try:
            await self._desk.database.run(change, by=by, reason=reason)
        except AccountRefused as error:
            return await self._page(visit, str(visit.path_number()), _problem(error))
        return RedirectResponse(_PATH, status_code=303)

    async def _lent(
        self, visit: Visit, name: str, form: str, lending: Callable[[], str]
    ) -> Response:
        try:
            loan = await self._desk.database.run(lending)
        except AccountRefused as error:
            return await self._page(visit, form, _problem(error))
        return self._desk.page("lent.html", visit, name=name, loan=loan)

    async def _page(
        self, visit: Visit, form: str = "", problem: AccountProblem | None = None
    ) -> Response:
        listed = await self._desk.database.run(self._accounts.listed)
        return self._desk.page(
            "accounts.html",
            visit,
            status=422 if problem else 200,
            accounts=listed,
            form=form,
            problem=problem,
            typed=visit.get,
            ticked={role.value for role in visit.roles()},
            role_names={role: RoleName(f"office.role.{role}") for role in Role},
        )


def _role_names(one: Official) -> list[RoleName]:
    return [RoleName(f"office.role.{role}") for role in sorted(one.roles)]


def _yes_or_no(*, so: bool) -> JournalSentence:
    return JournalSentence.YES if so else JournalSentence.NO


def _problem(error: AccountRefused) -> AccountProblem:
    return AccountProblem(f"office.problem.{error.problem}")
