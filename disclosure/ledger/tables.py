"""The tables of the ledger; rows are added and never changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class LedgerLeafRow(Base):
    """A leaf at its place, with the hash of every whole subtree that it completes."""

    __tablename__ = "ledger_leaves"

    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    record: Mapped[int | None] = mapped_column(Integer, unique=True)
    """The record whose settling it tells; none for other leaves."""
    leaf: Mapped[str] = mapped_column(Text)
    hashes: Mapped[bytes] = mapped_column(LargeBinary)
    """One after another, the leaf's own first: with them a path is read without hashing anew."""


class LedgerCheckpointRow(Base):
    """A signed checkpoint."""

    __tablename__ = "ledger_checkpoints"

    size: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    note: Mapped[str] = mapped_column(Text)
    signed_at: Mapped[datetime] = mapped_column(UtcTime)
