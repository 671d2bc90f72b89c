"""What the committee does: meetings, items, recusals, votes, decisions. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from admin.books import Entry
from admin.committee.afterwards import Minutes
from city import SEOUL


class Closed(StrEnum):
    """Why a meeting is not open (각종 위원회 조례 제12조제5항 단서)."""

    LAW = "law"
    CHAIR = "chair"
    MEMBERS = "members"
    """A majority of the members in office demanded it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Entry):
    """A meeting, planned or held."""

    starts: datetime
    ended: datetime | None = None
    place: str
    demanded_by: tuple[int, ...] = ()
    """Members who demanded it (제10조제1항); nobody: the chair convened it."""
    noticed: date | None = None
    """When members were told of day and agenda."""
    papers: date | None = None
    urgency: str = ""
    """Why the mayor waived notice and papers in time: secrecy or urgency (제12조제1항 단서)."""
    announced: date | None = None
    """When day, place and agenda stood on the city's site (제12조제2항)."""
    closed: Closed | None = None
    closed_why: str = ""
    closing_demanded_by: tuple[int, ...] = ()
    cancelled: date | None = None
    """When it was called off; nothing comes of it any more."""
    cancelled_why: str = ""
    """Why: everybody reads it where the meeting was announced."""

    @property
    def day(self) -> date:
        """The day on which it begins, in the city."""
        return self.starts.astimezone(SEOUL).date()

    @property
    def last_day(self) -> date | None:
        """The day on which it ended, in the city; None until then."""
        return None if self.ended is None else self.ended.astimezone(SEOUL).date()


class Matter(StrEnum):
    """What an item is about (인공지능 조례 제7조제1호부터 제5호까지)."""

    PLAN = "plan"
    ETHICS = "ethics"
    SERVICES = "services"
    SCOPE = "scope"
    ASKED = "asked"
    """5호: what the chair asks to be deliberated or advised on."""


OF_SYSTEMS: Final = (Matter.SERVICES, Matter.SCOPE, Matter.ASKED)
"""On which matters a decision may bind a system: 제7조제3호, 제4호, and what was asked (제5호)."""

OWN_SYSTEM: Final = 0
"""The assistant itself, whose entry in the register has no number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item(Entry):
    """An item of a meeting's agenda."""

    meeting: int
    place: int
    """Its place on the agenda, from 1."""
    matter: Matter
    title: str
    paper: str = ""
    """What members are given to read of it (각종 위원회 조례 제12조제1항); the public is not."""
    asked_by_chair: bool = False
    system: int | None = None
    """Which system of the register it is about, by number; `OWN_SYSTEM`: the assistant itself."""
    removed: date | None = None
    """When it was taken off the agenda; nobody deliberates on it any more."""
    removed_why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance(Entry):
    """A member was there, from when until when."""

    meeting: int
    member: int
    arrived: datetime
    left: datetime | None = None


class Way(StrEnum):
    """How a member comes to be kept out of an item (각종 위원회 조례 제8조)."""

    EXCLUDED = "excluded"
    """제척, ①."""
    CHALLENGED = "challenged"
    """기피, ②: a party asks, the others decide."""
    WITHDRAWN = "withdrawn"
    """회피, ③."""


class RecusalGround(StrEnum):
    """On what ground (제8조제1항제1호부터 제6호까지, 제2항)."""

    PARTY = "party"
    RELATIVE = "relative"
    TESTIFIED = "testified"
    INVESTIGATED = "investigated"
    REPRESENTED = "represented"
    INTEREST = "interest"
    UNFAIR = "unfair"
    """②: no fair deliberation is to be expected."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recusal(Entry):
    """A member is kept out of an item, or a party asks for that."""

    item: int
    member: int
    way: Way
    ground: RecusalGround
    facts: str
    decided: datetime | None = None
    """When the others decided on a challenge."""
    upheld: bool = False

    @property
    def keeps_out(self) -> bool:
        """Whether the member may take no part in the item."""
        return self.way is not Way.CHALLENGED or self.upheld


@dataclass(frozen=True, kw_only=True, slots=True)
class Hearing(Entry):
    """An expert was heard on an item (인공지능 조례 제10조제4항)."""

    item: int
    name: str
    affiliation: str = ""
    """Where they work or for whom they speak."""
    at: datetime
    said: str


class Choice(StrEnum):
    """A vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, kw_only=True, slots=True)
class Vote(Entry):
    """A member's vote on an item, or on a challenge within it."""

    item: int
    member: int
    choice: Choice
    at: datetime
    recusal: int = 0
    """The challenge that is voted on; 0: the item itself."""


class Outcome(StrEnum):
    """How an item ended."""

    CARRIED = "carried"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision(Entry):
    """What was decided on an item; no vote comes after it."""

    item: int
    outcome: Outcome
    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """A meeting with everything of it."""

    meeting: Meeting
    items: tuple[Item, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    recusals: tuple[Recusal, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    votes: tuple[Vote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    minutes: Minutes | None = None

    @property
    def agenda(self) -> tuple[Item, ...]:
        """The items that are deliberated on: those that nobody took off."""
        return tuple(one for one in self.items if one.removed is None)

    @property
    def called_for(self) -> tuple[Item, ...]:
        """What members were called for: the agenda; once they sit, what was taken off it too."""
        return self.items if self.attendances else self.agenda

    def present(self, moment: datetime) -> frozenset[int]:
        """출석위원: the members who are there at a moment."""
        return frozenset(
            one.member
            for one in self.attendances
            if one.arrived <= moment and (one.left is None or moment < one.left)
        )

    def kept_out(self, item: int) -> frozenset[int]:
        """Members who may take no part in an item."""
        return frozenset(one.member for one in self.recusals if one.item == item and one.keeps_out)

    def heard(self, item: int) -> tuple[Hearing, ...]:
        """Experts heard on an item, in the order of time."""
        told = (one for one in self.hearings if one.item == item)
        return tuple(sorted(told, key=lambda one: (one.at, one.number)))

    def decision(self, item: int) -> Decision | None:
        """What was decided on an item."""
        return next((one for one in self.decisions if one.item == item), None)
