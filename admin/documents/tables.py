"""The table of the lists that were taken: a list is a note, and the newest one counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class DocumentListRow(Base):
    """A signed list, as it was taken."""

    __tablename__ = "document_lists"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """The list's own."""
    note: Mapped[str] = mapped_column(Text)
    taken_at: Mapped[datetime] = mapped_column(UtcTime)
