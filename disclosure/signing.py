"""Signing a short text, and believing one that somebody signed, as the ledger does.

For whatever else a city signs: a note (C2SP signed-note) whose first line says what it is.
"""

from disclosure.ledger.checkpoint import is_signed, signed_text
from disclosure.ledger.key import PublicKey, SigningKey, make_key, public_key, read_key

__all__ = [
    "PublicKey",
    "SigningKey",
    "is_signed",
    "make_key",
    "public_key",
    "read_key",
    "signed_text",
]
