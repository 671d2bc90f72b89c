"""What an act changed, in words: fields by their names, values as people write them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from admin.office.desk import when
from admin.office.journal_texts import FieldName
from admin.office.naming import name_of_field, name_of_value
from admin.office.texts import JournalSentence, RoleName
from city import SentenceKey
from disclosure import Act, Change

Words = tuple[SentenceKey | str, ...]
"""Keys of sentences where there are any, else the text itself."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_ROLES = {one.value: one for one in RoleName}
_SAID = {"": JournalSentence.NOTHING, "true": JournalSentence.YES, "false": JournalSentence.NO}
_OF_ACCOUNTS = {**_SAID, "1": JournalSentence.YES, "0": JournalSentence.NO}
"""Where books are changed a 1 is a number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownChange:
    """A change as the page shows it: keys of sentences where there are any, else the text."""

    name: SentenceKey | None
    """None for a field that this software does not know: a newer one wrote it."""
    field: str
    before: Words
    after: Words


def shown_changes(act: Act) -> tuple[ShownChange, ...]:
    """What an act changed; what it left as it was is not shown."""
    return tuple(_shown(act.verb, one) for one in act.changes if one.before != one.after)


def said_words(words: Words, say: Callable[[SentenceKey], str]) -> str:
    """A value as it is read."""
    return ", ".join(say(one) if isinstance(one, SentenceKey) else one for one in words)


def _shown(verb: str, change: Change) -> ShownChange:
    name = name_of_field(verb, change.field)
    return ShownChange(
        name=name,
        field=change.field,
        before=_value(verb, name, change.field, change.before),
        after=_value(verb, name, change.field, change.after),
    )


def _value(verb: str, name: SentenceKey | None, field: str, value: str) -> Words:
    if chosen := name_of_value(verb, field, value):
        return (chosen,)
    if name is FieldName.ROWS and value:
        return (value,)  # A number, where elsewhere one is a yes.
    if name is FieldName.ROLES and value:
        return tuple(_ROLES.get(f"office.role.{one}", one) for one in value.split())
    words = _OF_ACCOUNTS if isinstance(name, FieldName) else _SAID
    return tuple(words.get(one, one) for one in _parts(value))


def _parts(value: str) -> tuple[str, ...]:
    """A value of books, for people: a moment by the clock on the wall, a list by its parts."""
    if _MOMENT.match(value):
        return (when(datetime.fromisoformat(value)),)
    if value.startswith("["):
        with suppress(ValueError):
            kept = cast("list[object]", json.loads(value))
            return tuple(map(str, kept)) or ("",)
    return (value,)
