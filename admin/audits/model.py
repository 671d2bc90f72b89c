"""What auditors keep: samples, readings with their verdicts, findings. Frozen, as kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from admin.books import Entry


class Grade(StrEnum):
    """What an auditor says of one sentence of an answer."""

    RIGHT = "right"
    INCOMPLETE = "incomplete"
    WRONG = "wrong"
    UNLAWFUL = "unlawful"
    DISCRIMINATING = "discriminating"
    HARD = "hard"
    """Hard to read."""
    OUTDATED = "outdated"
    """Its source has changed."""


class SampleKind(StrEnum):
    """How the exchanges of a sample are drawn."""

    RANDOM = "random"
    """All alike."""
    RISK = "risk"
    """Those with signs of trouble more often."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample(Entry):
    """Exchanges that were drawn to be read; whoever has the seed draws the same again."""

    title: str
    kind: SampleKind
    first: date
    last: date
    """Days in the city, both counted."""
    size: int
    """How many were wanted."""
    seed: str
    population: int = 0
    """Out of how many they were drawn."""
    drawn: tuple[int, ...] = ()
    """Numbers of records, smallest first."""


class FindingKind(StrEnum):
    """What a finding came from."""

    EXCHANGE = "exchange"
    SAMPLE = "sample"
    PROBE = "probe"
    EQUALITY = "equality"
    ATTACK = "attack"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditFinding(Entry):
    """Something that is to be mended: by whom, until when, and what was done about it."""

    kind: FindingKind
    subject: str = ""
    """What it is about, as its room calls it: `record:12`."""
    text: str
    owner: str = ""
    """The department or official that mends it; empty: nobody yet."""
    due: date
    opened: date
    measure: str = ""
    closed: date | None = None
    why: str = ""
    """Why it could be closed."""
    item: int | None = None
    """The item of the committee's agenda that it was made."""
    released: date | None = None
    """When somebody who had not written it let the public read its words with that item."""

    @property
    def open(self) -> bool:
        """Whether it is still to be mended."""
        return self.closed is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One auditor's verdicts on one answer, sentence by sentence."""

    number: int = 0
    record: int
    reader: str
    at: datetime
    sample: int | None = None
    """The sample it was read for; None: it was found otherwise."""
    grades: tuple[Grade, ...]
    """One a sentence, in their order."""
    reasons: tuple[str, ...] = ()
    """One a sentence; empty once the exchange's words are gone."""
    basis: Mapping[str, str] = field(default_factory=dict[str, str])
    """Each cited article by its key, marked as it stood when it was judged against."""
    seal: str = ""
    """Digest of it all under a salt, as the journal has it."""
    expired_at: datetime | None = None
    """When it was seen that an article had changed; kept when what it was held against is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """What an auditor typed: verdicts on the sentences of an answer."""

    record: int
    sample: int | None = None
    grades: tuple[Grade, ...]
    reasons: tuple[str, ...]
