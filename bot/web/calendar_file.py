"""Whether a calendar file opens with the notice (RFC 5545: folded lines, escaped text)."""

from __future__ import annotations

import re

from disclosure import Notices

_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\(.)")


def calendar_opens(body: bytes, notices: Notices) -> bool:
    """Whether the description of the whole calendar, before any event, opens with a notice."""
    text = _FOLD.sub("", body.decode("utf-8", errors="replace"))
    if not text.startswith("BEGIN:VCALENDAR"):
        return False
    for line in text.splitlines()[1:]:
        if line.startswith("BEGIN:"):
            return False
        if line.startswith("DESCRIPTION:"):
            return notices.opens(_read(line.removeprefix("DESCRIPTION:")))
    return False


def _read(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
