"""The nouns of the inbox: what arrives, who works on it, and what of it has left already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class State(StrEnum):
    """How far an item has come; one that is sent is gone, and its number alone is remembered."""

    RECEIVED = "received"
    """Committed, and so it may be confirmed to whoever brought it."""
    CLAIMED = "claimed"
    """A worker has it."""
    ANSWERED = "answered"
    """Its record is settled: from now on it is sent, and never answered anew."""
    SENDING = "sending"
    """Something of it is about to leave, or has left."""


class SlotState(StrEnum):
    """What is known of one message of an item."""

    INTENDED = "intended"
    """It is about to be sent; after a crash nobody knows whether it was."""
    PLACED = "placed"
    """A placeholder stands under a known number: its text may be written as often as need be."""
    SENT = "sent"


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One message of an item."""

    state: SlotState
    message_id: int = 0
    """0 while it is not known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """Something that came in."""

    key: int
    """Tells a repeat: what comes under a number that was seen before is dropped."""
    chat: str
    """Keyed pseudonym."""
    content: bytes = field(repr=False)
    """What has to be known to answer, and no more; it is kept sealed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """An item in the hands of one worker; only this worker may take it further."""

    place: int
    worker: int
    chat: str
    content: bytes | None = field(repr=False)
    """None if it cannot be opened: the secret key was changed meanwhile."""
    state: State = State.CLAIMED
    lives: int = 1
    """How many workers had it, the last one included; more than one where workers died over it."""
    record: int | None = None
    """The record that was opened for it."""
    slots: Mapping[str, Slot] = field(default_factory=dict[str, Slot])
    waited: timedelta = timedelta(0)
    """Since it came in."""
    owed: bool = False
    """Whether the city owes it (numbered below zero): nobody asked, and it is never given up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Watch:
    """How the workers stand, as one of them sees it."""

    alive: int
    """How many there are."""
    eldest: bool
    """Whether the one who asks is the eldest: what only one of them may do is the eldest's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Backlog:
    """What waits."""

    waiting: int
    oldest: datetime | None
    """When the oldest of it came in."""
    put_off: int
    """How much of it is put off until later."""
    troubled: int
    """How much of it ended more than one worker."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ban:
    """Until when a chat, or with an empty pseudonym everybody, must not be sent anything."""

    chat: str
    seconds: float
    """How long it still lasts; never longer than it was when it was pronounced."""
