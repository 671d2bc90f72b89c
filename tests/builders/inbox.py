"""What comes into an inbox of the tests."""

from __future__ import annotations

from disclosure import Arrival, Seal

SEAL = Seal(b"a key for tests that is long enough")


def make_arrival(key: int, chat: str = "a", content: bytes = b"x") -> Arrival:
    """Something that came in."""
    return Arrival(key=key, chat=chat, content=content)
