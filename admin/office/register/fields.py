"""A field of an entry on a page: how it is shown, how a form asks for it, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from admin.office.forms import Form
from admin.office.register.texts import RegisterHint
from admin.register import (
    LONGEST,
    LONGEST_TEXT,
    PARTS,
    Area,
    Part,
    Role,
    System,
    field_name,
    kind_of,
    part_name,
    said_value,
    value_name,
    written,
)
from city import SentenceKey

Say = Callable[[SentenceKey], str]

_LINE: Final = 300
"""What may be longer than this is asked for in several lines."""
_NEEDED: Final = frozenset({"name", "department"})
_HINTS: Final = {one.value: one for one in RegisterHint}
_KINDS: Final = {bool: "tick", date: "day", Area: "pick", Role: "pick"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A field as templates take it."""

    name: str
    label: SentenceKey
    said: str
    """What it says, in words; empty where it says nothing."""
    kind: str
    """How a form asks for it: line, text, tick, day or pick."""
    value: object
    """What a form's control holds."""
    hint: SentenceKey | None
    needed: bool
    most: int
    options: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownPart:
    """A part of an entry under its heading."""

    part: Part
    heading: SentenceKey
    fields: tuple[Field, ...]


def shown_parts(system: System, say: Say) -> tuple[ShownPart, ...]:
    """An entry, part by part."""
    return tuple(shown_part(system, part, say) for part in PARTS)


def shown_part(system: System, part: Part, say: Say) -> ShownPart:
    """One part of an entry."""
    fields = tuple(_field(system, name, say) for name in PARTS[part])
    return ShownPart(part=part, heading=part_name(part), fields=fields)


def labels(names: Iterable[str]) -> tuple[SentenceKey, ...]:
    """What fields are called."""
    return tuple(map(field_name, names))


def read_part(form: Form, part: Part) -> dict[str, Any]:
    """What a form says of a part, field by field; what is wrong stands in the form."""
    return {name: _read(form, name) for name in PARTS[part]}


def _field(system: System, name: str, say: Say) -> Field:
    kind, value, most = kind_of(name), getattr(system, name), LONGEST.get(name, LONGEST_TEXT)
    return Field(
        name=name,
        label=field_name(name),
        said=said_value(name, written(system)[name], say),
        kind=_KINDS.get(kind, "line" if most <= _LINE else "text"),
        value=value if isinstance(value, bool) else value or "",
        hint=_HINTS.get(f"office.register_hint.{name}"),
        needed=name in _NEEDED,
        most=most,
        options={one.value: say(value_name(one)) for one in kind} if kind in (Area, Role) else {},
    )


def _read(form: Form, name: str) -> object:
    kind = kind_of(name)
    if kind is bool:
        return form.ticked(name)
    if kind is date:
        return form.day_if_any(name)
    if kind in (Area, Role):
        return form.choice_if_any(name, kind)
    return form.text(name, required=name in _NEEDED, most=LONGEST.get(name, LONGEST_TEXT))
