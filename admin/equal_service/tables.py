"""The table of what was counted; each period is one row, written anew when it is counted anew."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class EqualReportRow(Base):
    """The counts of a period; they name nobody."""

    __tablename__ = "equal_reports"

    period: Mapped[str] = mapped_column(Text, primary_key=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    counts: Mapped[str] = mapped_column(Text)
    """JSON, as `written.py` writes it."""
