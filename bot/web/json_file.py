"""Whether an answer for programs opens with the notice: rule 2 of the gate."""

from __future__ import annotations

import json
import re

from disclosure import Notices

_FIRST_MEMBER = re.compile(r'\s*\{\s*"notice"\s*:\s*(?=")')
_FIRST_OF_DESCRIPTION = re.compile(r'\s*\{\s*"x-notice"\s*:\s*(?=")')
_SECOND_OF_DESCRIPTION = re.compile(r'\s*,\s*"openapi"\s*:')


def json_opens(body: bytes, notices: Notices) -> bool:
    """Whether a JSON answer opens with the notice (rule 2)."""
    return _follows(_FIRST_MEMBER, body, notices) is not None


def description_opens(body: bytes, notices: Notices) -> bool:
    """Whether a description of files opens with the notice, under the name that it must bear."""
    rest = _follows(_FIRST_OF_DESCRIPTION, body, notices)
    return rest is not None and _SECOND_OF_DESCRIPTION.match(rest) is not None


def _follows(member: re.Pattern[str], body: bytes, notices: Notices) -> str | None:
    """What stands behind a first member that opens with the notice; None where none does."""
    text = body.decode("utf-8", errors="replace")
    found = member.match(text)
    if found is None:
        return None
    try:
        notice, end = json.JSONDecoder().raw_decode(text, found.end())
    except ValueError:
        return None
    return text[end:] if notices.opens(notice) else None
