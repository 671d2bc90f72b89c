"""The commands under `assistant official`: accounts, where no page can do it yet or any more."""

from __future__ import annotations

from getpass import getuser

import typer

from city import options as option
from house import open_house

official = typer.Typer(no_args_is_help=True, add_completion=False)


@official.command(help=option.help_of("official_add"))
def add(
    name: option.OfficialName,
    *,
    full_name: option.FullName,
    department: option.Department,
    role: option.Roles,
) -> None:
    """Add an account and show its lent password."""
    with open_house() as house:
        from admin.commands.officials import add_and_tell
        from admin.officials import Role

        given = [Role(one) for one in role]
        named = {"name": name, "full_name": full_name, "department": department}
        add_and_tell(house.accounts, **named, roles=given, by=getuser())


@official.command(name="list", help=option.help_of("official_list"))
def listed() -> None:
    """Show every account."""
    with open_house() as house:
        from admin.commands.officials import list_and_tell

        list_and_tell(house.accounts)


@official.command(help=option.help_of("official_password"))
def password(name: option.OfficialName, *, reason: option.Reason = "") -> None:
    """Lend an account a new password."""
    with open_house() as house:
        from admin.commands.officials import lend_and_tell

        lend_and_tell(house.accounts, name, by=getuser(), reason=reason)
