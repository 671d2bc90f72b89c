"""Rows that no act of an official explains: what the ledger tells of them, and whether it holds.

Who of the staff read whose words, and what citizens said of answers: whenever such a row is
written, a leaf commits to all of it under a salt that stands in the row, and goes with it. What
retention destroys, a leaf tells of as well. The rules, in order:

1. A row says what the last leaf about it commits to.
2. A row that a leaf tells of is there, unless a leaf tells that its period was over.
3. A row without a leaf is from before rows were told: it has a lower number than every row that a
   leaf calls new. How many those are is told.
4. Whoever is at work meanwhile is nobody's fault: what looks wrong is held against the leaves that
   were added since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final, cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from disclosure.feedback.tables import FeedbackRow
from disclosure.ledger import store
from disclosure.ledger.leaves import Leaf, canonical, commitment, is_salt, new_salt, read_leaf
from disclosure.tables import AccessRow, bare

_UNTOLD = frozenset({"number", "salt"})


class Kind(StrEnum):
    """Which rows these are."""

    ACCESS = "access"
    FEEDBACK = "feedback"


_TABLES: Final[Mapping[str, Table]] = {
    Kind.ACCESS: bare(AccessRow),
    Kind.FEEDBACK: bare(FeedbackRow),
}
Place = tuple[str, int]
"""Which kind of row, and its number."""


def said_of(row: AccessRow | FeedbackRow) -> str:
    """All that a row says, in the one way in which it is written."""
    return _said(bare(type(row)), row)


def write_row(
    session: Session, kind: Kind, row: AccessRow | FeedbackRow, now: datetime, *, new: bool
) -> None:
    """Seal a row that this unit of work has written, and add its leaf."""
    row.salt = new_salt()
    session.add(row)
    session.flush()
    told = {"kind": "row", "of": kind.value, "row": row.number, "new": new}
    sealed = {"said": commitment(row.salt, "said", said_of(row))}
    leaf = canonical({**told, "at": now.astimezone(UTC).isoformat(), "words": sealed})
    store.write_leaf(session, leaf, now)


def write_gone(session: Session, kind: Kind, numbers: Iterable[int], now: datetime) -> None:
    """Add the leaf of rows that this unit of work destroys, for their period is over."""
    told = {"kind": "gone", "of": kind.value, "rows": sorted(numbers)}
    store.write_leaf(session, canonical({**told, "at": now.astimezone(UTC).isoformat()}), now)


@dataclass(slots=True)
class RowLeaves:
    """The leaves about rows that were met."""

    last: dict[Place, str] = field(default_factory=dict[Place, str])
    """What the last leaf about each row commits to."""
    first: dict[str, int] = field(default_factory=dict[str, int])
    """Of each kind the lowest number that a leaf calls new."""
    gone: set[Place] = field(default_factory=set[Place])

    def take(self, leaf: Leaf) -> None:
        """Take a leaf in; one about what is no row of ours is passed over."""
        kind = str(leaf.says.get("of"))
        if leaf.kind == "gone":
            self.gone.update((kind, number) for number in leaf.records)
        elif leaf.kind == "row":
            number, words = leaf.records[0], leaf.says.get("words")
            said = cast("dict[str, Any]", words).get("said") if isinstance(words, dict) else None
            self.last[kind, number] = str(said)
            if leaf.says.get("new") is True:
                self.first[kind] = min(number, self.first.get(kind, number))


@dataclass(frozen=True, kw_only=True, slots=True)
class RowsHeld:
    """What was found of the rows."""

    wrong: tuple[tuple[str, int], ...]
    """Code and number of each that does not hold."""
    earlier: int
    """How many are from before, and not proved."""


def rows_kept(session: Session) -> frozenset[Place]:
    """Which rows there are."""
    return frozenset(
        (kind, number)
        for kind, table in _TABLES.items()
        for number in session.scalars(select(table.c.number))
    )


def hold_rows(session: Session, leaves: RowLeaves, before: frozenset[Place], size: int) -> RowsHeld:
    """Hold the rows against their leaves.

    `before`: the rows that there were before the first leaf was read; `size`: how many were read.
    """
    wrong = dict(_differing(session, leaves, before))
    while wrong and (grown := store.ledger_size(session)) > size:
        for text in store.leaf_texts(session, size, grown):
            if leaf := read_leaf(text):
                leaves.take(leaf)
        size, wrong = grown, dict(_differing(session, leaves, before))
    earlier = sum(_is_earlier(leaves, place) for place in before if place not in leaves.last)
    listed = ((f"{kind}_{code}", number) for (kind, number), code in sorted(wrong.items()))
    return RowsHeld(wrong=tuple(listed), earlier=earlier)


def _differing(
    session: Session, leaves: RowLeaves, before: frozenset[Place]
) -> Iterator[tuple[Place, str]]:
    seen: set[Place] = set()
    for kind, table in _TABLES.items():
        for number, row in _rows(session, table):
            place = (kind, number)
            seen.add(place)
            said = leaves.last.get(place)
            if said is None:
                if place in before and not _is_earlier(leaves, place):
                    yield place, "untold"
            elif row is None or not _opens(table, row, said):
                yield place, "differs"
    for place in leaves.last.keys() - seen - leaves.gone:
        yield place, "gone"


def _is_earlier(leaves: RowLeaves, place: Place) -> bool:
    kind, number = place
    return place not in leaves.gone and number < leaves.first.get(kind, number + 1)


def _opens(table: Table, row: Any, said: str) -> bool:
    salt: Any = row.salt
    if not isinstance(salt, str) or not is_salt(salt):
        return False
    return commitment(salt, "said", _said(table, row)) == said


def _rows(session: Session, table: Table) -> Iterator[tuple[int, Any]]:
    """Every row by number; None for one that cannot be read."""
    try:
        found = [(row.number, row) for row in session.execute(select(table))]
    except (ValueError, TypeError, LookupError):
        numbers = list(session.scalars(select(table.c.number)))
        found = [(number, _row(session, table, number)) for number in numbers]
    yield from found


def _row(session: Session, table: Table, number: int) -> Any:
    try:
        return session.execute(select(table).where(table.c.number == number)).first()
    except (ValueError, TypeError, LookupError):
        return None


def _said(table: Table, row: Any) -> str:
    return canonical(
        {
            one.name: _plain(getattr(row, one.name))
            for one in table.columns
            if one.name not in _UNTOLD
        }
    )


def _plain(value: Any) -> Any:
    """A value as JSON holds it, whatever the database gives for it."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else repr(value)
