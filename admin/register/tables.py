"""The register's tables: systems with their proof and releases, and what was decided of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import Numbered, reference
from admin.register.written import Written, read_written, searched_of
from city import Base, UtcTime


class SystemRow(Numbered, Base):
    """An entry as it is being written."""

    __tablename__ = "register_systems"

    name: Mapped[str] = mapped_column(Text)
    department: Mapped[str] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(Text)
    generative: Mapped[bool] = mapped_column(Boolean)
    high_impact: Mapped[bool] = mapped_column(Boolean)
    review_due: Mapped[date | None] = mapped_column(Date)
    service: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    goal: Mapped[str] = mapped_column(Text)
    alternatives: Mapped[str] = mapped_column(Text)
    lawful_basis: Mapped[str] = mapped_column(Text)
    contact: Mapped[str] = mapped_column(Text)
    website: Mapped[str] = mapped_column(Text)
    supplier: Mapped[str] = mapped_column(Text)
    supplier_role: Mapped[str | None] = mapped_column(Text)
    city_role: Mapped[str | None] = mapped_column(Text)
    area: Mapped[str | None] = mapped_column(Text)
    pre_reviewed: Mapped[date | None] = mapped_column(Date)
    ground: Mapped[str] = mapped_column(Text)
    notice: Mapped[str] = mapped_column(Text)
    notice_shown: Mapped[str] = mapped_column(Text)
    methods: Mapped[str] = mapped_column(Text)
    data: Mapped[str] = mapped_column(Text)
    affected: Mapped[str] = mapped_column(Text)
    risks: Mapped[str] = mapped_column(Text)
    measures: Mapped[str] = mapped_column(Text)
    explanation: Mapped[str] = mapped_column(Text)
    protection: Mapped[str] = mapped_column(Text)
    certified: Mapped[date | None] = mapped_column(Date)
    certification: Mapped[str] = mapped_column(Text)
    oversight: Mapped[str] = mapped_column(Text)
    overseer: Mapped[str] = mapped_column(Text)
    overseer_contact: Mapped[str] = mapped_column(Text)
    contest: Mapped[str] = mapped_column(Text)
    impact_assessed: Mapped[date | None] = mapped_column(Date)
    impact_by: Mapped[str] = mapped_column(Text)
    impact_persons: Mapped[str] = mapped_column(Text)
    impact_rights: Mapped[str] = mapped_column(Text)
    impact_effects: Mapped[str] = mapped_column(Text)
    impact_use: Mapped[str] = mapped_column(Text)
    impact_indicators: Mapped[str] = mapped_column(Text)
    impact_remedies: Mapped[str] = mapped_column(Text)
    impact_plan: Mapped[str] = mapped_column(Text)
    impact_none: Mapped[str] = mapped_column(Text)
    deliberated: Mapped[date | None] = mapped_column(Date)
    decision: Mapped[str] = mapped_column(Text)
    starts: Mapped[date | None] = mapped_column(Date)
    ends: Mapped[date | None] = mapped_column(Date)
    written_by: Mapped[str] = mapped_column(Text)


class ProofRow(Numbered, Base):
    """A document that proves a measure."""

    __tablename__ = "register_proofs"

    system: Mapped[int] = reference("register_systems")
    title: Mapped[str] = mapped_column(Text)
    made: Mapped[date] = mapped_column(Date)
    kept_at: Mapped[str] = mapped_column(Text)
    discarded: Mapped[date | None] = mapped_column(Date)


def _off(read: Callable[[Written], object]) -> Callable[[Any], object]:
    """What a column holds that is read off what the row's release keeps, when it is kept."""
    return lambda context: read(read_written(context.get_current_parameters()["written"]))


class ReleaseRow(Numbered, Base):
    """An entry as the public sees it, or saw it.

    What lists need is read off `written` when it is kept, so that no list reads whole entries.
    """

    __tablename__ = "register_releases"

    system: Mapped[int] = reference("register_systems")
    of_version: Mapped[int] = mapped_column(Integer)
    released: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date, index=True)
    name: Mapped[str] = mapped_column(Text, default=_off(lambda told: told["name"]))
    stage: Mapped[str] = mapped_column(Text, default=_off(lambda told: told["stage"]))
    generative: Mapped[bool] = mapped_column(Boolean, default=_off(lambda told: told["generative"]))
    high_impact: Mapped[bool] = mapped_column(
        Boolean, default=_off(lambda told: told["high_impact"])
    )
    searched: Mapped[str] = mapped_column(Text, default=_off(searched_of))
    released_by: Mapped[str] = mapped_column(Text)
    written: Mapped[str] = mapped_column(Text)


class BindingRow(Numbered, Base):
    """A decision that binds a system; of none: the assistant itself."""

    __tablename__ = "register_bindings"

    system: Mapped[int | None] = reference("register_systems")
    decision: Mapped[int] = mapped_column(Integer)
    """The committee's; no reference, for its tables are its own."""
    decided: Mapped[date] = mapped_column(Date)
    model: Mapped[str] = mapped_column(Text)
    prompts: Mapped[str] = mapped_column(Text)
    snapshot: Mapped[str] = mapped_column(Text)
    notice: Mapped[str] = mapped_column(Text)


class DriftRow(Numbered, Base):
    """What ran that was not decided, from when until when."""

    __tablename__ = "register_drifts"

    binding: Mapped[int] = reference("register_bindings")
    aspect: Mapped[str] = mapped_column(Text)
    running: Mapped[str] = mapped_column(Text)
    since: Mapped[datetime] = mapped_column(UtcTime)
    until: Mapped[datetime | None] = mapped_column(UtcTime)
    paused: Mapped[bool] = mapped_column(Boolean)
