"""The tables of purchases: a purchase with its offers, and what public bodies are asked for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, Boolean, Date, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import Numbered, reference
from city import Base


class PurchaseRow(Numbered, Base):
    """A purchase."""

    __tablename__ = "purchases"

    title: Mapped[str] = mapped_column(Text)
    department: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    high_impact: Mapped[bool] = mapped_column(Boolean)
    area: Mapped[str | None] = mapped_column(Text)
    opened: Mapped[date] = mapped_column(Date)
    taken: Mapped[int | None] = mapped_column(Integer)
    decided: Mapped[date | None] = mapped_column(Date)
    why: Mapped[str] = mapped_column(Text)
    given_up: Mapped[date | None] = mapped_column(Date)
    given_up_why: Mapped[str] = mapped_column(Text)


class OfferRow(Numbered, Base):
    """An offer."""

    __tablename__ = "purchase_offers"

    purchase: Mapped[int] = reference("purchases")
    supplier: Mapped[str] = mapped_column(Text)
    product: Mapped[str] = mapped_column(Text)
    price: Mapped[int] = mapped_column(BigInteger)
    uses_ai: Mapped[bool] = mapped_column(Boolean)
    certificate: Mapped[str] = mapped_column(Text)
    certified_by: Mapped[str] = mapped_column(Text)
    certified_until: Mapped[date | None] = mapped_column(Date)
    assessment: Mapped[str] = mapped_column(Text)
    assessed: Mapped[date | None] = mapped_column(Date)


class RequestRow(Numbered, Base):
    """A request to a public body."""

    __tablename__ = "purchase_requests"

    body: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    asked: Mapped[date] = mapped_column(Date)
    answer: Mapped[str] = mapped_column(Text)
    answered: Mapped[date | None] = mapped_column(Date)
