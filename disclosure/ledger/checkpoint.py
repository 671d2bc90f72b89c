"""Checkpoints: how large the ledger was, and its root, signed (C2SP tlog-checkpoint, signed-note).

    origin
    size
    root in base64
                                  (an empty line)
    — name base64(key id, signature)

Any number of signature lines may follow, by keys that nobody here knows: a witness adds its own.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime

from disclosure.ledger.key import PublicKey, SigningKey
from disclosure.ledger.merkle import HASH_BYTES

_LINE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_LONGEST = 64 * 1024
_ID_BYTES = 4
_TIME_BYTES = 8
_COSIGNED = "cosignature/v1\ntime {seconds}\n"


@dataclass(frozen=True, kw_only=True, slots=True)
class Checkpoint:
    """The size and the root of a ledger at one moment."""

    origin: str
    size: int
    root: bytes

    @property
    def body(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"


def signed(checkpoint: Checkpoint, key: SigningKey) -> str:
    """The checkpoint as a note with the signature of its ledger."""
    return signed_text(checkpoint.body, key)


def signed_text(text: str, *keys: SigningKey) -> str:
    """A text as a note with the signatures of these keys."""
    lines = (_line(key.public.name, key.public.id + key.sign(text.encode())) for key in keys)
    return f"{text}\n{''.join(lines)}"


def cosigned(note: str, key: SigningKey, at: datetime) -> str:
    """The note with the signature of a witness, who saw it at this moment, added."""
    seconds = int(at.timestamp())
    message = _COSIGNED.format(seconds=seconds) + _text(note)
    stamp = seconds.to_bytes(_TIME_BYTES, "big")
    signature = stamp + key.sign(message.encode())
    return note + _line(key.public.name, key.public.witness_id + signature)


def read(note: str, key: PublicKey) -> Checkpoint | None:
    """The checkpoint of a note that this key signed; None if it did not, or this is none."""
    checkpoint = of_anybody(note)
    if checkpoint is None or checkpoint.origin != key.name:
        return None
    return checkpoint if is_signed(note, checkpoint.body, key) else None


def is_signed(note: str, text: str, key: PublicKey) -> bool:
    """Whether this key signed the text of a note, and nothing under it is a forgery of that."""
    signatures = _signatures(note, key.name, key.id)
    return bool(signatures) and all(key.holds(one, text.encode()) for one in signatures)


def signed_by_another(note: str, key: PublicKey) -> bool:
    """Whether this is a checkpoint of the same ledger that another key has signed."""
    checkpoint = of_anybody(note)
    if checkpoint is None or checkpoint.origin != key.name or _signatures(note, key.name, key.id):
        return False
    return any(line.startswith(f"— {key.name} ") for line in note.splitlines())


def witnessed(note: str, witness: PublicKey) -> bool:
    """Whether a witness cosigned the note."""
    for signature in _signatures(note, witness.name, witness.witness_id):
        seconds = int.from_bytes(signature[:_TIME_BYTES], "big")
        message = _COSIGNED.format(seconds=seconds) + _text(note)
        if witness.holds(signature[_TIME_BYTES:], message.encode()):
            return True
    return False


def of_anybody(note: str) -> Checkpoint | None:
    """What a note tells, whoever has signed it: nothing to be believed."""
    text, gap, below = note.partition("\n\n")
    lines = text.split("\n")
    if len(note) > _LONGEST or not gap or not below.endswith("\n") or len(lines) != 3:
        return None
    if not all(_LINE.fullmatch(line) for line in below[:-1].split("\n")):
        return None
    origin, size, root = lines
    digest = _bytes(root)
    whole = origin and _SIZE.fullmatch(size) and len(digest) == HASH_BYTES
    return Checkpoint(origin=origin, size=int(size), root=digest) if whole else None


def is_checkpoint(note: str) -> bool:
    """Whether a text has the form of a signed checkpoint, whoever has signed it."""
    return of_anybody(note) is not None


def _signatures(note: str, name: str, identity: bytes) -> list[bytes]:
    found = [_LINE.fullmatch(line) for line in note.partition("\n\n")[2].split("\n")]
    named = [_bytes(line[2]) for line in found if line and line[1] == name]
    return [one[_ID_BYTES:] for one in named if one[:_ID_BYTES] == identity]


def _text(note: str) -> str:
    return note.partition("\n\n")[0] + "\n"


def _line(name: str, signature: bytes) -> str:
    return f"— {name} {b64encode(signature).decode()}\n"


def _bytes(text: str) -> bytes:
    """Base64 as it is written in one way only; empty if it is not."""
    try:
        raw = b64decode(text, validate=True)
    except ValueError:
        return b""
    return raw if b64encode(raw).decode() == text else b""
