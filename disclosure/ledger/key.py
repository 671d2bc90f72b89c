"""The Ed25519 key of a ledger or a witness: made once, readable by its owner alone.

Its file is one line, as C2SP signed-note writes a private key; its public half is handed out as
`name+id+base64`. The only file that imports `cryptography`.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from city import make_file, name_too, replace_file, sync_folder
from disclosure.errors import LedgerKeyUnusable

_MARK = "PRIVATE+KEY"
_PLAIN = b"\x01"
_COSIGNING = b"\x04"
_SEED_BYTES = 32
_LONGEST_FILE = 4096


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicKey:
    """Whose signatures are believed: a name, and the key under it."""

    name: str
    raw: bytes

    @property
    def text(self) -> str:
        """The key as it is handed out."""
        return f"{self.name}+{self.id.hex()}+{b64encode(_PLAIN + self.raw).decode()}"

    @property
    def id(self) -> bytes:
        """What names the key on a signature line of a note."""
        return self._id(_PLAIN)

    @property
    def witness_id(self) -> bytes:
        """What names the key on the line of a cosignature."""
        return self._id(_COSIGNING)

    def holds(self, signature: bytes, message: bytes) -> bool:
        """Whether the signature is this key's over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def _id(self, algorithm: bytes) -> bytes:
        return sha256(self.name.encode() + b"\n" + algorithm + self.raw).digest()[:4]


class SigningKey:
    """A name with its private key; never shown."""

    def __init__(self, name: str, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = PublicKey(name=name, raw=self._key.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Sign a message."""
        return self._key.sign(message)


def make_key(path: Path, name: str) -> SigningKey:
    """The key of a file; made, with mode 0600, where there is none.

    Raises:
        LedgerKeyUnusable: the file cannot be made or read, or holds no key of this name.
    """
    with _usable(path):
        if not path.exists():
            with suppress(FileExistsError):  # Another process made it in this moment.
                _write(path, name, os.urandom(_SEED_BYTES))
        return _read(path, name)


def next_key(path: Path, name: str) -> SigningKey:
    """The key that the one of a file is to be handed over to, in a file beside it, on the disk.

    Raises:
        LedgerKeyUnusable: that file cannot be made or read, or holds no key of this name.
    """
    coming = _beside(path, "new")
    key = make_key(coming, name)
    with _usable(coming):
        sync_folder(path.parent)  # Who made it may have been cut off before that.
    return key


def take_place(path: Path, name: str, key: PublicKey) -> bool:
    """Put the next key in the place of the one of a file, which stays beside it under its id.

    Whether this key is in the place now, whichever process put it there. At every moment there is
    one.

    Raises:
        LedgerKeyUnusable: the files cannot be read or written.
    """
    coming = _beside(path, "new")
    with _usable(path):
        leaving = _read(path, name).public
        with suppress(FileNotFoundError):  # There is none, or another process was faster.
            if leaving != key and _read(coming, name).public == key:
                _keep(path, leaving)
                replace_file(coming, path)
        return _read(path, name).public == key


def retired_file(path: Path, key: PublicKey) -> Path:
    """Where a key lies once another one has taken its place in a file."""
    return _beside(path, key.id.hex())


def retired_keys(path: Path) -> tuple[Path, ...]:
    """Keys that were handed over and still lie beside the one of a file."""
    return tuple(sorted(path.parent.glob(f"{path.name}.{'[0-9a-f]' * 8}")))


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}.{ending}")


def _keep(path: Path, key: PublicKey) -> None:
    """Let the key of a file lie beside it under its id as well, and under no other name."""
    kept = retired_file(path, key)
    with suppress(FileExistsError):  # Who did it was cut off after this.
        name_too(path, kept)
    if _read(kept, key.name).public != key:
        raise LedgerKeyUnusable(path=kept, problem="another key")
    begins = f"{_mark_of(key)}+".encode("ascii")
    for left in path.parent.glob(f".{path.name}.*"):
        with suppress(FileNotFoundError):
            # Who wrote it was cut off before the end; of a copy a part may be all there is.
            if left.samefile(path) or left.read_bytes()[:_LONGEST_FILE].startswith(begins):
                left.unlink()
    sync_folder(path.parent)


def _write(path: Path, name: str, seed: bytes) -> None:
    """Write a key where there is no file, for its owner alone; all of it, on the disk, or nothing.

    Raises:
        FileExistsError: there is a file.
    """
    made = SigningKey(name, seed).public
    make_file(path, f"{_mark_of(made)}+{b64encode(_PLAIN + seed).decode()}\n")


def _mark_of(key: PublicKey) -> str:
    """How the line of a key begins, which is no secret."""
    return f"{_MARK}+{key.name}+{key.id.hex()}"


def read_key(path: Path, name: str) -> SigningKey:
    """The key of a file.

    Raises:
        LedgerKeyUnusable: the file cannot be read, or holds no key of this name.
    """
    with _usable(path):
        return _read(path, name)


@contextmanager
def _usable(path: Path) -> Generator[None]:
    """What the system refuses is told as a key that cannot be used."""
    try:
        yield
    except OSError as error:
        raise LedgerKeyUnusable(path=path, problem=error.strerror) from error


def _read(path: Path, name: str) -> SigningKey:
    try:
        with path.open(encoding="ascii") as file:
            line = file.read(_LONGEST_FILE).strip()
    except UnicodeDecodeError:
        raise LedgerKeyUnusable(path=path, problem="no key") from None
    rest, _, body = line.removeprefix(f"{_MARK}+{name}+").partition("+")
    try:
        raw = b64decode(body, validate=True)
    except ValueError:
        raw = b""
    if not line.startswith(f"{_MARK}+{name}+") or len(raw) != _SEED_BYTES + 1:
        raise LedgerKeyUnusable(path=path, problem="no key")
    key = SigningKey(name, raw[1:])
    if key.public.id.hex() != rest:
        raise LedgerKeyUnusable(path=path, problem="no key")
    return key


def public_key(text: str) -> PublicKey | None:
    """A public key as it was handed out; None if this is none."""
    name, _, rest = text.strip().partition("+")
    identity, _, body = rest.partition("+")
    try:
        raw = b64decode(body, validate=True)
    except ValueError:
        return None
    key = PublicKey(name=name, raw=raw[1:])
    fits = bool(name) and raw[:1] == _PLAIN and len(raw) == _SEED_BYTES + 1
    return key if fits and key.id.hex() == identity else None
