"""Where a message goes, and where the one after it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from telegram import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where a message goes. The raw chat number is not shown, and is kept sealed at most."""

    chat_id: int = field(repr=False)
    reply_to: int | None = None
    thread_id: int | None = None
    """Topic of a forum group."""


def following(to: Address, sent: Message) -> Address:
    """Where the message after this one goes: it replies to nothing.

    A group that became a supergroup has a new number, and old messages are not in it.
    """
    return replace(to, chat_id=sent.chat.id, reply_to=None)
