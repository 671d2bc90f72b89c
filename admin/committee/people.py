"""Who sits on the committee: members, how they left, the secretary. Frozen, as kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry


class Category(StrEnum):
    """From among whom a member comes (인공지능 조례 제8조제3항, in its order)."""

    CHAIR = "chair"
    """The holder of the chair's office (제8조제2항)."""
    OFFICIAL = "official"
    """1호: head of a bureau or division concerned with AI policy."""
    COUNCIL = "council"
    """2호: member of the city council, recommended by it."""
    BUSINESS = "business"
    """3호: somebody in the business of AI."""
    USER = "user"
    """4호."""
    EXPERT = "expert"
    """5호: expert of AI."""
    EXPERIENCED = "experienced"
    """6호: learned and experienced in administrative services with AI."""
    OTHER = "other"
    """7호: whom the mayor deems necessary."""


class Sex(StrEnum):
    """As the member has declared it; never guessed."""

    WOMAN = "woman"
    MAN = "man"
    UNKNOWN = "unknown"


class Seat(StrEnum):
    """What a member does on the committee (제8조제1항, 제2항)."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"


class CallExemption(StrEnum):
    """Why there was no public call (각종 위원회 조례 제6조제2항 단서, in its order)."""

    NOBODY_CAME = "nobody_came"
    TOO_FEW_CAME = "too_few_came"
    FEW_CAN_SIT = "few_can_sit"
    URGENT = "urgent"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Member(Entry):
    """One person on one seat for one term."""

    name: str
    category: Category
    sex: Sex = Sex.UNKNOWN
    young: bool | None = None
    """Of the age of 청년 기본 조례 제3조제1호, as declared; None: not declared."""
    since: date
    until: date | None = None
    """Last day of the term; None for who sits by office."""
    office: str = ""
    """The office by which an ex officio member sits."""
    seat: Seat = Seat.MEMBER
    elected_in: int | None = None
    """The meeting in which the vice-chair was elected."""
    renews: int | None = None
    """The member whose term, of the same person, this one goes on from."""
    replaces: int | None = None
    """The member who was dismissed and whose remaining term this one serves."""
    specialist: bool = False
    """Expert of a special field (제9조제4항제2호)."""
    other_committees: int = 0
    """On how many other committees of the city the person sits (asked for by 제14조제2항)."""
    called_from: date | None = None
    called_until: date | None = None
    uncalled: CallExemption | None = None
    account: str = ""
    """The account by which the member reads papers and withdraws; empty: none."""

    @property
    def ex_officio(self) -> bool:
        """Whether the member sits by office (당연직) rather than appointed (위촉직)."""
        return self.category in {Category.CHAIR, Category.OFFICIAL}


class LeavingGround(StrEnum):
    """Why a member left before the term was over."""

    OFFICE = "office"
    """An ex officio member left the office (각종 위원회 조례 제9조제1항)."""
    DEATH = "death"
    """제7조제1호, and so on in its order."""
    UNABLE = "unable"
    RESIGNED = "resigned"
    TOLD_SECRET = "told_secret"  # noqa: S105 - a ground, no password
    MISCONDUCT = "misconduct"
    USED_SECRET = "used_secret"  # noqa: S105
    UNWORTHY = "unworthy"


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving(Entry):
    """A member left, and why."""

    member: int
    ground: LeavingGround
    last_day: date
    facts: str = ""
    unable_from: date | None = None
    unable_until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Secretary(Entry):
    """The secretary (간사, 제10조제3항): no member, without a vote."""

    name: str
    post: str
    since: date
    """Until the next one's day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SexException(Entry):
    """One sex over its share, for a reason and by resolution (양성평등기본법 제21조제2항)."""

    why: str
    resolution: str
    """Number of the resolution of the province's committee (같은 항 제2호)."""
    resolved: date
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Committee:
    """Everybody who ever sat on it, and how they left."""

    members: tuple[Member, ...] = ()
    leavings: tuple[Leaving, ...] = ()

    def in_office(self, day: date) -> tuple[Member, ...]:
        """재적위원: who is a member on a day."""
        left = {one.member: one.last_day for one in self.leavings}
        return tuple(
            member
            for member in self.members
            if member.since <= day
            and (member.until is None or day <= member.until)
            and day <= left.get(member.number, day)
        )

    def member(self, number: int | None) -> Member | None:
        """The member of a number."""
        return next((one for one in self.members if one.number == number), None)

    def leaving(self, member: int) -> Leaving | None:
        """How a member left before the term was over."""
        return next((one for one in self.leavings if one.member == member), None)

    def last_day(self, member: Member) -> date | None:
        """The day on which a member's sitting ends or ended; None while it goes on by office."""
        left = self.leaving(member.number)
        days = [day for day in (member.until, left.last_day if left else None) if day]
        return min(days) if days else None

    def names(self, numbers: Iterable[int]) -> str:
        """The names of members, as a sentence lists them."""
        chosen = set(numbers)
        return ", ".join(one.name for one in self.members if one.number in chosen)


def appointed(members: Iterable[Member]) -> tuple[Member, ...]:
    """위촉직 위원: those who do not sit by office."""
    return tuple(one for one in members if not one.ex_officio)
