"""How is it counted? (인공지능 조례 제10조제2항, 각종 위원회 조례 제8조).

What the rules of deciding reckon with, number by number, so that whoever keeps the count sees it
before the decision and whoever reads the minutes can do it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from admin.committee.meetings import Choice, Outcome, Sitting
from admin.committee.people import Committee
from admin.committee.rules.deciding import deciding_members, outcome, votes_on
from admin.committee.rules.quorum import majority
from admin.committee.texts import CountSentence as Say


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """An item's count at a moment."""

    numbers: dict[Say, int]
    """In the order in which it is reckoned."""
    outcome: Outcome
    """How the item ends if it is decided so."""

    @property
    def opens(self) -> bool:
        """제10조제2항: whether enough members came for the meeting to open."""
        return self.numbers[Say.PRESENT] >= self.numbers[Say.TO_OPEN]


def counted(item: int, sitting: Sitting, committee: Committee, moment: datetime) -> Count:
    """제10조제2항: quorum of those in office, majority of those there and not kept out."""
    in_office = {one.number for one in committee.in_office(sitting.meeting.day)}
    there = sitting.present(moment)
    able = deciding_members(sitting, item, moment)
    votes = votes_on(sitting, item)
    chose = {
        choice: len({one.member for one in votes if one.choice is choice} & able)
        for choice in Choice
    }
    return Count(
        numbers={
            Say.IN_OFFICE: len(in_office),
            Say.TO_OPEN: majority(len(in_office)),
            Say.PRESENT: len(in_office & there),
            Say.KEPT_OUT: len(there - able),
            Say.DECIDING: len(able),
            Say.TO_CARRY: majority(len(able)),
            Say.FAVOUR: chose[Choice.FOR],
            Say.AGAINST: chose[Choice.AGAINST],
            Say.ABSTAINING: chose[Choice.ABSTAIN],
            Say.SILENT: len(able) - sum(chose.values()),
        },
        outcome=outcome(votes, able),
    )


def counting_moment(item: int, sitting: Sitting, now: datetime) -> datetime:
    """When an item is counted: when it was decided, else at its newest vote, else now."""
    if (decision := sitting.decision(item)) is not None:
        return decision.at
    return max((one.at for one in votes_on(sitting, item)), default=now)
