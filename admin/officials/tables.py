"""Officials, their sessions, and what was tried at the door."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from city import Base, UtcTime


class OfficialRow(Base):
    """An account; it is never deleted, for what it did keeps its name."""

    __tablename__ = "officials"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    full_name: Mapped[str] = mapped_column(Text)
    department: Mapped[str] = mapped_column(Text)
    roles: Mapped[list[str]] = mapped_column(JSON)
    active: Mapped[bool] = mapped_column(Boolean)
    must_change: Mapped[bool] = mapped_column(Boolean)
    password: Mapped[str] = mapped_column(Text)
    """Argon2id, with its own salt and costs."""
    secret: Mapped[str] = mapped_column(Text)
    """Of one-time codes; empty without a second factor."""
    last_step: Mapped[int] = mapped_column(Integer)
    """Time step of the last one-time code that was taken."""
    identity: Mapped[str | None] = mapped_column(Text, unique=True, index=True)
    """Digest of who this is at the city's identity provider; None where nobody linked it."""
    added_at: Mapped[datetime] = mapped_column(UtcTime)


class OfficialSessionRow(Base):
    """Somebody who is signed in."""

    __tablename__ = "official_sessions"

    digest: Mapped[str] = mapped_column(Text, primary_key=True)
    """SHA-256 of the cookie's secret: who reads the database cannot sign in with it."""
    official: Mapped[int] = mapped_column(ForeignKey("officials.number"), index=True)
    since: Mapped[datetime] = mapped_column(UtcTime)
    seen: Mapped[datetime] = mapped_column(UtcTime)
    told: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """What was said of the last thing that was kept, for the page that is shown next."""


class SignInFailureRow(Base):
    """Somebody could not sign in; kept as long as it counts."""

    __tablename__ = "sign_in_failures"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(Text, index=True)
    address: Mapped[str] = mapped_column(Text, index=True)
    at: Mapped[datetime] = mapped_column(UtcTime, index=True)
