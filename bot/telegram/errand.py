"""What an update asks of us, and the little of it that is kept until it is done."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from telegram import Message, MessageEntity, Update, User
from telegram.ext import filters

from bot.telegram.addresses import Address
from bot.telegram.visit import Visit, arrive


class Kind(StrEnum):
    """What is to be done."""

    COMMAND = "command"
    """A command of ours, named beside it."""
    UNKNOWN_COMMAND = "unknown_command"
    QUESTION = "question"
    EDITED = "edited"
    """A question that was changed after it was sent."""
    NOT_TEXT = "not_text"
    TAP = "tap"
    """On a button."""
    OUTCOME = "outcome"
    """Of an objection, to be told."""
    REMINDER = "reminder"
    """Of what is due for an official."""


UNASKED = frozenset({Kind.OUTCOME, Kind.REMINDER})
"""What nobody has just asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Errand:
    """A visit with what it came for."""

    kind: Kind
    visit: Visit
    command: str = ""


def errand_of(update: Update, me: User, commands: frozenset[str]) -> Errand | None:
    """The errand of an update; None where there is nothing to do."""
    visit = arrive(update, me)
    if visit is None:
        return None
    if update.callback_query is not None:
        return Errand(kind=Kind.TAP, visit=visit)
    if update.edited_message is not None:
        changed = update.edited_message
        words = changed.text or changed.caption
        return Errand(kind=Kind.EDITED, visit=visit) if words else None
    if update.message is None or filters.StatusUpdate.ALL.check_update(update):
        return None
    command = _command(update.message, me)
    if command is not None:
        kind = Kind.COMMAND if command in commands else Kind.UNKNOWN_COMMAND
        return Errand(kind=kind, visit=visit, command=command if kind is Kind.COMMAND else "")
    return Errand(kind=Kind.QUESTION if update.message.text else Kind.NOT_TEXT, visit=visit)


def _command(message: Message, me: User) -> str | None:
    """The command that a message opens with, empty if it is another bot's; None if it is none."""
    first = message.entities[0] if message.entities and message.text else None
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return None
    name, _, bot = (message.text or "")[1 : first.length].lower().partition("@")
    return name if not bot or bot == (me.username or "").lower() else ""


def outcome_errand(case: int, to: Address, language_code: str = "") -> Errand:
    """The errand to tell a chat how its objection ended."""
    return _unasked(Kind.OUTCOME, case, to, language_code)


def reminder_errand(official: int, to: Address) -> Errand:
    """The errand to remind an official of what is due."""
    return _unasked(Kind.REMINDER, official, to)


def _unasked(kind: Kind, number: int, to: Address, language_code: str = "") -> Errand:
    to = Address(chat_id=to.chat_id, thread_id=to.thread_id)
    return Errand(kind=kind, visit=Visit(address=to, language_code=language_code, data=str(number)))


# What is kept, by short names; names, pictures, and everything else of an update are not.
_ADDRESS = {"c": "chat_id", "r": "reply_to", "h": "thread_id"}
_VISIT = {
    "t": "text",
    "l": "language_code",
    "a": "album",
    "q": "query",
    "d": "data",
    "u": "under",
    "m": "member",
    "g": "as_group",
}  # fmt: skip


def pack(errand: Errand) -> bytes:
    """An errand as it is kept; what the reception makes of it (pseudonym, voice) is left out."""
    visit, address = errand.visit, errand.visit.address
    kept: dict[str, Any] = {"k": errand.kind.value, "n": errand.command}
    kept |= {short: getattr(address, name) for short, name in _ADDRESS.items()}
    kept |= {short: getattr(visit, name) for short, name in _VISIT.items()}
    return json.dumps({short: value for short, value in kept.items() if value}).encode()


def unpack(content: bytes) -> Errand:
    """The errand again.

    Raises:
        KeyError, TypeError, ValueError: nothing that `pack` has made.
    """
    kept: dict[str, Any] = json.loads(content)
    address = {name: kept[short] for short, name in _ADDRESS.items() if short in kept}
    visit = {name: kept[short] for short, name in _VISIT.items() if short in kept}
    return Errand(
        kind=Kind(kept["k"]),
        visit=Visit(address=Address(**address), **visit),
        command=kept.get("n", ""),
    )
