"""What the answers of records cite, so that an auditor finds them by document and by department."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Float, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class RecordTopicRow(Base):
    """That the answer of a record cites a document, or what is in a department's charge.

    It tells what somebody asked about, so it stands and falls with the record's words. It comes in
    the order of time, as auditors read, and says of the record what they filter by: a page is a
    walk along the key, and opens no record on its way.
    """

    __tablename__ = "record_topics"
    __table_args__ = ({"sqlite_with_rowid": False},)

    topic: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """A document, a department, or both of one citation, digested."""
    opened_at: Mapped[datetime] = mapped_column(UtcTime, primary_key=True)
    record: Mapped[int] = mapped_column(
        Integer,
        ForeignKey("record_words.number", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    )
    channel: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(Text)
    mode: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    confidence: Mapped[float | None] = mapped_column(Float)
