"""Is what came back an answer of the Bot API? A proxy's page or half a reply is none.

The library believes the status of a reply whoever gave it: a proxy's page under 404 would pass for
a token that was taken back, one under 403 for a citizen who blocked the bot, and what it cannot
read it writes into the log, words of citizens included. So each reply is looked at before. One that
is no answer counts as a failing network: nothing is known of the call, and it is made again.
"""

from __future__ import annotations

import json
from typing import Any, cast

from telegram.error import NetworkError


def look_at(code: int, payload: bytes) -> None:
    """Let an answer of the Bot API pass.

    Raises:
        NetworkError: this is none; nothing of it is repeated.
    """
    if not _answers(code, payload):
        raise NetworkError(f"what came back is no answer of the Bot API (HTTP {code})")


def _answers(code: int, payload: bytes) -> bool:
    try:
        # As the library reads it.
        reply: object = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return False
    if not isinstance(reply, dict):
        return False
    told = cast("dict[str, Any]", reply)
    if 200 <= code <= 299:
        return told.get("ok") is True and "result" in told
    return told.get("ok") is False and told.get("error_code") == code and _explains(told)


def _explains(told: dict[str, Any]) -> bool:
    """Whether an error is explained as the Bot API does it, and as the library expects it."""
    if not isinstance(told.get("description"), str):
        return False
    parameters: object = told.get("parameters") or {}
    if not isinstance(parameters, dict):
        return False
    values = cast("dict[str, Any]", parameters)
    numbers = all(type(value) is int for value in values.values())
    return numbers and values.get("retry_after", 0) < _NO_BAN


_NO_BAN = 2**32
"""So many seconds no ban lasts."""
