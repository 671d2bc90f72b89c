"""The commands `receipt` and `witness`: what is handed out of the ledger, and who watches it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer

from city import Clock, operator_sentence
from disclosure import (
    Accesses,
    AccessPlace,
    CheckpointMissing,
    CheckpointRefused,
    Ledger,
    Receipts,
    Witness,
    is_checkpoint,
    open_witness,
    person_at,
)

_PATIENCE_S = 20.0
_LONGEST = 1_000_000
_DIGITS = 9

Tell = Callable[[str], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is to be handed out."""

    number: int | None
    """A record; None: the newest checkpoint."""
    words: bool
    """Whether the words of the record are handed out, with what opens them."""
    since: int
    """The size from which the checkpoint is proved to go on."""
    leaves: Path | None
    """Where all leaves are written to."""


def record_meant(given: str | None, receipts: Receipts) -> int | None:
    """The record that a number or a receipt code names; None where nothing is given.

    Raises:
        ReceiptUnknown: it is neither.
    """
    if given is None:
        return None
    if given.isascii() and given.isdigit() and len(given) <= _DIGITS:
        return int(given)
    return receipts.record(given)


def hand_out(
    ledger: Ledger,
    wanted: Wanted,
    accesses: Accesses,
    purpose: str = "",
    by: str = "",
    tell: Tell = typer.echo,
) -> None:
    """Sign what the ledger holds, and tell what is wanted as JSON.

    Who reads the words of a record, and what for, is kept before they are told.

    Raises:
        LedgerKeyUnusable: the key is lost or wrong.
        LeafMissing: the record has no leaf.
        CheckpointRefused: there is nothing to sign, less than `since`, or no place for the leaves.
    """
    ledger.sign()
    if wanted.leaves is not None:
        try:
            with wanted.leaves.open("w", encoding="utf-8") as file:
                file.writelines(f"{leaf}\n" for leaf in ledger.leaves())
        except OSError as error:
            raise CheckpointRefused(problem=error.strerror) from error
    if wanted.number is None:
        told = ledger.proof(wanted.since)
    else:
        if wanted.words:
            noted = {
                "person": person_at(by),
                "command": AccessPlace.RECEIPT_COMMAND,
                "purpose": purpose,
            }
            accesses.note(record=wanted.number, **noted)
        told = ledger.receipt(wanted.number, with_words=wanted.words)
    tell(json.dumps(told, ensure_ascii=False))


def witness_and_tell(
    folder: Path, name: str, key: str, source: str, clock: Clock, tell: Tell = typer.echo
) -> None:
    """Check a ledger's proof, of a file or an address, cosign it and tell the cosigned note.

    Raises:
        CheckpointRefused: it cannot be fetched, or does not go on from what was seen before.
        LedgerKeyUnusable: the witness's own key cannot be used.
    """
    witness = open_witness(folder, name, key, clock)
    note = witness.look(_fetched(source, witness))
    tell(note)
    typer.echo(
        operator_sentence("witness.signed", size=witness.seen, key=witness.public_key), err=True
    )


def kept_note(path: Path) -> str:
    """The checkpoint of a file: a note, or what the command `receipt` told.

    Raises:
        CheckpointMissing: the file cannot be read, or is neither.
    """
    note, problem = "", "no checkpoint in it"
    try:
        text = path.read_text(encoding="utf-8")
        note = str(_parsed(text)["checkpoint"]) if text.startswith("{") else text
    except OSError as error:
        problem = error.strerror or type(error).__name__
    except (ValueError, KeyError):
        pass
    if not is_checkpoint(note):
        raise CheckpointMissing(path=path, problem=problem)
    return note


def _fetched(source: str, witness: Witness) -> dict[str, Any]:
    try:
        if urlsplit(source).scheme in ("http", "https"):
            address = f"{source}?since={witness.seen}"
            with urlopen(address, timeout=_PATIENCE_S) as answer:  # noqa: S310 - only these two
                return _parsed(answer.read(_LONGEST).decode())
        return _parsed(Path(source).read_text(encoding="utf-8"))
    except (OSError, URLError, ValueError) as error:
        raise CheckpointRefused(problem=str(error)) from error


def _parsed(text: str) -> dict[str, Any]:
    told: Any = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("no object")  # noqa: TRY004 - of a text, not of our caller
    return cast("dict[str, Any]", told)
