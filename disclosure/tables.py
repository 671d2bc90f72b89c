"""The tables of what is kept: records, their words, and what is remembered of a chat.

    records ─ record_words      (one to one; forgetting deletes the words and keeps the shell)
              └ record_topics   (what the answer cites, to be found by: `exchanges.tables`)
    chats
    unfinished               (what a chat has begun and not ended, sealed)
    key_checks               (which secret key all of this was made under)
    access_log               (who of the staff read whose words, when and what for)

A record's words stand in a table of their own, so that forgetting them is a deletion, and nobody
who counts or lists records ever reads them by accident.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import JSON, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from city import Base, UtcTime


def bare(rows: type[Base]) -> Table:
    """The table of some rows, for those who read and write so many that objects cost too much."""
    return cast("Table", rows.__table__)


class RecordRow(Base):
    """A record's shell: that a question was asked, when, and how it ended."""

    __tablename__ = "records"
    __table_args__ = (
        # Whoever looks for exchanges reads this and no row until a page is found.
        Index(
            "ix_records_sought",
            "opened_at", "number", "channel", "language", "mode", "status", "confidence",
        ),
        Index(
            "ix_records_rated", "verdict", "number",
            sqlite_where=text("verdict <> ''"), postgresql_where=text("verdict <> ''"),
        ),
        {"sqlite_autoincrement": True},  # A number is never given out twice.
    )  # fmt: skip

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chat: Mapped[str] = mapped_column(Text, index=True)
    """Keyed pseudonym; empty once the chat was forgotten."""
    channel: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(Text)
    mode: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[datetime] = mapped_column(UtcTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime, index=True)
    delivered_at: Mapped[datetime | None] = mapped_column(UtcTime)
    forgotten_at: Mapped[datetime | None] = mapped_column(UtcTime)
    undelivered: Mapped[str] = mapped_column(Text, default="")
    verdict: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(Text, default="")
    """Empty while the record is open."""
    answered_language: Mapped[str] = mapped_column(Text, default="")
    answered_mode: Mapped[str] = mapped_column(Text, default="")
    confidence: Mapped[float | None] = mapped_column(Float)
    notice_version: Mapped[str] = mapped_column(Text, default="")
    writer: Mapped[str] = mapped_column(Text, default="")
    prompt_hash: Mapped[str] = mapped_column(Text, default="")
    embedding_model: Mapped[str] = mapped_column(Text, default="")
    snapshot: Mapped[str] = mapped_column(Text, default="")
    timings_ms: Mapped[dict[str, float]] = mapped_column(JSON, default=dict)
    words: Mapped[RecordWordsRow | None] = relationship(lazy="joined", passive_deletes=True)


class RecordWordsRow(Base):
    """Everything of a record that tells what a citizen asked; deleted when they ask for it."""

    __tablename__ = "record_words"

    number: Mapped[int] = mapped_column(
        ForeignKey("records.number", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    question: Mapped[str] = mapped_column(Text)
    """Masked."""
    hidden: Mapped[list[str]] = mapped_column(JSON)
    answer: Mapped[str] = mapped_column(Text, default="")
    citations: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    choices: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    """Subjects of ordinances that were found, offered when the citizen was asked back."""
    scores: Mapped[dict[str, float]] = mapped_column(JSON, default=dict)
    """Names the articles that were found, and with them the subject of the question."""
    making: Mapped[dict[str, Any]] = mapped_column(JSON, server_default="{}")
    """The question as it was searched for, and the draft with what was struck out of it."""
    message_ids: Mapped[list[int]] = mapped_column(JSON, default=list)
    salt: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Opens the commitments of the record's leaf; empty while the record is open."""


class AccessRow(Base):
    """That a person read the words of a record; rows are added and, when due, destroyed."""

    __tablename__ = "access_log"
    __table_args__ = ({"sqlite_autoincrement": True},)  # A number is never given out twice.

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(UtcTime, index=True)
    person: Mapped[str] = mapped_column(Text)
    """Who read: the name given, and the account of the machine."""
    command: Mapped[str] = mapped_column(Text)
    record: Mapped[int] = mapped_column(Integer)
    purpose: Mapped[str] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Opens the commitment of the row's leaf; empty in rows from before there were such leaves."""


class ChatRow(Base):
    """What is remembered of a chat."""

    __tablename__ = "chats"

    chat: Mapped[str] = mapped_column(Text, primary_key=True)
    language: Mapped[str] = mapped_column(Text)
    mode: Mapped[str] = mapped_column(Text)
    notice_version: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class KeyCheckRow(Base):
    """What the secret key of this database is known by."""

    __tablename__ = "key_checks"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    salt: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    """Says whether a key is the one, and nothing of what it is."""


class UnfinishedRow(Base):
    """What a chat has begun and not ended."""

    __tablename__ = "unfinished"

    chat: Mapped[str] = mapped_column(Text, primary_key=True)
    """Keyed pseudonym."""
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    until: Mapped[datetime] = mapped_column(UtcTime, index=True)
    """Then its time is over."""
