"""A list, fifty at a time: what a page shows of it, and the ways to the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from urllib.parse import urlencode

Entry = TypeVar("Entry")

PAGE: Final = 50
_MOST_DIGITS = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Paged(Generic[Entry]):
    """What a page shows of a list."""

    entries: Sequence[Entry]
    number: int = 1
    """Which page it is, from 1."""
    before: str = ""
    """What asks for the page before, as it stands in an address; empty: there is none."""
    after: str = ""
    """What asks for the page after, likewise."""


def page_of(found: Sequence[Entry], asked: str, query: Mapping[str, str]) -> Paged[Entry]:
    """The page of a whole list that an address asks for, or the nearest that there is.

    `query` is what else the address says, which goes along.
    """
    last = max(1, -(-len(found) // PAGE))
    plain = asked.isascii() and asked.isdigit() and len(asked) <= _MOST_DIGITS
    number = min(max(int(asked), 1), last) if plain else 1

    def asking(other: int) -> str:
        return urlencode({**query, "page": other}) if 1 <= other <= last else ""

    return Paged(
        entries=found[PAGE * (number - 1) : PAGE * number],
        number=number,
        before=asking(number - 1),
        after=asking(number + 1),
    )


def newest_of(
    read: Callable[[int], Sequence[Entry]], number: Callable[[Entry], int]
) -> Paged[Entry]:
    """The first page of what is read newest first; what follows is older than its last entry.

    `read` is asked for one more than is shown, which tells whether anything follows.
    """
    found = read(PAGE + 1)
    shown = found[:PAGE]
    more = len(found) > PAGE
    return Paged(entries=shown, after=urlencode({"before": number(shown[-1])}) if more else "")
