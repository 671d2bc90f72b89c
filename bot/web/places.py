"""What of an address may be logged: the part that we have named, for the rest somebody typed."""

from __future__ import annotations

import re

_OURS = re.compile(r"/[a-z.-]{0,20}(?=/|\Z)")


def place_of(path: str) -> str:
    """The first part of a path, `/?` where it is none of ours."""
    named = _OURS.match(path)
    return named[0] if named else "/?"
