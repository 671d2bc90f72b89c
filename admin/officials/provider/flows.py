"""One way to the provider and back, bound to the browser that began it.

Nothing is kept here: the browser holds a random number with the time and what the way is for, and
what goes to the provider (state, nonce, the verifier of PKCE) is derived from all of that with the
service's key. Whoever changes a part has another state; whoever lacks the cookie has none.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from city import Clock

LASTS = timedelta(minutes=10)
_PARTS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """What one way there and back is known by."""

    cookie: str
    """What the browser holds until it is back."""
    state: str
    nonce: str
    verifier: str
    official: int
    """Whose account is to be linked; 0 where somebody signs in."""
    wanted: str
    """The page that somebody wanted to see."""

    @property
    def challenge(self) -> str:
        """What the provider is told of the verifier (RFC 7636, S256)."""
        return _base64(sha256(self.verifier.encode()).digest())


class Flows:
    """Begins ways to the provider, and knows those that come back."""

    def __init__(self, key: bytes, clock: Clock) -> None:
        self._key = hmac.digest(key, b"office provider", sha256)
        self._clock = clock

    def begin(self, *, wanted: str = "", official: int = 0) -> Flow:
        """A new way: to sign in, or to link the account of a number."""
        now = int(self._clock.now().timestamp())
        asked = _base64(wanted.encode())
        return self._flow(f"{secrets.token_urlsafe(24)}.{now}.{official}.{asked}")

    def back(self, cookie: str, state: str) -> Flow | None:
        """The way that came back; None if it is none of ours, another browser's, or too old."""
        parts = cookie.split(".")
        if len(parts) != _PARTS or not all(one.isascii() and one.isdigit() for one in parts[1:3]):
            return None
        flow = self._flow(cookie)
        if not hmac.compare_digest(flow.state.encode(), state.encode()):
            return None
        age = self._clock.now().timestamp() - int(parts[1])
        return flow if 0 <= age <= LASTS.total_seconds() else None

    def _flow(self, cookie: str) -> Flow:
        _number, _time, official, asked = cookie.split(".")
        return Flow(
            cookie=cookie,
            state=self._derived("state", cookie),
            nonce=self._derived("nonce", cookie),
            verifier=self._derived("verifier", cookie),
            official=int(official[:9]),
            wanted=_text(asked),
        )

    def _derived(self, what: str, cookie: str) -> str:
        return _base64(hmac.digest(self._key, f"{what} {cookie}".encode(), sha256))


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _text(asked: str) -> str:
    try:
        return base64.urlsafe_b64decode(asked + "=" * (-len(asked) % 4)).decode()
    except ValueError:
        return ""
