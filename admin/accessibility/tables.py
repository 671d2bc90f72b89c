"""The table of the checklist: what a person found of each item."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, Text
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import Numbered
from city import Base


class CheckRow(Numbered, Base):
    """What was found of an item; what was found before stands in the journal."""

    __tablename__ = "accessibility_checks"

    item: Mapped[str] = mapped_column(Text, index=True, unique=True)
    verdict: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(Date)
    person: Mapped[str] = mapped_column(Text)
    evidence: Mapped[str] = mapped_column(Text)
