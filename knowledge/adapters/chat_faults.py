"""What an error of a chat model's client means: whether asking again helps, and what to leave out.

Each provider's package has errors of its own and they are not all installed, so they are known by
what they have in common: a status, the headers of a response, the name of a connection's error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_PAUSE_S = 0.2
_BUSY = 429
_REFUSED = frozenset({400, 422})
_CUT = frozenset({"APIConnectionError", "ConnectionError", "TransportError", "JSONDecodeError"})
_LATE = re.compile("Timeout")


def problem_of(error: Exception) -> str:
    """What went wrong, short and without what was sent: an error may repeat the citizen's words."""
    status = _status(error)
    return f"{type(error).__name__} {status}" if status else type(error).__name__


def heals_after_s(error: Exception) -> float | None:
    """After how many seconds asking again may help; None: it would not.

    A server that is busy names its time (`Retry-After`, RFC 9110 section 10.2.3); one that broke,
    and a connection that was cut, are given a moment. Who was late once has had the time there is.
    """
    status = _status(error)
    if status == _BUSY or (status is not None and status >= 500):
        named = _retry_after(error)
        return _PAUSE_S if named is None else named
    names = {kind.__name__ for kind in type(error).__mro__}
    if status is None and names & _CUT and not any(map(_LATE.search, names)):
        return _PAUSE_S
    return None


def refused_option(error: Exception, options: Iterable[str]) -> str | None:
    """The option that a server says it does not take: some models take no temperature."""
    if _status(error) not in _REFUSED:
        return None
    text = str(error)
    return next((option for option in options if option in text), None)


def _status(error: Exception) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _retry_after(error: Exception) -> float | None:
    """Seconds that a response asks to wait, told as a number or as a date."""
    headers: object = getattr(getattr(error, "response", None), "headers", None)
    if not isinstance(headers, Mapping):
        return None
    told = str(headers.get("retry-after", "")).strip()  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", told):
        return float(told)
    try:
        at = parsedate_to_datetime(told)
    except ValueError:
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max((aware - datetime.now(UTC)).total_seconds(), 0.0)
