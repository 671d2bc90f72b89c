"""What a row must say by its acts, one after another. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from admin.checking.model import Book, BookFault

VERSION = "version"
_UNREADABLE = "\x00"
"""What a field is taken to say that cannot be read: no act writes it."""


class Done(NamedTuple):
    """An act as it stands in the journal, as far as a row is held against it."""

    number: int
    verb: str
    changes: Sequence[Mapping[str, Any]]


@dataclass(slots=True)
class Replayed:
    """What the acts of one row have written."""

    says: dict[str, str]
    told: set[str] = field(default_factory=set[str])
    """Fields of which an act tells."""
    between: list[int] = field(default_factory=list[int])
    """Acts that found something else than the acts before them had left."""


def replay(book: Book, acts: Sequence[Done]) -> Replayed:
    """Do the acts of a row once more, in order."""
    found = Replayed(says={name: book.untold.get(name, "") for name in book.fields})
    for act in acts:
        for change in act.changes:
            name = change.get("field")
            if not isinstance(name, str) or name not in book.fields:
                continue
            if found.says[name] != change.get("before"):
                found.between.append(act.number)
            found.says[name] = str(change.get("after"))
            found.told.add(name)
        found.says.update(book.deeds.get(act.verb, {}))
    if book.versioned:
        found.says[VERSION] = str(len(acts))
    return found


@dataclass(frozen=True, slots=True)
class Held:
    """A row that was held against its acts."""

    faults: tuple[BookFault, ...] = ()
    earlier: bool = False
    """Whether an update of the software filled something of it without an act."""


def hold(book: Book, row: Any, acts: Sequence[Done]) -> Held:
    """Hold a row against its acts."""
    number = row.number
    if not acts or acts[0].verb != book.begins:
        return Held((BookFault(code="unexplained", book=book.name, number=number),))
    replayed = replay(book, acts)
    filled = {
        name
        for name, wrote in book.filled.items()
        if name not in replayed.told and _said(book.fields[name], row) == _said(wrote, row) != ""
    }
    parts = (*_differing(book, row, replayed.says, filled), *_not_derived(book, row))
    last = acts[-1].number
    differs = BookFault(code="differs", book=book.name, number=number, act=last, parts=parts)
    between = (
        BookFault(code="changed_between", book=book.name, number=number, act=act, wrong=False)
        for act in dict.fromkeys(replayed.between)
    )
    return Held((*([differs] if parts else ()), *between), bool(filled))


def _differing(book: Book, row: Any, says: Mapping[str, str], filled: set[str]) -> Iterator[str]:
    for name, written in book.fields.items():
        if name not in filled and _said(written, row) != says[name]:
            yield name


def _not_derived(book: Book, row: Any) -> Iterator[str]:
    for name, follows in book.derived.items():
        if _said(attrgetter(name), row) != _said(follows, row):
            yield name


def _said(written: Any, row: Any) -> Any:
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        return written(row)
    return _UNREADABLE
