"""The tables of what citizens tell of themselves.

    told_groups      what a chat has told, and agreed to
    told_marks       the group of a record whose chat is not known any more

A mark never stands beside a word: it is made as the words of its record are destroyed.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class ToldGroupRow(Base):
    """What a chat has told of one thing."""

    __tablename__ = "told_groups"

    chat: Mapped[str] = mapped_column(Text, primary_key=True)
    """Keyed pseudonym."""
    about: Mapped[str] = mapped_column(Text, primary_key=True)
    told: Mapped[str] = mapped_column(Text)
    wording: Mapped[str] = mapped_column(Text)
    told_at: Mapped[datetime] = mapped_column(UtcTime)


class ToldMarkRow(Base):
    """The group of a record that was cut loose from its chat."""

    __tablename__ = "told_marks"

    record: Mapped[int] = mapped_column(
        ForeignKey("records.number"), primary_key=True, autoincrement=False
    )
    about: Mapped[str] = mapped_column(Text, primary_key=True)
    told: Mapped[str] = mapped_column(Text)
    until: Mapped[datetime] = mapped_column(UtcTime, index=True)
    """Its quarter has been counted by then."""
