"""The journal of what officials did; rows are added and never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class ActRow(Base):
    """An act of an official."""

    __tablename__ = "acts"
    __table_args__ = ({"sqlite_autoincrement": True},)  # A number is never given out twice.

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    verb: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text, index=True)
    by: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    """Field, before and after of each."""
    salt: Mapped[str] = mapped_column(Text)
    """Opens the commitment of the act's leaf to all of this."""
    at: Mapped[datetime] = mapped_column(UtcTime)
