"""Whom the city may award for AI, who examined it, and what became of it (제13조, 포상 조례)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry


class Ground(StrEnum):
    """For what (인공지능 조례 제13조제1항)."""

    PROVIDER = "provider"
    """1호: who provides an excellent product or service that uses AI."""
    MERIT = "merit"
    """2호: whose merit in developing or safely using AI the mayor recognises."""


class AwardKind(StrEnum):
    """What is awarded (포상 조례 제5조)."""

    COMMENDATION = "commendation"
    """표창장, 제6조."""
    THANKS = "thanks"
    """감사장, 제7조."""
    PRIZE = "prize"
    """상장, 제8조."""


class Deserving(StrEnum):
    """Why somebody deserves it (포상 조례 제6조제1항, 제7조, 제8조, in their order)."""

    WELFARE = "welfare"
    DILIGENCE = "diligence"
    MORALS = "morals"
    OTHER = "other"
    COOPERATION = "cooperation"
    REPUTATION = "reputation"
    CONTEST = "contest"
    EVALUATION = "evaluation"


class Whom(StrEnum):
    """Whom (포상 조례 제2조)."""

    CITIZEN = "citizen"
    ORGANISATION = "organisation"
    STAFF = "staff"
    """A department of the city, or somebody who works there."""
    OUTSIDER = "outsider"
    """From elsewhere: where the mayor deems it necessary (같은 조 단서)."""


class Recommender(StrEnum):
    """Who recommends (포상 조례 제9조제1항)."""

    DEPARTMENT = "department"
    TOWN = "town"
    CITIZENS = "citizens"


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate(Entry):
    """Somebody who was recommended."""

    name: str
    whom: Whom
    outsider_why: str = ""
    ground: Ground
    product: str = ""
    """The product or service, where its provider is awarded."""
    kind: AwardKind
    deserving: Deserving
    deeds: str
    """What was done: the merit that is awarded."""
    recommender: Recommender
    recommended_by: str
    recommended: date
    planned: date
    """The day on which it is to be awarded."""
    statement: bool = False
    """The statement of merits (공적조서) is there."""
    consented_by: str = ""
    """The head of the department of a member of staff whom another department recommends."""
    own_staff: bool = False
    """The recommended member of staff works for who recommends."""
    cosigners: int = 0
    model_citizen: bool = False
    """Awarded as one of the month's model citizens (제4조제2항)."""
    awarded_elsewhere: str = ""
    """Who else has awarded the same merit, if somebody has (제18조 단서)."""
    advice: int | None = None
    """The decision of the AI committee that advises on it."""
    withdrawn: date | None = None
    """When the recommendation was taken back; nothing comes of it any more."""
    withdrawn_why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Review(Entry):
    """The committee of merits (공적심사위원회) examined a candidate, or a cancellation."""

    candidate: int
    day: date
    cancels: bool = False
    """Whether it is an award's cancellation that was examined."""
    in_office: int
    present: int
    favour: int
    written_why: str = ""
    """Why it was done in writing, where it was (제13조제2항 단서)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Award(Entry):
    """An award was given: a line of the book of awards (제16조제1항)."""

    candidate: int
    day: date
    unreviewed_why: str = ""
    """Why a commendation was given unexamined (제6조제2항, 특별한 경우)."""
    extras: str = ""
    """What was given with it (제10조제2항)."""


class CancelGround(StrEnum):
    """Why an award is cancelled (포상 조례 제17조제1항)."""

    FRAUD = "fraud"
    UNWORTHY = "unworthy"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cancellation(Entry):
    """An award was cancelled."""

    award: int
    ground: CancelGround
    day: date
    facts: str
    recovered: date | None = None
    """The day on which what was given came back (제17조제2항)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Nomination:
    """A candidate with everything that became of it."""

    candidate: Candidate
    reviews: tuple[Review, ...] = ()
    award: Award | None = None
    cancellation: Cancellation | None = None
