"""The tables of co-operation: agreements ─ partners · deeds · releases."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Date, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import Numbered, reference
from city import Base


class AgreementRow(Numbered, Base):
    """An agreement."""

    __tablename__ = "agreements"

    title: Mapped[str] = mapped_column(Text)
    goal: Mapped[str] = mapped_column(Text)
    terms: Mapped[str] = mapped_column(Text)
    signed: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    renews: Mapped[int | None] = mapped_column(ForeignKey("agreements.number"))
    ended: Mapped[date | None] = mapped_column(Date)
    ended_why: Mapped[str] = mapped_column(Text)
    corrected: Mapped[int | None] = mapped_column(Integer)


class PartnerRow(Numbered, Base):
    """A partner of an agreement."""

    __tablename__ = "agreement_partners"

    agreement: Mapped[int] = reference("agreements")
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    abroad: Mapped[bool] = mapped_column(Boolean)
    contact: Mapped[str] = mapped_column(Text)
    struck: Mapped[date | None] = mapped_column(Date)


class DeedRow(Numbered, Base):
    """What was done under an agreement."""

    __tablename__ = "agreement_deeds"

    agreement: Mapped[int] = reference("agreements")
    day: Mapped[date] = mapped_column(Date)
    text: Mapped[str] = mapped_column(Text)


class ReleaseRow(Numbered, Base):
    """An agreement as the public sees it, or saw it."""

    __tablename__ = "agreement_releases"

    agreement: Mapped[int] = reference("agreements")
    of_version: Mapped[int] = mapped_column(Integer)
    written: Mapped[str] = mapped_column(Text)
    released: Mapped[date] = mapped_column(Date)
    released_by: Mapped[str] = mapped_column(Text)
    until: Mapped[date | None] = mapped_column(Date, index=True)
