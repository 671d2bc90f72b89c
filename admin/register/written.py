"""An entry as JSON holds it, and back: the public's JSON, and what a release keeps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, get_args, get_type_hints

from admin.register.model import FIELDS, System

Value = str | bool | None
"""What a field says; a day as ISO 8601 writes it."""

Written = dict[str, Value]
"""What an entry says, by field."""

PUBLIC: Final = (*FIELDS, "stage")
"""Everything that an entry says; who wrote it is nobody's business outside."""


def written(system: System) -> Written:
    """What an entry says."""
    return {name: _out(getattr(system, name)) for name in PUBLIC}


def read_written(fields: Mapping[str, Any], number: int = 0, version: int = 0) -> System:
    """The entry that was written so; a field that a later version added is empty.

    Raises:
        TypeError, ValueError: it says nothing that an entry can say.
    """
    known = {name: _in(name, fields[name]) for name in PUBLIC if name in fields}
    return System(number=number, version=version, **known)


@cache
def kind_of(name: str) -> type:
    """What a field holds: `str`, `bool`, `date`, or one of the enumerations."""
    hint: Any = get_type_hints(System)[name]
    if isinstance(hint, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    return hint


def _out(value: object) -> Value:
    match value:
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case bool() | None:
            return value
        case _:
            return str(value)


def _in(name: str, value: Any) -> Any:
    kind = kind_of(name)
    if value is None or kind in (str, bool):
        return value
    return date.fromisoformat(value) if kind is date else kind(value)
