"""Which official reads the calendar by which secret address."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class FeedRow(Base):
    """An address; one an official has at a time."""

    __tablename__ = "calendar_feeds"

    official: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """The number of the account; no reference, for the accounts' tables are their own."""
    digest: Mapped[str] = mapped_column(Text, unique=True)
    """SHA-256 of the secret, which is random enough to need no salt and is kept nowhere."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)
