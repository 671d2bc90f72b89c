"""Whether something that keeps failing is asked again: a circuit breaker, pure but for its lock."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from threading import Lock


class State(StrEnum):
    """How the thing behind a breaker is used."""

    WORKING = "working"
    RESTING = "resting"
    TRIED = "tried"
    """One caller is asking it, and everybody else waits for what comes of that."""


class Breaker:
    """After so many failures in a row nothing is asked for a while; then one caller tries.

    Whoever is let in must say how it went, by `succeeded` or `failed`. Safe to call from several
    threads: of those that come when the rest is over, one is let in.
    """

    def __init__(self, now: Callable[[], float], *, failures: int, rest_s: float) -> None:
        """`now` tells seconds, and never goes back (`time.monotonic`)."""
        self._now = now
        self._allowed = failures
        self._rest_s = rest_s
        self._lock = Lock()
        self._failures = 0
        self._rests_until = 0.0
        self._state = State.WORKING

    def admits(self) -> bool:
        """Whether the caller may ask now; true for one caller only when a rest is over."""
        with self._lock:
            if self._state is State.RESTING and self._now() >= self._rests_until:
                self._state = State.TRIED
                return True
            return self._state is State.WORKING

    def succeeded(self) -> bool:
        """Note a success; true if it ends a rest."""
        with self._lock:
            ended = self._state is not State.WORKING
            self._failures = 0
            self._state = State.WORKING
            return ended

    def failed(self) -> bool:
        """Note a failure; true if it begins a rest, or the next one after a try.

        What began before a rest and fails during it does not prolong it.
        """
        with self._lock:
            self._failures += 1
            if self._state is State.RESTING:
                return False
            if self._state is State.WORKING and self._failures < self._allowed:
                return False
            self._state = State.RESTING
            self._rests_until = self._now() + self._rest_s
            return True
