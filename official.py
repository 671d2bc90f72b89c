"""The commands under `assistant official`, and `demo`: what stands before any official's page."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING

import typer

from city import options as option
from house import House, open_house

if TYPE_CHECKING:
    from admin.officials import Accounts

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
        add_and_tell(
            _accounts(house), name=name, full_name=full_name, department=department,
            roles=given, by=getuser(),
        )  # fmt: skip


@official.command(name="list", help=option.help_of("official_list"))
def listed() -> None:
    """Show every account."""
    with open_house() as house:
        from admin.commands.officials import list_and_tell

        list_and_tell(_accounts(house))


@official.command(help=option.help_of("official_password"))
def password(name: option.OfficialName, *, reason: option.Reason = "") -> None:
    """Lend an account a new password."""
    with open_house() as house:
        from admin.commands.officials import lend_and_tell

        lend_and_tell(_accounts(house), name, by=getuser(), reason=reason)


def add_commands(app: typer.Typer) -> None:
    """Add these to a command line."""
    app.add_typer(official, name="official", help=option.help_of("official"))
    app.command(help=option.help_of("demo"))(demo)


def demo() -> None:
    """Make an empty database a demo."""
    with open_house() as house:
        from admin.commands.alone import alone_in
        from admin.commands.demonstrating import fill_and_tell

        with alone_in(house.settings.data_dir):
            made = house.database, house.clock, house.profile, house.passwords, house.secret
            fill_and_tell(*made, by=getuser(), progress=house.progress)


def _accounts(house: House) -> Accounts:
    from admin.officials import Accounts

    return Accounts(house.database, house.clock, house.passwords)
