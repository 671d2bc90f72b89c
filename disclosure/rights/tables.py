"""The tables of objections and of the off switch."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class ObjectionRow(Base):
    """A citizen's objection to an answer: a case with a due day and an outcome."""

    __tablename__ = "objections"
    __table_args__ = ({"sqlite_autoincrement": True},)  # A number is never given out twice.

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    record: Mapped[int] = mapped_column(Integer, index=True)
    channel: Mapped[str] = mapped_column(Text)
    chat: Mapped[str] = mapped_column(Text, index=True)
    """Keyed pseudonym; empty once a case that was over was forgotten, or its period is."""
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """What has to be known to tell the outcome, under the seal of the inbox, whose item it becomes
    when the case is closed: from then on it stands there, and nothing here."""
    reason: Mapped[str] = mapped_column(Text)
    """In the citizen's words, masked and cut."""
    opened_at: Mapped[datetime] = mapped_column(UtcTime)
    due: Mapped[date] = mapped_column(Date)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime, index=True)
    closed_by: Mapped[str] = mapped_column(Text)
    """Who of the staff closed it; empty if the citizen took it back."""
    outcome: Mapped[str] = mapped_column(Text)
    told_at: Mapped[datetime | None] = mapped_column(UtcTime)
    erase_after: Mapped[bool] = mapped_column(Boolean)
    """Whether the citizen wants the exchange destroyed: it is, when the case is over."""


class SwitchRow(Base):
    """Somebody stopped the answers, or let them go on; rows are added and never changed."""

    __tablename__ = "switch_acts"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    topic: Mapped[str] = mapped_column(Text)
    """Title of a document; empty for the whole service."""
    off: Mapped[bool] = mapped_column(Boolean)
    by: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(Text)
    """Opens the commitment of the act's leaf to name and reason."""
    at: Mapped[datetime] = mapped_column(UtcTime)
