"""Between rows and nouns: a table's columns are the fields of the noun that it keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from admin.books.entry import Entry
from admin.books.naming import fields_kept
from admin.books.tables import Numbered
from city import SEOUL
from city.korean import clean_text
from disclosure import Change

AnEntry = TypeVar("AnEntry", bound=Entry)


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """A room that keeps books: what its acts are called by, and where each noun is kept."""

    name: str
    tables: Mapping[type[Entry], type[Numbered]]


def values_of(entry: Entry) -> dict[str, Any]:
    """What a noun says, as columns hold it; texts clean, as every database can hold them."""
    return {name: _column(getattr(entry, name)) for name in fields_kept(type(entry))}


def entry_of(kind: type[AnEntry], row: Numbered) -> AnEntry:
    """The noun that a row keeps."""
    read = {name: _value(hint, getattr(row, name)) for name, hint in _hints(kind).items()}
    return kind(**read)


def changes_between(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Change, ...]:
    """The columns that differ, each with its old and its new value in writing."""
    return tuple(
        Change(field=name, before=_written(old.get(name)), after=_written(value))
        for name, value in new.items()
        if old.get(name) != value
    )


def in_writing(kept: object) -> str:
    """What a column holds, as acts write it."""
    return _written(kept.astimezone(UTC) if isinstance(kept, datetime) else kept)


@cache
def _hints(kind: type[Entry]) -> dict[str, Any]:
    return get_type_hints(kind)


def _column(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case str():
            return clean_text(value)
        case tuple():
            return [_column(one) for one in cast("tuple[object, ...]", value)]
        case datetime():
            return value.astimezone(UTC)
        case _:
            return value


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(hint, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value.astimezone(SEOUL) if isinstance(value, datetime) else value


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case str():
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)
