"""What other rooms measure of the assistant; the transparency page tells what they hand it.

A room that keeps results hands in a function that reads the newest ones; until then the page says
that there are none yet, for a figure that nobody measured is never told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from city import SentenceKey


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """A result: how many of how many, and when that was found."""

    name: SentenceKey | str
    """What was measured, by its sentence."""
    hits: int
    of: int
    day: date


Newest = Callable[[], tuple[Measured, ...]]
"""Reads the newest results; blocking."""


def nothing_yet() -> tuple[Measured, ...]:
    """Nothing was measured until now."""
    return ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """Where each part of the page comes from."""

    probes: Newest = nothing_yet
    evaluation: Newest = nothing_yet
    redteam: Newest = nothing_yet
