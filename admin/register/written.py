"""An entry as JSON holds it, and back: the public's JSON, and what a release keeps."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, get_args, get_type_hints

from admin.register.model import FIELDS, System
from city.korean import comparable

Value = str | bool | None
"""What a field says; a day as ISO 8601 writes it."""

Written = dict[str, Value]
"""What an entry says, by field."""

PUBLIC: Final = (*FIELDS, "stage")
"""Everything that an entry says; who wrote it is nobody's business outside."""

_SEARCHED = ("name", "service", "summary", "goal", "department", "supplier", "affected")


def written(system: System) -> Written:
    """What an entry says."""
    return {name: _out(getattr(system, name)) for name in PUBLIC}


def written_down(system: System) -> str:
    """What an entry says, as a release keeps it."""
    return json.dumps(written(system), ensure_ascii=False)


def read_written(kept: str) -> Written:
    """What a release keeps; a field that a later version added says nothing."""
    told: Written = json.loads(kept)
    return {name: told.get(name, nothing) for name, nothing in _NOTHING.items()}


def searched_of(fields: Written) -> str:
    """What is searched of an entry, as words are compared."""
    return comparable(" ".join(str(fields[name]) for name in _SEARCHED)).casefold()


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


_NOTHING: Final = written(System(name=""))
"""What an entry says that says nothing."""
