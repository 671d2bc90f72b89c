"""What is owed after a meeting: conditions, minutes, roster, yearly review. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition(Entry):
    """What a decision asks to be done, by whom and by when."""

    item: int
    text: str
    owner: str
    due: date
    met: date | None = None
    evidence: str = ""


class Withheld(StrEnum):
    """Why something is not published (공공기관의 정보공개에 관한 법률 제9조제1항의 호)."""

    BY_LAW = "1"
    NATIONAL_SECURITY = "2"
    LIFE_AND_SAFETY = "3"
    TRIAL = "4"
    IN_DECISION = "5"
    PRIVACY = "6"
    BUSINESS = "7"
    SPECULATION = "8"


@dataclass(frozen=True, kw_only=True, slots=True)
class Minutes(Entry):
    """What minutes say beyond what is kept of the meeting anyway."""

    meeting: int
    observers: tuple[str, ...] = ()
    """배석자: who sat in without being a member; experts heard stand as entries of their own."""
    proceedings: str = ""
    """진행 순서."""
    remarks: str = ""
    """발언내용."""
    results: str = ""
    """회의결과."""
    published: date | None = None
    withheld: Withheld | None = None
    withheld_why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster(Entry):
    """The list of members was published (각종 위원회 조례 제10조), or why it was not."""

    day: date
    on_site: bool = False
    in_gazette: bool = False
    withheld_why: str = ""


class Verdict(StrEnum):
    """What a yearly review says of the committee (제14조제3항, 제4항)."""

    KEEP = "keep"
    MERGE = "merge"
    END = "end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Review(Entry):
    """A year's work was looked at."""

    year: int
    done: date
    verdict: Verdict
    text: str
