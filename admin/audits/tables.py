"""The auditors' tables: samples and findings as books, readings beside them.

    audit_samples
    audit_findings
    audit_readings ─ audit_reading_words    (goes with the words of the exchange that it is about)

What an auditor wrote about a sentence, and which articles it was held against, tells what somebody
asked. It stands apart and is destroyed with the exchange's own words; the verdicts stay as counts.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, Date, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from admin.books import KEPT, Numbered
from city import Base, UtcTime


class SampleRow(Numbered, Base):
    """A sample."""

    __tablename__ = "audit_samples"

    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    first: Mapped[date] = mapped_column(Date)
    last: Mapped[date] = mapped_column(Date)
    size: Mapped[int] = mapped_column(Integer)
    seed: Mapped[str] = mapped_column(Text)
    population: Mapped[int] = mapped_column(Integer)
    drawn: Mapped[list[int]] = mapped_column(JSON)


class AuditFindingRow(Numbered, Base):
    """A finding."""

    __tablename__ = "audit_findings"

    kind: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text, index=True)
    text: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text)
    due: Mapped[date] = mapped_column(Date)
    opened: Mapped[date] = mapped_column(Date)
    measure: Mapped[str] = mapped_column(Text)
    closed: Mapped[date | None] = mapped_column(Date, index=True)
    why: Mapped[str] = mapped_column(Text)
    item: Mapped[int | None] = mapped_column(Integer)
    released: Mapped[date | None] = mapped_column(Date)


class ReadingRow(Base):
    """That an auditor judged an answer, and how."""

    __tablename__ = "audit_readings"
    __table_args__ = (KEPT,)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    record: Mapped[int] = mapped_column(Integer, index=True)
    reader: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    sample: Mapped[int | None] = mapped_column(Integer)
    grades: Mapped[list[str]] = mapped_column(JSON)
    seal: Mapped[str] = mapped_column(Text)
    expired_at: Mapped[datetime | None] = mapped_column(UtcTime)
    words: Mapped[ReadingWordsRow | None] = relationship(lazy="joined", passive_deletes=True)


class ReadingWordsRow(Base):
    """What was written about each sentence, and which articles it was held against."""

    __tablename__ = "audit_reading_words"

    number: Mapped[int] = mapped_column(
        ForeignKey("audit_readings.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    record: Mapped[int] = mapped_column(
        ForeignKey("record_words.number", ondelete="CASCADE"), index=True
    )
    reasons: Mapped[list[str]] = mapped_column(JSON)
    basis: Mapped[dict[str, str]] = mapped_column(JSON)
    salt: Mapped[str] = mapped_column(Text)
    """Opens the reading's seal, as long as the words are kept that it seals."""
