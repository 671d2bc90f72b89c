"""What the committee's keeping asks of the ledger: a leaf for every act, in the act's own unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

Change = tuple[object, object]
"""The old value and the new one, as JSON writes them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """Somebody changed something, for a reason."""

    number: int
    """Of the acts of the committee; never given out twice."""
    kind: str
    """What was changed: the table's name."""
    entry: int
    changes: dict[str, Change]
    by: str
    reason: str
    at: datetime


class ActLedger(Protocol):
    """Where acts become leaves.

    A leaf must name nobody: `by`, `reason` and `changes` go into it as commitments only, as those
    of the off switch do.
    """

    def take_turn(self, session: Session) -> None:
        """Begin a unit of work that will write leaves: until it ends, nobody else writes any."""
        ...

    def write(self, session: Session, act: Act) -> None:
        """Write the leaf of an act; it is there exactly when what the act changed is."""
        ...
