"""The tables of awards: candidates ┬ reviews, awards ─ cancellations."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Date, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import KEPT, Numbered, reference
from city import Base


class CandidateRow(Numbered, Base):
    """A candidate."""

    __tablename__ = "award_candidates"

    name: Mapped[str] = mapped_column(Text)
    whom: Mapped[str] = mapped_column(Text)
    outsider_why: Mapped[str] = mapped_column(Text)
    ground: Mapped[str] = mapped_column(Text)
    product: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    deserving: Mapped[str] = mapped_column(Text)
    deeds: Mapped[str] = mapped_column(Text)
    recommender: Mapped[str] = mapped_column(Text)
    recommended_by: Mapped[str] = mapped_column(Text)
    recommended: Mapped[date] = mapped_column(Date)
    planned: Mapped[date] = mapped_column(Date)
    statement: Mapped[bool] = mapped_column(Boolean)
    consented_by: Mapped[str] = mapped_column(Text)
    own_staff: Mapped[bool] = mapped_column(Boolean)
    cosigners: Mapped[int] = mapped_column(Integer)
    model_citizen: Mapped[bool] = mapped_column(Boolean)
    awarded_elsewhere: Mapped[str] = mapped_column(Text)
    advice: Mapped[int | None] = mapped_column(ForeignKey("committee_decisions.number"))
    withdrawn: Mapped[date | None] = mapped_column(Date)
    withdrawn_why: Mapped[str] = mapped_column(Text)


class MeritReviewRow(Numbered, Base):
    """The committee of merits examined a candidate, or a cancellation."""

    __tablename__ = "award_reviews"

    candidate: Mapped[int] = reference("award_candidates")
    day: Mapped[date] = mapped_column(Date)
    cancels: Mapped[bool] = mapped_column(Boolean)
    in_office: Mapped[int] = mapped_column(Integer)
    present: Mapped[int] = mapped_column(Integer)
    favour: Mapped[int] = mapped_column(Integer)
    written_why: Mapped[str] = mapped_column(Text)


class AwardRow(Numbered, Base):
    """An award."""

    __tablename__ = "awards"
    __table_args__ = (UniqueConstraint("candidate"), KEPT)

    candidate: Mapped[int] = mapped_column(ForeignKey("award_candidates.number"))
    day: Mapped[date] = mapped_column(Date)
    unreviewed_why: Mapped[str] = mapped_column(Text)
    extras: Mapped[str] = mapped_column(Text)


class CancellationRow(Numbered, Base):
    """A cancellation."""

    __tablename__ = "award_cancellations"
    __table_args__ = (UniqueConstraint("award"), KEPT)

    award: Mapped[int] = mapped_column(ForeignKey("awards.number"))
    ground: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(Date)
    facts: Mapped[str] = mapped_column(Text)
    recovered: Mapped[date | None] = mapped_column(Date)
