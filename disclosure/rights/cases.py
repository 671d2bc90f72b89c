"""A case of an objection. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from disclosure.model import Channel
from disclosure.rights.tables import ObjectionRow


@dataclass(frozen=True, kw_only=True, slots=True)
class Objection:
    """A case."""

    number: int
    record: int
    channel: Channel
    reason: str
    """In the citizen's words, masked; empty if none was given."""
    opened_at: datetime
    due: date
    closed_at: datetime | None
    closed_by: str
    outcome: str
    erase_after: bool
    """Whether the exchange is destroyed when the case is over."""

    @property
    def open(self) -> bool:
        """Whether it waits for its outcome."""
        return self.closed_at is None

    @property
    def withdrawn(self) -> bool:
        """Whether the citizen took it back."""
        return not self.open and not self.closed_by


def objection_of(row: ObjectionRow) -> Objection:
    """A row as the rest of the house knows it."""
    return Objection(
        number=row.number,
        record=row.record,
        channel=Channel(row.channel),
        reason=row.reason,
        opened_at=row.opened_at,
        due=row.due,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        outcome=row.outcome,
        erase_after=row.erase_after,
    )
