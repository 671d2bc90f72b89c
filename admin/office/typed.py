"""What somebody typed into a form that is not taken, so that they can copy it and lose nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_SECRETS = frozenset({"password", "old", "new", "again", "code", "secret"})
"""A form that asks for any of these shows nothing again."""
_TOKEN = "token"  # noqa: S105 - the name of a field
_OF_THE_FORM = re.compile(r"[a-z0-9_]{0,20}")
"""What a form says of itself: choices by key, numbers, versions. So short a word is typed again."""


def typed_in(fields: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The texts of a form in the order of its fields; of one with a secret there are none."""
    if _SECRETS & fields.keys():
        return ()
    return tuple(
        value
        for name, values in fields.items()
        for value in values
        if name != _TOKEN and not _OF_THE_FORM.fullmatch(value)
    )
