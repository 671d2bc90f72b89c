"""The times that the ledger's database knows, whatever the clock says now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disclosure.ledger.tables import LedgerCheckpointRow
from disclosure.tables import RecordRow


def latest_time(session: Session) -> datetime | None:
    """The latest time that a record was settled or a checkpoint signed, in whatever order."""
    columns = RecordRow.settled_at, LedgerCheckpointRow.signed_at
    times = [session.scalar(select(func.max(one))) for one in columns]
    return max((one for one in times if one is not None), default=None)
