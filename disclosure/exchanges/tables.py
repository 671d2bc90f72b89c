"""What the answers of records cite, so that an auditor finds them by document and by department."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class RecordTopicRow(Base):
    """That the answer of a record cites a document, or what is in a department's charge.

    It tells what somebody asked about, so it stands and falls with the record's words. It comes in
    the order of time, as auditors read: a page is a short walk along the key.
    """

    __tablename__ = "record_topics"
    __table_args__ = ({"sqlite_with_rowid": False},)

    topic: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """The document or the department, digested."""
    opened_at: Mapped[datetime] = mapped_column(UtcTime, primary_key=True)
    record: Mapped[int] = mapped_column(
        Integer,
        ForeignKey("record_words.number", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    )
