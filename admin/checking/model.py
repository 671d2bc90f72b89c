"""A book as it is held against its acts, and what was found of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from city import Base

Written = Callable[[Any], str]
"""What a row says in one field, as acts write it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """A table whose every row is explained by the acts that wrote it."""

    name: str
    """As acts call it: what is done to its row 12 is done to `<name>:12`."""
    table: type[Base]
    """Its rows bear a `number`."""
    begins: str
    """The kind of act that adds a row."""
    fields: Mapping[str, Written]
    """Each field that is held against the acts."""
    versioned: bool = False
    """Whether a row counts its acts in its field `version`."""
    untold: Mapping[str, str] = field(default_factory=dict[str, str])
    """What a field says while no act has told of it; empty where nothing stands here."""
    deeds: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    """What acts of a kind write without listing it among their changes."""
    derived: Mapping[str, Written] = field(default_factory=dict[str, Written])
    """Columns that follow from others of their row, each with what it must say."""
    filled: Mapping[str, Written] = field(default_factory=dict[str, Written])
    """Fields that an update of the software once filled, with what it wrote; no act tells of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BookFault:
    """A row that does not say what its acts say."""

    code: str
    """Operator key: `book.<code>`."""
    book: str
    number: int
    act: int = 0
    """The act that it is held against; 0 where there is none."""
    parts: tuple[str, ...] = ()
    """The fields that differ; what stands in them is not told."""
    wrong: bool = True
    """Whether it breaks a promise; False: it is only told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BooksCheck:
    """How many rows were looked at, and what does not hold."""

    rows: int
    faults: tuple[BookFault, ...]
    earlier: int = 0
    """Rows of which an earlier version of the software wrote something without an act."""

    @property
    def wrong(self) -> int:
        """How many of them break a promise."""
        return sum(fault.wrong for fault in self.faults)
