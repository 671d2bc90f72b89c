"""A witness on a second machine: it has seen how large the ledger was, and signs no other past.

The rules (C2SP tlog-witness): only the last checkpoint of each ledger is kept. A smaller one, one
of the same size with another root, and one that is not proved to go on from the last are refused.
What is signed is stored, synced to the disk, before it is handed out. A ledger that was handed over
to another key is followed there from any of its keys; the last checkpoint must be of these too, so
that a key that was stolen after it was handed over signs nothing here.
"""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from typing import Any, cast

from city import Clock, replace_file, write_out
from disclosure.errors import CheckpointRefused, LedgerKeyUnusable
from disclosure.ledger import checkpoint
from disclosure.ledger.handing_over import keys_with
from disclosure.ledger.key import PublicKey, SigningKey, make_key, public_key
from disclosure.ledger.merkle import is_consistent

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


def open_witness(folder: Path, name: str, ledger_key: str, clock: Clock) -> Witness:
    """The witness of a folder, its own key made where there is none.

    Raises:
        LedgerKeyUnusable: its key cannot be made or read, or belongs to another name.
        CheckpointRefused: the ledger's key is none.
    """
    if _UNSAFE.search(name) or not name:
        raise LedgerKeyUnusable(path=name, problem="no name")
    folder.mkdir(parents=True, exist_ok=True)
    return Witness(folder, ledger_key, make_key(folder / "witness.key", name), clock)


class Witness:
    """Keeps, in a folder, the last checkpoint of one ledger that it has seen and signed."""

    def __init__(self, folder: Path, ledger_key: str, key: SigningKey, clock: Clock) -> None:
        """Take a public key of the ledger, handed out once by a way that is trusted.

        Raises:
            CheckpointRefused: this is no public key.
        """
        ledger = public_key(ledger_key)
        if ledger is None:
            raise CheckpointRefused(problem="no public key")
        self._ledger: PublicKey = ledger
        self._file = folder / f"{_UNSAFE.sub('_', ledger.name)}.checkpoint"
        self._key = key
        self._clock = clock

    @property
    def public_key(self) -> str:
        """The key that its signatures are checked with."""
        return self._key.public.text

    @property
    def seen(self) -> int:
        """The size of the last checkpoint that was seen; 0 before the first.

        Raises:
            CheckpointRefused: what was kept of it was changed.
        """
        last = self._last()
        return last.size if last else 0

    def look(self, proof: object) -> str:
        """Check a ledger's proof against what was seen last; returns the cosigned checkpoint.

        Raises:
            CheckpointRefused: it is not signed by the ledger, or does not go on from what was seen.
        """
        note, since, path, hand_overs = _told(proof)
        keys, last = keys_with(self._ledger, hand_overs), self._last()
        found = keys.read(note) if keys else None
        if keys is None or found is None or (last is not None and keys.read(self._kept()) is None):
            raise CheckpointRefused(problem="not signed by the ledger")
        if last is not None:
            if found.size < last.size:
                raise CheckpointRefused(problem="smaller than before")
            if found.size > last.size and since != last.size:
                raise CheckpointRefused(problem=f"no proof since {last.size}")
            path = path if found.size > last.size else ()
            if not is_consistent(last.size, last.root, found.size, found.root, path):
                raise CheckpointRefused(problem="another past")
        own = note.partition("\n\n")[0] + "\n\n" + _own_line(note, self._ledger)
        signed = checkpoint.cosigned(own, self._key, self._clock.now())
        self._store(signed)
        return signed

    def _last(self) -> checkpoint.Checkpoint | None:
        if not self._file.exists():
            return None
        note = self._kept()
        last = checkpoint.of_anybody(note)
        own = last is not None and last.origin == self._ledger.name
        if not own or not checkpoint.witnessed(note, self._key.public):
            raise CheckpointRefused(problem="what was seen before cannot be read")
        return last

    def _kept(self) -> str:
        try:
            return self._file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def _store(self, note: str) -> None:
        beside = self._file.with_suffix(".new")
        try:
            with beside.open("w", encoding="utf-8") as file:
                write_out(file, note)
            replace_file(beside, self._file)
        except OSError as error:
            raise CheckpointRefused(problem=error.strerror) from error


def _own_line(note: str, ledger: PublicKey) -> str:
    """The signature lines of the ledger alone."""
    lines = note.partition("\n\n")[2].splitlines()
    return "".join(f"{line}\n" for line in lines if line.startswith(f"— {ledger.name} "))


def _told(proof: object) -> tuple[str, int, tuple[bytes, ...], tuple[str, ...]]:
    try:
        told = cast("dict[str, Any]", proof)
        path = tuple(b64decode(one, validate=True) for one in told["consistency"])
        note, since = told["checkpoint"], told["since"]
        hand_overs = tuple(map(str, told.get("hand_overs", ())))
    except (KeyError, TypeError, ValueError):
        raise CheckpointRefused(problem="no proof of a ledger") from None
    if not isinstance(note, str) or type(since) is not int:
        raise CheckpointRefused(problem="no proof of a ledger")
    return note, since, path, hand_overs
