"""What nouns and their fields are called: keys of sentences, read off the nouns themselves.

So no field can be forgotten when one is added; the words stand in the city's profile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, cast

from admin.books.entry import Entry
from city import SentenceKey

_OF_THE_KEEPING = frozenset({"number", "version"})


def called(noun: type) -> str:
    """A noun, or a choice of one, as acts and keys call it."""
    return noun.__name__.lower()


def fields_kept(noun: type[Entry]) -> tuple[str, ...]:
    """The fields that say something of a noun, in their order; how it is kept says nothing."""
    return tuple(one.name for one in fields(noun) if one.name not in _OF_THE_KEEPING)


def keys_of(title: str, names: Iterable[str], module: str) -> type[SentenceKey]:
    """Keys of sentences under one title, of names that a module reads off its nouns."""
    make = cast("Any", SentenceKey)
    members = {f"_{name}": f"{title}.{name}" for name in names}
    return cast("type[SentenceKey]", make(title.replace(".", "_"), members, module=module))
