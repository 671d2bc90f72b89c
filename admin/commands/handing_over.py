"""The command `ledger key`: which key signs, and handing the ledger over to a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import typer

from admin.commands.at_machine import at_machine
from admin.errors import Unexplained
from city import operator_sentence
from disclosure import Ledger, retired_file

Tell = Callable[[str], None]


def hand_over_and_tell(
    ledger: Ledger, key_file: Path, by: str, reason: str, tell: Tell = typer.echo
) -> None:
    """Hand the ledger over to a new key, and tell what is to be done with both.

    Raises:
        Unexplained: nobody is named, or no reason is given.
        LedgerKeyUnusable: the key is lost or wrong, or the new one cannot be made.
        CheckpointRefused: there is nothing to sign yet, or the newest checkpoint was changed.
    """
    if not by.strip() or not reason.strip():
        raise Unexplained
    done = ledger.hand_over(at_machine(by), reason.strip())
    show_keys(ledger, tell)
    tell(operator_sentence("ledger_key.changed", path=retired_file(key_file, done.before)))


def show_keys(ledger: Ledger, tell: Tell = typer.echo) -> None:
    """Tell the public keys that have signed, oldest first.

    Raises:
        LedgerKeyUnusable: the key is lost or wrong.
    """
    keys = ledger.keys()
    for one in keys.handed:
        tell(operator_sentence("ledger_key.before", size=one.size, key=one.before.text))
    tell(operator_sentence("ledger_key.now", key=keys.newest.text))
