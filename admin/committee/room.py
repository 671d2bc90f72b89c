"""Where each noun of the committee is kept."""

from __future__ import annotations

from admin.books import Room
from admin.committee.afterwards import Condition, Minutes, Review, Roster
from admin.committee.meetings import Attendance, Decision, Hearing, Item, Meeting, Recusal, Vote
from admin.committee.people import Leaving, Member, Secretary, SexException
from admin.committee.tables import (
    AttendanceRow,
    ConditionRow,
    DecisionRow,
    HearingRow,
    ItemRow,
    LeavingRow,
    MeetingRow,
    MemberRow,
    MinutesRow,
    RecusalRow,
    ReviewRow,
    RosterRow,
    SecretaryRow,
    SexExceptionRow,
    VoteRow,
)

COMMITTEE = Room(
    name="committee",
    tables={
        Attendance: AttendanceRow,
        Condition: ConditionRow,
        Decision: DecisionRow,
        Hearing: HearingRow,
        Item: ItemRow,
        Leaving: LeavingRow,
        Meeting: MeetingRow,
        Member: MemberRow,
        Minutes: MinutesRow,
        Recusal: RecusalRow,
        Review: ReviewRow,
        Roster: RosterRow,
        Secretary: SecretaryRow,
        SexException: SexExceptionRow,
        Vote: VoteRow,
    },
)
