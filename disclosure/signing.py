"""Signing a short text, and believing one that somebody signed, as the ledger does.

For whatever else a city signs: a note (C2SP signed-note) whose first line says what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from disclosure.ledger.checkpoint import is_signed, signed_text
from disclosure.ledger.key import PublicKey, SigningKey, make_key, public_key, read_key


@dataclass(frozen=True, slots=True)
class Verifier:
    """Whose signatures are believed."""

    key: PublicKey

    @classmethod
    def read(cls, text: str) -> Verifier | None:
        """The verifier of a public key as it was handed out; None if this is none."""
        key = public_key(text)
        return cls(key) if key else None

    @property
    def text(self) -> str:
        """The public key, as it is handed out."""
        return self.key.text

    def signed(self, note: str, text: str) -> bool:
        """Whether this key signed the text of a note, and nothing under it is a forgery of that."""
        return is_signed(note, text, self.key)


class Signer:
    """A name with its private key; never shown."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key

    @classmethod
    def of_seed(cls, name: str, seed: bytes) -> Signer:
        """The signer whose key is this seed."""
        return cls(SigningKey(name, seed))

    @classmethod
    def made(cls, path: Path, name: str) -> Signer:
        """The signer whose key is in a file; made where there is none.

        Raises:
            LedgerKeyUnusable: the file cannot be made or read, or holds no key of this name.
        """
        return cls(make_key(path, name))

    @classmethod
    def read(cls, path: Path, name: str) -> Signer:
        """The signer whose key is in a file.

        Raises:
            LedgerKeyUnusable: the file cannot be read, or holds no key of this name.
        """
        return cls(read_key(path, name))

    @property
    def verifier(self) -> Verifier:
        """Who believes this one."""
        return Verifier(self._key.public)

    def note(self, text: str) -> str:
        """A text as a note with the signature of this key."""
        return signed_text(text, self._key)
