"""Sealing what must be kept for a moment and may be read by nobody: AES-GCM under a derived key."""

from __future__ import annotations

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from disclosure.errors import SealBroken

_DOMAIN = b"city-assistant/disclosure/inbox/v1"
_NONCE_BYTES = 12
_TAG_BYTES = 16
LEAST_SEALED = _NONCE_BYTES + _TAG_BYTES
"""Bytes of the shortest content that was sealed, which is none at all."""


class Seal:
    """Seals bytes under a secret key; what another key has sealed cannot be opened.

    The key of the seal is derived from the one of the pseudonyms, so that no second secret has to
    be kept, and neither of the two tells anything about the other.
    """

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(hmac.new(key, _DOMAIN, hashlib.sha256).digest())

    def __repr__(self) -> str:
        return "Seal(key=…)"

    def close(self, content: bytes, number: int) -> bytes:
        """Seal a content under a number: under another one it cannot be opened."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, str(number).encode())

    def open(self, sealed: bytes, number: int) -> bytes:
        """The content again.

        Raises:
            SealBroken: another key sealed it, or under another number, or it was changed.
        """
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, rest, str(number).encode())
        except (InvalidTag, ValueError):
            raise SealBroken(number=number) from None

    def opens(self, sealed: bytes, number: int) -> bool:
        """Whether a content that was sealed under a number can be had again."""
        try:
            self.open(sealed, number)
        except SealBroken:
            return False
        return True
