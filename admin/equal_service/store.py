"""The rows of what was counted; inside the session handed in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.equal_service.tables import EqualReportRow


def kept_of(session: Session, period: str) -> EqualReportRow | None:
    """The row of a period."""
    return session.get(EqualReportRow, period)


def every_kept(session: Session) -> Iterator[EqualReportRow]:
    """Every row."""
    yield from session.scalars(select(EqualReportRow))


def keep(session: Session, period: str, counts: str, at: datetime) -> None:
    """Write a period's row, new or anew."""
    session.merge(EqualReportRow(period=period, made_at=at, counts=counts))
