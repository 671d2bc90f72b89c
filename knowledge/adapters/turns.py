"""Who may use the one model next: a citizen's question goes before the next batch of passages."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Condition


class Turns:
    """One at a time; whoever is urgent waits for the work in hand and for nobody else's."""

    def __init__(self) -> None:
        self._change = Condition()
        self._busy = False
        self._urgent = 0

    @property
    def waiting(self) -> int:
        """How many urgent ones wait."""
        return self._urgent

    @contextmanager
    def take(self, *, urgent: bool) -> Generator[None]:
        """Hold the turn for the length of the block."""
        with self._change:
            self._urgent += urgent
            try:
                self._change.wait_for(lambda: not self._busy and (urgent or not self._urgent))
            finally:
                self._urgent -= urgent
            self._busy = True
        try:
            yield
        finally:
            with self._change:
                self._busy = False
                self._change.notify_all()
