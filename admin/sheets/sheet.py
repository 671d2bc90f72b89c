"""What stands in a file that somebody takes along: a title, headings, and rows of plain cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from city import SEOUL

Cell = str | int | date | datetime | None
"""Words, a whole number, a day or a moment; None and empty words leave the cell empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A table, in the words of who reads it."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: str = ""
    """A line above the headings; empty: there is none."""


def in_the_city(cell: Cell) -> Cell:
    """A cell as the city reads it: moments lose the zone that spreadsheets do not know."""
    if isinstance(cell, datetime):
        return cell.astimezone(SEOUL).replace(tzinfo=None, microsecond=0)
    return cell
