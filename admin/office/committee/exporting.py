"""The committee as officials take it along: its roster, and its meetings item by item.

The roster says who sits from when until when; what a member declared of themselves stays behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from admin.committee.meetings import Decision, Item, Meeting
from admin.committee.people import Leaving, Member
from admin.committee.reading import committee_on
from admin.committee.words import label, word
from admin.office.committee.keeping import CommitteeRoom
from admin.office.committee.texts import CommitteeOffice
from admin.office.exports import Column, Listing
from admin.office.exports.texts import ColumnName
from admin.officials import Permission


@dataclass(frozen=True, kw_only=True, slots=True)
class Seated:
    """A row of the roster."""

    member: Member
    last: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dealt:
    """A row of the meetings: an item and what was decided, or a meeting that has none."""

    meeting: Meeting
    item: Item | None = None
    decision: Decision | None = None


def roster_of(path: str, room: CommitteeRoom) -> Listing[Seated]:
    """Everybody who sits or sat."""

    def every() -> list[Seated]:
        with room.books.reading() as shelf:
            committee = committee_on(shelf)
        return [Seated(member=one, last=committee.last_day(one)) for one in committee.members]

    return Listing(
        path=path,
        title=CommitteeOffice.MEMBERS,
        asks=Permission.COMMITTEE_READ,
        columns=(
            Column(heading=ColumnName.NUMBER, cell=lambda one: one.member.number),
            Column(heading=label(Member, "name"), cell=lambda one: one.member.name),
            Column(heading=label(Member, "seat"), cell=lambda one: word(one.member.seat)),
            Column(heading=label(Member, "category"), cell=lambda one: word(one.member.category)),
            Column(heading=label(Member, "office"), cell=lambda one: one.member.office),
            Column(heading=label(Member, "since"), cell=lambda one: one.member.since),
            Column(heading=label(Leaving, "last_day"), cell=lambda one: one.last),
        ),
        entries=lambda _: every(),
    )


def meetings_of(path: str, room: CommitteeRoom) -> Listing[Dealt]:
    """Every meeting with its items and decisions, in the order of time."""
    return Listing(
        path=path,
        title=CommitteeOffice.MEETINGS,
        asks=Permission.COMMITTEE_READ,
        columns=(
            Column(heading=ColumnName.NUMBER, cell=lambda one: one.meeting.number),
            Column(heading=label(Meeting, "starts"), cell=lambda one: one.meeting.starts),
            Column(heading=label(Meeting, "ended"), cell=lambda one: one.meeting.ended),
            Column(heading=label(Meeting, "place"), cell=lambda one: one.meeting.place),
            Column(heading=label(Item, "place"), cell=lambda one: one.item and one.item.place),
            Column(
                heading=label(Item, "matter"), cell=lambda one: one.item and word(one.item.matter)
            ),
            Column(heading=label(Item, "title"), cell=lambda one: one.item and one.item.title),
            Column(
                heading=label(Decision, "outcome"),
                cell=lambda one: one.decision and word(one.decision.outcome),
            ),
            Column(
                heading=label(Decision, "text"), cell=lambda one: one.decision and one.decision.text
            ),
            Column(heading=label(Meeting, "cancelled"), cell=lambda one: one.meeting.cancelled),
            Column(
                heading=label(Meeting, "cancelled_why"), cell=lambda one: one.meeting.cancelled_why
            ),
            Column(heading=label(Item, "removed"), cell=lambda one: one.item and one.item.removed),
            Column(
                heading=label(Item, "removed_why"),
                cell=lambda one: one.item and one.item.removed_why,
            ),
        ),
        entries=lambda _: _dealt(room),
    )


def _dealt(room: CommitteeRoom) -> list[Dealt]:
    with room.books.reading() as shelf:
        meetings = sorted(shelf.every(Meeting), key=lambda one: one.starts)
        items, decisions = shelf.every(Item), shelf.every(Decision)
    decided = {one.item: one for one in decisions}
    dealt: dict[int, list[Item]] = {}
    for item in sorted(items, key=lambda one: one.place):
        dealt.setdefault(item.meeting, []).append(item)
    return [
        Dealt(meeting=meeting, item=item, decision=decided.get(item.number) if item else None)
        for meeting in meetings
        for item in dealt.get(meeting.number, [None])
    ]
