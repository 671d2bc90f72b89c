"""Passwords: what one must be like, and how it is kept. The only file that imports argon2.

Kept as Argon2id with the parameters of RFC 9106's second choice (64 MiB, 3 passes, 4 lanes). What
is asked of one follows NIST SP 800-63B-4: length counts, kinds of signs do not, and nothing that
stands in everybody's first guesses is taken.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
LONGEST = 128
_FEWEST_SIGNS = 5
_GUESSED = ("password", "qwerty", "asdfgh", "123456", "비밀번호", "admin", "yeosu", "여수")


class Weakness(StrEnum):
    """Why a password is not taken."""

    SHORT = "short"
    LONG = "long"
    NAMED = "named"
    PLAIN = "plain"


def weakness(password: str, name: str) -> Weakness | None:
    """Why a password is not taken for an account of this name; None if it is."""
    typed = _as_typed(password)
    folded = typed.casefold()
    if len(typed) < SHORTEST:
        return Weakness.SHORT
    if len(typed) > LONGEST:
        return Weakness.LONG
    if name and name.casefold() in folded:
        return Weakness.NAMED
    rest = folded
    for guess in _GUESSED:
        rest = rest.replace(guess, "")
    return Weakness.PLAIN if len(set(rest)) < _FEWEST_SIGNS else None


class Passwords:
    """Hashes and checks passwords: some 50 ms of a processor each, so never on the event loop."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        """Take another set of costs if one is given."""
        self._hasher = hasher or PasswordHasher()

    def kept(self, password: str) -> str:
        """The form in which a password is kept."""
        return self._hasher.hash(_as_typed(password))

    def fits(self, kept: str, password: str) -> bool:
        """Whether this is the password; an empty `kept` costs the same time and never fits.

        Nobody can tell by the clock whether a name exists.
        """
        try:
            self._hasher.verify(kept or self._nobody, _as_typed(password)[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
        return bool(kept)

    def outdated(self, kept: str) -> bool:
        """Whether it was kept at a lower cost than today's."""
        return self._hasher.check_needs_rehash(kept)

    @cached_property
    def _nobody(self) -> str:
        return self._hasher.hash("nobody has this password")


def _as_typed(password: str) -> str:
    """One form for every keyboard: Hangul may arrive composed or taken apart."""
    return unicodedata.normalize("NFKC", password)
