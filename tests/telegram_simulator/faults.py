"""What can go wrong between the bot and Telegram, one fault a call."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a call goes wrong."""

    ERROR = "error"
    """Telegram answers with an error and does nothing."""
    HANG = "hang"
    """Telegram does nothing and never answers."""
    CUT = "cut"
    """The connection is cut in the middle of the answer; nothing was done."""
    LOST_REPLY = "lost_reply"
    """Telegram does as it was told, and the connection is cut before it says so."""
    GARBLED = "garbled"
    """Somebody between answers in Telegram's place, and nothing was done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One fault."""

    kind: Kind
    code: int = 0
    description: str = ""
    parameters: dict[str, int] | None = None
    """What a bot may do about it (Bot API, ResponseParameters)."""
    body: bytes = b""
    """What somebody between answers."""


def _error(code: int, description: str) -> Fault:
    return Fault(kind=Kind.ERROR, code=code, description=description)


def bad_request(description: str = "chat not found") -> Fault:
    """400: the call makes no sense to Telegram."""
    return _error(400, f"Bad Request: {description}")


def forbidden(description: str = "bot was blocked by the user") -> Fault:
    """403: the bot may not."""
    return _error(403, f"Forbidden: {description}")


def conflict() -> Fault:
    """409: another instance polls with the same token."""
    return _error(409, "Conflict: terminated by other getUpdates request")


def too_many_requests(retry_after: int) -> Fault:
    """429: too fast; come back in so many seconds."""
    return Fault(
        kind=Kind.ERROR,
        code=429,
        description=f"Too Many Requests: retry after {retry_after}",
        parameters={"retry_after": retry_after},
    )


def moved(new_chat: int) -> Fault:
    """400: the group became a supergroup with another number."""
    return Fault(
        kind=Kind.ERROR,
        code=400,
        description="Bad Request: group chat was upgraded to a supergroup chat",
        parameters={"migrate_to_chat_id": new_chat},
    )


def bad_gateway() -> Fault:
    """502: Telegram's own door is broken."""
    return _error(502, "Bad Gateway")


def hang() -> Fault:
    """No answer, ever."""
    return Fault(kind=Kind.HANG)


def cut() -> Fault:
    """The connection is cut; nothing was done."""
    return Fault(kind=Kind.CUT)


def lost_reply() -> Fault:
    """Done, but the bot never hears of it."""
    return Fault(kind=Kind.LOST_REPLY)


def garbled(body: bytes, code: int = 200) -> Fault:
    """A proxy's page, or a reply that is broken; Telegram never saw the call."""
    return Fault(kind=Kind.GARBLED, code=code, body=body)
