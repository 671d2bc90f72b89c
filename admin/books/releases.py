"""What the public sees of an entry: a copy of it, shown by somebody who wrote none of what is new.

The rooms that show nothing before a second person has looked at it keep such copies, each in a
table of its own. What is written afterwards waits for the next one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from admin.books.entry import Entry
from disclosure import Journal


@dataclass(frozen=True, kw_only=True, slots=True)
class Released(Entry):
    """What the public sees of an entry, from a day on: the entry as it stood then."""

    of_version: int
    written: str
    """The entry as JSON."""
    released: date
    released_by: str
    until: date | None = None
    """The last day on which it was shown; None while it is."""


AReleased = TypeVar("AReleased", bound=Released)


def shown_now(releases: Iterable[AReleased]) -> AReleased | None:
    """The one that the public sees now; None where it sees nothing."""
    return next((one for one in releases if one.until is None), None)


def newest_shown(releases: Iterable[Released]) -> int:
    """The newest version that the public has seen; 0 where it has seen none."""
    return max((one.of_version for one in releases), default=0)


def writers_since(journal: Journal, subject: str, version: int, shown: int) -> frozenset[str]:
    """Who made the versions of an entry after the one that was shown: each act about it made one.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    since = version - shown
    acts = journal.latest(subject=subject, limit=since) if since > 0 else ()
    return frozenset(one.act.by for one in acts)
