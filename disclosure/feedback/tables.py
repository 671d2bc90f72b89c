"""The table of feedback: cases without a citizen's word, and without whose they were."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class FeedbackRow(Base):
    """That an answer did not help, and what became of it. It stays when the words are destroyed."""

    __tablename__ = "feedback_cases"
    __table_args__ = ({"sqlite_autoincrement": True},)  # A number is never given out twice.

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    version: Mapped[int] = mapped_column(Integer)
    record: Mapped[int] = mapped_column(Integer, index=True, unique=True)
    reason: Mapped[str] = mapped_column(Text)
    """A key of ours, never a citizen's words."""
    department: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, index=True)
    opened_at: Mapped[datetime] = mapped_column(UtcTime, index=True)
    due: Mapped[date] = mapped_column(Date)
    taken_by: Mapped[str] = mapped_column(Text)
    """The sign-in name of who sees to it; empty while nobody does."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    measure: Mapped[str] = mapped_column(Text)
    done: Mapped[str] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Opens the commitment of the row's last leaf; empty in rows from before, until they change."""
