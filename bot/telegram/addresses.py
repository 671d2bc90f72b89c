"""Where a message goes, and where the one after it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from telegram import Message, ReplyParameters


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


def reply_parameters(to: Address) -> ReplyParameters | None:
    """What makes a message a reply; it is sent all the same if what it replies to is gone."""
    if not to.reply_to:
        return None
    return ReplyParameters(to.reply_to, allow_sending_without_reply=True)
