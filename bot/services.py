"""What every channel is handed: one frozen bundle, built once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.answering import Answering
from bot.copying import Copying
from city import CityProfile, Clock, Database, Opening
from disclosure import (
    Chats,
    Feedback,
    Inbox,
    Notices,
    Objections,
    Pseudonyms,
    Receipts,
    Records,
    Reminder,
    Reminders,
    SurveyBox,
    Switch,
    Told,
    Unfinished,
)
from knowledge import Knowledge


class Reminding(Protocol):
    """Who knows of officials' duties, which a channel only brings. Blocking.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def ask(self) -> None:
        """Let every official be reminded who wants it and has not been today, once it is time."""
        ...

    def of(self, official: int) -> Reminder | None:
        """What an official is to be told now; None if there is nothing, or nobody to tell."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """The rooms as a channel sees them; a channel never builds any of these itself."""

    answering: Answering
    """The use case: one question, one labelled answer."""
    chats: Chats
    """What is remembered of a chat: its voice, the notice it has seen."""
    records: Records
    feedback: Feedback
    """Keeps whether an answer helped, and opens a case where it did not."""
    inbox: Inbox
    """What a channel that cannot ask back has taken in and not yet answered."""
    notices: Notices
    profile: CityProfile
    receipts: Receipts
    """Makes and reads the codes under answers."""
    objections: Objections
    copying: Copying
    """Hands a chat its own copy of what is kept about it."""
    reminders: Reminders
    """Which official is reminded in which chat."""
    switch: Switch
    surveys: SurveyBox
    """What is open, and the box into which chats answer."""
    told: Told
    """What chats have told of themselves, to be counted by and for nothing else."""
    unfinished: Unfinished
    """What a chat has begun and not ended."""
    pseudonyms: Pseudonyms
    """Turns a channel's raw chat id into the keyed pseudonym that may be kept."""
    database: Database
    """Runs the blocking calls of `chats`, `records` and `inbox` in a thread."""
    clock: Clock
    opening: Opening[Knowledge]
    """The library, which may still be opening while the channel already listens."""
    reminding: Reminding | None = None
    """Where there is a room that knows of duties."""
