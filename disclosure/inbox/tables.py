"""The tables of the inbox and the outbox; a row is deleted as soon as it has done its work.

inbox_workers    who is at work
inbox_seen       numbers that came in, to tell a repeat: no content, no chat
inbox ─ outbox   items that are not done, and what of each has left
sending_bans     chats that must not be sent anything for a while
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Float, ForeignKey, Index, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class InboxWorkerRow(Base):
    """A process that takes from the inbox; what it has claimed is its own as long as it lives."""

    __tablename__ = "inbox_workers"
    __table_args__ = ({"sqlite_autoincrement": True},)  # A number is never given out twice.

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    host: Mapped[str] = mapped_column(Text)
    """Where its process number means something, and since when the process runs (`lives.py`)."""
    process: Mapped[int] = mapped_column(Integer)
    alive_until: Mapped[datetime] = mapped_column(UtcTime)
    """The lease: put off by a beat every few seconds."""


class InboxSeenRow(Base):
    """A number that came in."""

    __tablename__ = "inbox_seen"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seen_at: Mapped[datetime] = mapped_column(UtcTime, index=True)


class InboxRow(Base):
    """An item that is not done."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_chat_place", "chat", "place"),
        {"sqlite_autoincrement": True},
    )

    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    """The order in which a chat's items are answered."""
    key: Mapped[int] = mapped_column(BigInteger)
    chat: Mapped[str] = mapped_column(Text)
    """Keyed pseudonym."""
    state: Mapped[str] = mapped_column(Text)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """What came in, as far as it is needed, under the seal of this service."""
    received_at: Mapped[datetime] = mapped_column(UtcTime)
    not_before: Mapped[datetime | None] = mapped_column(UtcTime)
    worker: Mapped[int | None] = mapped_column(Integer, index=True)
    lives: Mapped[int] = mapped_column(Integer)
    record: Mapped[int | None] = mapped_column(Integer)


class OutboxRow(Base):
    """One message of an item: about to leave, standing as a placeholder, or sent."""

    __tablename__ = "outbox"

    place: Mapped[int] = mapped_column(
        ForeignKey("inbox.place", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    slot: Mapped[str] = mapped_column(Text, primary_key=True)
    state: Mapped[str] = mapped_column(Text)
    message_id: Mapped[int] = mapped_column(BigInteger)


class SendingBanRow(Base):
    """A ban that a messenger has pronounced; a restart obeys it."""

    __tablename__ = "sending_bans"

    chat: Mapped[str] = mapped_column(Text, primary_key=True)
    """Keyed pseudonym; empty: nobody may be sent anything."""
    seconds: Mapped[float] = mapped_column(Float)
    until: Mapped[datetime] = mapped_column(UtcTime)
