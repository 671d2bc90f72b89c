"""A noun as a form asks for it: line by line, each with the rules that speak beside it.

A form of several nouns (members who are appointed together, the votes of a meeting) is several
blocks of one sheet, each with what its fields' names begin with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from admin.books import Entry, Finding
from admin.committee.words import label
from admin.office.forms import Form
from city import SEOUL, SentenceKey

LONG = 20_000
"""Characters of the longest texts: papers, what was said, what was decided."""
MOST_NUMBER = 10**9
"""The largest number and version that an entry may have: every database holds it."""


def beside(*rules: SentenceKey) -> frozenset[SentenceKey]:
    """The rules that speak beside a line."""
    return frozenset(rules)


class Kind(StrEnum):
    """What is typed into a line."""

    TEXT = "text"
    AREA = "area"
    ROWS = "rows"
    """One text a row."""
    DAY = "day"
    MOMENT = "moment"
    NUMBER = "number"
    TICK = "tick"
    DECLARED = "declared"
    """Yes, no, or not declared."""
    PICK = "pick"
    ENTRY = "entry"
    """Another entry, by its number."""
    ENTRIES = "entries"
    REFERENCE = "reference"
    """An entry of another room's, by the number that is typed, if any; there is a 0."""


class Declared(StrEnum):
    """What somebody has declared."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A field of a noun, as a form asks for it."""

    name: str
    kind: Kind = Kind.TEXT
    of: type[StrEnum] | None = None
    required: bool = False
    most: int = 200
    said: frozenset[SentenceKey] = frozenset()
    """What is said beside it, where a rule refuses."""

    @property
    def choices(self) -> type[StrEnum]:
        """What can be picked."""
        return self.of or Declared

    def read(self, form: Form, name: str) -> Any:
        """The value that was typed under a name; what cannot be read leaves a problem behind."""
        return _READ[self.kind](self, form, name)


def _either(
    needed: Callable[[Form, str], object], possible: Callable[[Form, str], object]
) -> Callable[[Line, Form, str], Any]:
    """Read what a line must have, or what it may have."""
    return lambda line, form, name: (needed if line.required else possible)(form, name)


def _text(line: Line, form: Form, name: str) -> str:
    return form.text(name, required=line.required, most=line.most)


def _rows(line: Line, form: Form, name: str) -> tuple[str, ...]:
    rows = (row.strip() for row in _text(line, form, name).splitlines())
    return tuple(row for row in rows if row)


def _number(line: Line, form: Form, name: str) -> int:
    if line.required:
        return form.number(name, 0, line.most)
    return form.number_if_any(name, 0, line.most) or 0


def _picked(line: Line, form: Form, name: str) -> StrEnum | None:
    read = form.choice if line.required else form.choice_if_any
    return read(name, line.choices)


def _declared(_line: Line, form: Form, name: str) -> bool | None:
    told = form.choice_if_any(name, Declared)
    return None if told is None else told is Declared.YES


_READ: Mapping[Kind, Callable[[Line, Form, str], Any]] = {
    Kind.TEXT: _text,
    Kind.AREA: _text,
    Kind.ROWS: _rows,
    Kind.DAY: _either(Form.day, Form.day_if_any),
    Kind.MOMENT: _either(Form.moment, Form.moment_if_any),
    Kind.NUMBER: _number,
    Kind.TICK: _either(Form.ticked, Form.ticked),
    Kind.DECLARED: _declared,
    Kind.PICK: _picked,
    Kind.ENTRY: _either(
        lambda form, name: form.number(name, 1, MOST_NUMBER),
        lambda form, name: form.number_if_any(name, 1, MOST_NUMBER),
    ),
    Kind.REFERENCE: lambda _line, form, name: form.number_if_any(name, 0, MOST_NUMBER),
    Kind.ENTRIES: _either(Form.numbers, Form.numbers),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The lines of a noun's form."""

    noun: type[Entry]
    lines: tuple[Line, ...]

    def read(self, form: Form, at: str = "") -> dict[str, Any]:
        """What was typed, by the noun's fields."""
        return {line.name: line.read(form, at + line.name) for line in self.lines}

    def label(self, line: Line) -> SentenceKey:
        """What a line is called."""
        return label(self.noun, line.name)

    def only(self, *names: str) -> Sheet:
        """The same with some of its lines."""
        return Sheet(noun=self.noun, lines=tuple(one for one in self.lines if one.name in names))


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A sheet within a form."""

    sheet: Sheet
    at: str = ""
    """What its fields' names begin with."""
    name: str = ""
    """Whose it is: what a rule says of somebody stands in their block."""


def spot(blocks: Sequence[Block], finding: Finding) -> str | None:
    """The field beside which a rule speaks: in the block of whom it names, if it names somebody."""
    mine = [one for one in blocks if one.name == finding.values.get("name")] or blocks
    spots = [
        block.at + line.name
        for block in mine
        for line in block.sheet.lines
        if finding.sentence in line.said
    ]
    return spots[0] if len(spots) == 1 else None


def written(value: object) -> str:
    """A value as a field of a form holds it."""
    match value:
        case None | False:
            return ""
        case True:
            return "1"
        case datetime():
            return value.astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def values_in(sheet: Sheet, entry: Entry | None) -> dict[str, Any]:
    """What a form shows before anybody typed: an entry's values, or nothing."""
    shown: dict[str, Any] = {}
    for line in sheet.lines:
        value = getattr(entry, line.name) if entry else None
        if line.kind is Kind.DECLARED:
            shown[line.name] = "" if value is None else Declared.YES if value else Declared.NO
        elif line.kind is Kind.ENTRIES:
            shown[line.name] = tuple(value or ())
        elif line.kind is Kind.ROWS:
            shown[line.name] = "\n".join(value or ())
        else:
            shown[line.name] = written(value)
    return shown
