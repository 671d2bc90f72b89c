"""What an official changed: who, what, why, and what stood there before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One field of what was changed; empty is how a field that is not there is written."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """Something an official did to what the city keeps."""

    verb: str
    """What was done, as the room that did it calls it: `official.added`."""
    subject: str
    """What it was done to: `official:3`."""
    by: str
    """The official's sign-in name; whoever works at the machine itself is named by it."""
    reason: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptAct:
    """An act as it stands in the journal."""

    number: int
    at: datetime
    act: Act
