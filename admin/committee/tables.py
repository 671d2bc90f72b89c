"""The committee's tables: its people and its meetings; what changed them stands in the journal.

    members ─ leavings · secretaries · exceptions · rosters · reviews
    meetings ┬ items ┬ recusals ─ votes
             │       └ hearings · decisions · conditions
             ├ attendances
             └ minutes

The columns of a table are the fields of the noun that it keeps, which `rows` reads off both. Why a
member left may be an illness: it stands apart from the members, whom everybody may see.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, Boolean, Date, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from admin.books.tables import KEPT, Numbered, reference
from city import Base, UtcTime


class MemberRow(Numbered, Base):
    """A person on a seat for a term."""

    __tablename__ = "committee_members"

    name: Mapped[str] = mapped_column(Text)
    category: Mapped[str] = mapped_column(Text)
    sex: Mapped[str] = mapped_column(Text)
    young: Mapped[bool | None] = mapped_column(Boolean)
    since: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    office: Mapped[str] = mapped_column(Text)
    seat: Mapped[str] = mapped_column(Text)
    elected_in: Mapped[int | None] = mapped_column(ForeignKey("committee_meetings.number"))
    renews: Mapped[int | None] = mapped_column(ForeignKey("committee_members.number"))
    replaces: Mapped[int | None] = mapped_column(ForeignKey("committee_members.number"))
    specialist: Mapped[bool] = mapped_column(Boolean)
    other_committees: Mapped[int] = mapped_column(Integer)
    called_from: Mapped[date | None] = mapped_column(Date)
    called_until: Mapped[date | None] = mapped_column(Date)
    uncalled: Mapped[str | None] = mapped_column(Text)
    account: Mapped[str] = mapped_column(Text)


class LeavingRow(Numbered, Base):
    """A member left before the term was over."""

    __tablename__ = "committee_leavings"
    __table_args__ = (UniqueConstraint("member"), KEPT)

    member: Mapped[int] = mapped_column(ForeignKey("committee_members.number"))
    ground: Mapped[str] = mapped_column(Text)
    last_day: Mapped[date] = mapped_column(Date)
    facts: Mapped[str] = mapped_column(Text)
    unable_from: Mapped[date | None] = mapped_column(Date)
    unable_until: Mapped[date | None] = mapped_column(Date)


class SecretaryRow(Numbered, Base):
    """A secretary."""

    __tablename__ = "committee_secretaries"

    name: Mapped[str] = mapped_column(Text)
    post: Mapped[str] = mapped_column(Text)
    since: Mapped[date] = mapped_column(Date)


class SexExceptionRow(Numbered, Base):
    """A resolution that lets one sex be over its share."""

    __tablename__ = "committee_exceptions"

    why: Mapped[str] = mapped_column(Text)
    resolution: Mapped[str] = mapped_column(Text)
    resolved: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)


class RosterRow(Numbered, Base):
    """The list of members was published."""

    __tablename__ = "committee_rosters"

    day: Mapped[date] = mapped_column(Date)
    on_site: Mapped[bool] = mapped_column(Boolean)
    in_gazette: Mapped[bool] = mapped_column(Boolean)
    withheld_why: Mapped[str] = mapped_column(Text)


class ReviewRow(Numbered, Base):
    """A year's work was looked at."""

    __tablename__ = "committee_reviews"
    __table_args__ = (UniqueConstraint("year"), KEPT)

    year: Mapped[int] = mapped_column(Integer)
    done: Mapped[date] = mapped_column(Date)
    verdict: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)


class MeetingRow(Numbered, Base):
    """A meeting, planned or held."""

    __tablename__ = "committee_meetings"

    starts: Mapped[datetime] = mapped_column(UtcTime)
    ended: Mapped[datetime | None] = mapped_column(UtcTime)
    place: Mapped[str] = mapped_column(Text)
    demanded_by: Mapped[list[int]] = mapped_column(JSON)
    noticed: Mapped[date | None] = mapped_column(Date)
    papers: Mapped[date | None] = mapped_column(Date)
    urgency: Mapped[str] = mapped_column(Text)
    announced: Mapped[date | None] = mapped_column(Date)
    closed: Mapped[str | None] = mapped_column(Text)
    closed_why: Mapped[str] = mapped_column(Text)
    closing_demanded_by: Mapped[list[int]] = mapped_column(JSON)
    cancelled: Mapped[date | None] = mapped_column(Date)
    cancelled_why: Mapped[str] = mapped_column(Text)


class ItemRow(Numbered, Base):
    """An item of an agenda."""

    __tablename__ = "committee_items"

    meeting: Mapped[int] = reference("committee_meetings")
    place: Mapped[int] = mapped_column(Integer)
    matter: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    paper: Mapped[str] = mapped_column(Text)
    asked_by_chair: Mapped[bool] = mapped_column(Boolean)
    system: Mapped[int | None] = mapped_column(Integer)
    """No reference: 0 is the assistant itself, which has no row in the register."""
    removed: Mapped[date | None] = mapped_column(Date)
    removed_why: Mapped[str] = mapped_column(Text)


class AttendanceRow(Numbered, Base):
    """A member was there; more than once if they left and came back."""

    __tablename__ = "committee_attendances"

    meeting: Mapped[int] = reference("committee_meetings")
    member: Mapped[int] = mapped_column(ForeignKey("committee_members.number"))
    arrived: Mapped[datetime] = mapped_column(UtcTime)
    left: Mapped[datetime | None] = mapped_column(UtcTime)


class RecusalRow(Numbered, Base):
    """A member is kept out of an item, or challenged."""

    __tablename__ = "committee_recusals"

    item: Mapped[int] = reference("committee_items")
    member: Mapped[int] = mapped_column(ForeignKey("committee_members.number"))
    way: Mapped[str] = mapped_column(Text)
    ground: Mapped[str] = mapped_column(Text)
    facts: Mapped[str] = mapped_column(Text)
    decided: Mapped[datetime | None] = mapped_column(UtcTime)
    upheld: Mapped[bool] = mapped_column(Boolean)


class HearingRow(Numbered, Base):
    """An expert was heard on an item."""

    __tablename__ = "committee_hearings"

    item: Mapped[int] = reference("committee_items")
    name: Mapped[str] = mapped_column(Text)
    affiliation: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    said: Mapped[str] = mapped_column(Text)


class VoteRow(Numbered, Base):
    """A vote; below the rules the database too refuses a second one."""

    __tablename__ = "committee_votes"
    __table_args__ = (UniqueConstraint("item", "member", "recusal"), KEPT)

    item: Mapped[int] = reference("committee_items")
    member: Mapped[int] = mapped_column(ForeignKey("committee_members.number"))
    choice: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    recusal: Mapped[int] = mapped_column(Integer)
    """No reference: 0 is the item itself, and nothing is unique among nothings."""


class DecisionRow(Numbered, Base):
    """What was decided on an item."""

    __tablename__ = "committee_decisions"
    __table_args__ = (UniqueConstraint("item"), KEPT)

    item: Mapped[int] = mapped_column(ForeignKey("committee_items.number"))
    outcome: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)


class ConditionRow(Numbered, Base):
    """What a decision asks to be done."""

    __tablename__ = "committee_conditions"

    item: Mapped[int] = reference("committee_items")
    text: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text)
    due: Mapped[date] = mapped_column(Date)
    met: Mapped[date | None] = mapped_column(Date)
    evidence: Mapped[str] = mapped_column(Text)


class MinutesRow(Numbered, Base):
    """What minutes say beyond what else is kept of the meeting."""

    __tablename__ = "committee_minutes"
    __table_args__ = (UniqueConstraint("meeting"), KEPT)

    meeting: Mapped[int] = mapped_column(ForeignKey("committee_meetings.number"))
    observers: Mapped[list[str]] = mapped_column(JSON)
    proceedings: Mapped[str] = mapped_column(Text)
    remarks: Mapped[str] = mapped_column(Text)
    results: Mapped[str] = mapped_column(Text)
    published: Mapped[date | None] = mapped_column(Date)
    withheld: Mapped[str | None] = mapped_column(Text)
    withheld_why: Mapped[str] = mapped_column(Text)
