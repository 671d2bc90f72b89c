"""With whom the city works together, what was agreed, and what came of it (제11조)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry, Released, newest_shown, shown_now


class PartnerKind(StrEnum):
    """What a partner is (인공지능 조례 제11조, in its order)."""

    GOVERNMENT = "government"
    LOCAL_GOVERNMENT = "local_government"
    INSTITUTION = "institution"
    COMPANY = "company"
    UNIVERSITY = "university"
    INSTITUTE = "institute"
    ASSOCIATION = "association"


class Goal(StrEnum):
    """What one works together for (제11조)."""

    SAFE_SOCIETY = "safe_society"
    PUBLIC_USE = "public_use"


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement(Entry):
    """An agreement, and until when it holds."""

    title: str
    goal: Goal
    terms: str
    """What each side does."""
    signed: date
    until: date | None = None
    """Its last day; None: it has none."""
    renews: int | None = None
    """The agreement that this one goes on from."""
    ended: date | None = None
    """The day on which it was ended before its time."""
    ended_why: str = ""
    corrected: int | None = None
    """How often it was corrected, its partners counted; None: never."""

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day: it was signed, and has not ended."""
        last = self.last_day()
        ended = self.ended is not None and self.ended <= day
        return self.signed <= day and not ended and (last is None or day <= last)

    def last_day(self) -> date | None:
        """The day on which it ends or ended; None while nothing ends it."""
        days = [day for day in (self.until, self.ended) if day]
        return min(days) if days else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Partner(Entry):
    """One side of an agreement; the city is the other."""

    agreement: int
    name: str
    kind: PartnerKind
    abroad: bool = False
    contact: str = ""
    """The office that answers, no person."""
    struck: date | None = None
    """The day on which a correction struck it out; None while it is one of the sides."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed(Entry):
    """Something that was done under an agreement."""

    agreement: int
    day: date
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Release(Released):
    """What the public sees of an agreement."""

    agreement: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Cooperation:
    """An agreement with its partners and what came of it."""

    agreement: Agreement
    partners: tuple[Partner, ...]
    deeds: tuple[Deed, ...]
    renewals: tuple[Agreement, ...] = ()
    """The agreements that go on from it."""
    releases: tuple[Release, ...] = ()

    @property
    def released(self) -> Release | None:
        """What the public sees now."""
        return shown_now(self.releases)

    @property
    def newest(self) -> int:
        """The newest version that the public has seen; 0 where it has seen none."""
        return newest_shown(self.releases)

    @property
    def multilateral(self) -> bool:
        """다자간: more than two sides, the city counted."""
        return len(self.partners) > 1
