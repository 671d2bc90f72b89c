"""The tables of reminding; an official's rows are deleted when it ends.

reminder_links    an official's chat, and the code that links one
reminded          what an official was told of
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class ReminderLinkRow(Base):
    """The chat of an official, or that a code for one was made."""

    __tablename__ = "reminder_links"

    official: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """The number of the account, whose table another room keeps."""
    by: Mapped[str] = mapped_column(Text)
    """What the account is called, for the journal."""
    digest: Mapped[str] = mapped_column(Text, unique=True)
    """SHA-256 of the newest code, which itself is kept nowhere."""
    offered_until: Mapped[datetime | None] = mapped_column(UtcTime)
    """How long the code may still be used; None once it was."""
    link: Mapped[str] = mapped_column(Text, index=True)
    """Keyed pseudonym of the chat for this alone: no record bears it. Empty until one is linked."""
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """What has to be known to remind, under the seal of the inbox; empty until a chat is linked."""
    linked_at: Mapped[datetime | None] = mapped_column(UtcTime)
    asked_on: Mapped[date | None] = mapped_column(Date)
    """The day for which it was last looked whether there is something to remind of."""
    cut_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When an update ended the link, until there is a new one; None if none did."""
    cut_noted: Mapped[bool] = mapped_column(Boolean)
    """Whether that stands in the journal."""


class RemindedRow(Base):
    """That an official was told of a duty at a stage."""

    __tablename__ = "reminded"

    official: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    duty: Mapped[str] = mapped_column(Text, primary_key=True)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    stage: Mapped[str] = mapped_column(Text, primary_key=True)
