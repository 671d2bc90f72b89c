"""One-time codes of a second factor, RFC 6238. The only file that imports pyotp."""

from __future__ import annotations

import hmac
from datetime import datetime

from pyotp import random_base32
from pyotp.totp import TOTP

_STEP_S = 30
_DRIFT = 1
"""Steps by which a clock may be wrong, each way."""


def new_secret() -> str:
    """A secret of 160 random bits in base 32, as authenticator programs take it."""
    return random_base32()


def enrolment_address(secret: str, name: str, issuer: str) -> str:
    """The address that an authenticator program reads."""
    return TOTP(secret).provisioning_uri(name=name, issuer_name=issuer)


def step_of(secret: str, code: str, now: datetime, after: int) -> int | None:
    """The time step whose code this is, if it is later than `after`; None if it is none.

    A code counts once: whoever looked over a shoulder comes too late (RFC 6238, section 5.2).
    """
    typed = "".join(code.split())
    if not (typed.isascii() and typed.isdigit()):
        return None
    codes = TOTP(secret, interval=_STEP_S)
    present = int(now.timestamp()) // _STEP_S
    for step in range(max(present - _DRIFT, after + 1), present + _DRIFT + 1):
        if hmac.compare_digest(codes.generate_otp(step), typed):
            return step
    return None
