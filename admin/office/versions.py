"""The versions of an entry that the public sees: who made each, why, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

AT_MOST = 500
"""How many of an entry's versions a page shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """A field that a version changed, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """A version of an entry."""

    number: int
    at: datetime
    by: str
    reason: str
    changes: tuple[Changed, ...]
    released: date | None
    """The day on which the public first saw it."""
