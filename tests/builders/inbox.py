"""What comes into an inbox of the tests."""

from __future__ import annotations

from disclosure import Arrival, Seal

SEAL = Seal(b"a key for tests that is long enough")


def sealed_reply(_case: int, item: int) -> bytes:
    """Where an outcome goes, as a channel seals it."""
    return SEAL.close(b"4711", item)


def make_arrival(key: int, chat: str = "a", content: bytes = b"x") -> Arrival:
    """Something that came in."""
    return Arrival(key=key, chat=chat, content=content)
