"""The nouns of reminding: what is due for an official, and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """A duty as an official is told of it once: by which day, and how near that is."""

    duty: str
    """The same for as long as it is the same duty."""
    day: date
    stage: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminder:
    """What one official is told at one time."""

    official: int
    dues: tuple[Due, ...]
    text: str

    @property
    def name(self) -> str:
        """The same for the same duties: who was told of them is not told again after a crash."""
        return sha256("\n".join(_written(self.dues)).encode()).hexdigest()[:16]


def _written(dues: Iterable[Due]) -> list[str]:
    return sorted(f"{one.duty} {one.day} {one.stage}" for one in dues)
