"""The receipt code under an answer: short enough to read out, and nobody else can make one.

`12-K7QM-3XW8` is the record's number, seven characters of a keyed HMAC-SHA256 over it (35 bits:
who knows a number still has to guess one in 34 thousand million, at an address that counts), and
one check character. Crockford's base 32 has no letter that is taken for another; what is read as
one (O, I, L) is taken for the digit it looks like.

The check character is a sum over GF(2^5), weighted by position: one wrong character, or two
neighbours exchanged, are always found, without a key and without a look into the database.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from disclosure.errors import ReceiptUnknown

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKS_LIKE = str.maketrans("OIL", "011")
_DOMAIN = b"city-assistant/receipt/v1"
_SECRET_SIGNS = 7
_CODE = re.compile(rf"([1-9][0-9]{{0,9}})([{_SIGNS}]{{{_SECRET_SIGNS + 1}}})")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212_.]+")
_LONGEST = 40
_REDUCED = 0b100101
"""x^5 + x^2 + 1, by which a product is reduced."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """The code of an answer, and where it is checked."""

    code: str
    address: str
    """The page that checks it; empty if nobody told under which address citizens reach it."""


class Receipts:
    """Makes and reads the codes under one key; immutable, safe to share."""

    __slots__ = ("_key", "_page")

    def __init__(self, key: bytes, public_url: str = "") -> None:
        """Take the service's secret key, and the address under which citizens reach its pages."""
        self._key = hmac.digest(key, _DOMAIN, "sha256")
        self._page = f"{public_url.rstrip('/')}/receipts" if public_url else ""

    def __repr__(self) -> str:
        return "Receipts(key=…)"

    def receipt(self, record: int) -> Receipt:
        """What stands under the answer of a record."""
        code = self.code(record)
        return Receipt(code=code, address=f"{self._page}?code={quote(code)}" if self._page else "")

    def code(self, record: int) -> str:
        """The code of a record, in groups of four."""
        number = str(record)
        digest = hmac.new(self._key, number.encode(), hashlib.sha256).digest()
        bits = int.from_bytes(digest[:5], "big")
        secret = "".join(_SIGNS[bits >> 5 * place & 31] for place in range(_SECRET_SIGNS))
        whole = secret + _SIGNS[_check(number + secret)]
        return f"{number}-{whole[:4]}-{whole[4:]}"

    def record(self, text: str) -> int:
        """The record that a code names, however it was typed.

        Raises:
            ReceiptUnknown: this is no code of ours.
        """
        plain = unicodedata.normalize("NFKC", text[:_LONGEST]).upper()
        found = _CODE.fullmatch(_BETWEEN.sub("", plain).translate(_LOOKS_LIKE))
        if found is None or _check("".join(found.groups())):
            raise ReceiptUnknown
        record = int(found[1])
        own = _BETWEEN.sub("", self.code(record))
        if not hmac.compare_digest(own, "".join(found.groups())):
            raise ReceiptUnknown
        return record


def _check(signs: Iterable[str]) -> int:
    """What a last character must be, or 0 for a code that has its last character."""
    total = 0
    for sign in signs:
        total = _doubled(total) ^ _SIGNS.index(sign)
    return _doubled(total)


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _REDUCED if value >> 5 else value
