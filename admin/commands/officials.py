"""The command `official`: the first account, and what can be done when nobody can sign in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import typer

from admin.commands.at_machine import at_machine
from admin.officials import Accounts, Role
from city import operator_sentence

Tell = Callable[[str], None]


def add_and_tell(
    accounts: Accounts,
    *,
    name: str,
    full_name: str,
    department: str,
    roles: Iterable[Role],
    by: str,
    tell: Tell = typer.echo,
) -> None:
    """Add an account, and tell its lent password once.

    Raises:
        AccountRefused: the name is none or taken, a field is empty, or no role is given.
        DatabaseUnavailable: it could not be kept.
    """
    loan = accounts.add(
        name=name, full_name=full_name, department=department, roles=roles, by=at_machine(by)
    )
    tell(operator_sentence("official.added", name=name, password=loan))


def lend_and_tell(
    accounts: Accounts, name: str, *, by: str, reason: str, tell: Tell = typer.echo
) -> None:
    """Set a password anew, and tell it once.

    Raises:
        AccountRefused: there is no such account, or no reason is given.
        DatabaseUnavailable: it could not be kept.
    """
    loan = accounts.lend_password(name, by=at_machine(by), reason=reason)
    tell(operator_sentence("official.lent", name=name, password=loan))


def list_and_tell(accounts: Accounts, tell: Tell = typer.echo) -> None:
    """Tell every account, a line each."""
    listed = accounts.listed()
    for one in listed:
        roles = ", ".join(operator_sentence(f"official.role.{role}") for role in sorted(one.roles))
        state = operator_sentence("official.active" if one.active else "official.stopped")
        told = {"name": one.name, "full_name": one.full_name, "department": one.department}
        tell(operator_sentence("official.line", **told, roles=roles, state=state))
    if not listed:
        tell(operator_sentence("official.none"))
