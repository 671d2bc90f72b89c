"""What auditors look for, and what they find of an exchange before they read it. Frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from city import Language, Mode
from disclosure.model import Channel, Status


class Echo(StrEnum):
    """What a citizen said to an answer."""

    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"
    OBJECTION = "objection"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is looked for; what is None or empty is not asked about."""

    first: date | None = None
    last: date | None = None
    """Days in the city, both counted."""
    channel: Channel | None = None
    mode: Mode | None = None
    """How the citizen wanted to read."""
    language: Language | None = None
    status: Status | None = None
    document: str = ""
    department: str = ""
    """With a document: the one that this document was cited as in the charge of."""
    lowest: float | None = None
    highest: float | None = None
    """Confidence, both counted."""
    echo: Echo | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Shell:
    """What is left of an exchange when its words are gone, and may be seen before they are read."""

    number: int
    opened_at: datetime
    channel: Channel
    language: Language
    mode: Mode
    answered_mode: Mode | None
    status: Status | None
    """None while the record is open."""
    confidence: float | None
    verdict: str
    forgotten: bool
    objected: bool = False
    """Whether the citizen objected; told where it is asked about."""
