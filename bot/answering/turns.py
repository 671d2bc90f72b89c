"""One open question a chat: the second one is told to wait, politely."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager


class Turns:
    """Which chats have a question on its way; belongs to one event loop."""

    def __init__(self) -> None:
        self._open: set[str] = set()

    @contextmanager
    def take(self, chat: str) -> Generator[bool]:
        """Take the chat's turn for the length of the block; false if it is taken already."""
        if chat in self._open:
            yield False
            return
        self._open.add(chat)
        try:
            yield True
        finally:
            self._open.discard(chat)
