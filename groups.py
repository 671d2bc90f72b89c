"""The groups of the command line, of which the officials' has a file of its own."""

from __future__ import annotations

import typer

from city import options as option
from house import open_house
from official import add_commands

_ledger = typer.Typer(no_args_is_help=True, add_completion=False)


def add_groups(app: typer.Typer) -> None:
    """Give the command line its groups."""
    app.add_typer(_ledger, name="ledger", help=option.help_of("ledger"))
    add_commands(app)


@_ledger.callback()
def of_the_ledger() -> None:
    """Stay a group, though there is one command in it."""


@_ledger.command(help=option.help_of("ledger_show"))
def key(*, new: option.NewKey = False, by: option.By = "", reason: option.Reason = "") -> None:
    """Show the keys that have signed, or hand the ledger over to a new one."""
    with open_house() as house:
        from admin.commands.handing_over import hand_over_and_tell, show_keys

        if new:
            hand_over_and_tell(house.ledger, house.settings.ledger_key_file, by, reason)
        else:
            show_keys(house.ledger)
